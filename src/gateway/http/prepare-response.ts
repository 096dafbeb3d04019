import { chooseItems, findPlace, type Selection } from '../feeds/choose-items.js';
import { BODY_END, ITEMS_START, type PreparedFeed } from '../feeds/prepared-feed.js';
import { longHash } from '../hash.js';
import type { SourceResult } from '../sources/source-result.js';
import type { GatewayFeed } from '../types.js';
import { type Bytes, CHUNK, joinParts, toBody } from './body.js';
import type { PreparedResponse } from './prepared-response.js';
import { findNextExpiry, readyResponsesOf } from './ready-responses.js';

const encoder = new TextEncoder();
const FEED_TYPE = 'application/feed+json; charset=utf-8';

/** The answer for a feed, or for the selected part of it; frequent ones are ready, so that they cost next to no work. */
export function prepareFeedResponse(
  result: SourceResult,
  selection: Selection | undefined,
  now: number,
  terms: PublicationTerms = {},
): PreparedResponse {
  const { feed, changedAt } = result;
  const state = describeState(result, terms);
  const key = (selection ? toKey(selection) : '') + state;
  const readyResponses = readyResponsesOf(feed);
  const ready = readyResponses.get(key, changedAt, now);
  if (ready) return ready;
  const chosen = selection && withoutOrder(feed, chooseItems(feed, selection, now));
  const response = createFeedResponse(result, chosen, state);
  readyResponses.keep(key, { response, changedAt, validUntil: findNextExpiry(feed, now) });
  return response;
}

/** Tells selections apart; JSON, so that no value can imitate another one. */
const toKey = ({ limit, since, category, q, id }: Selection) => JSON.stringify([limit, since, category, q, id]);

/** The answer with all items, or with the chosen ones, and the state of the source as a member in JSON. */
function createFeedResponse(
  { feed, changedAt }: SourceResult,
  chosen: number[] | undefined,
  state: string,
): PreparedResponse {
  if (!chosen && !state) return toResponse([feed.body], feed.tag, FEED_TYPE, changedAt);
  const parts = toParts(feed, chosen, state);
  const tag = tagOf(feed, chosen, state);
  const length = lengthOf(parts);
  // The most frequent answer of an edited source is put together once, and not for every reader.
  if (chosen || length > CHUNK) return toResponse(parts, tag, FEED_TYPE, changedAt);
  return { ...toResponse([joinParts(parts, length)], tag, FEED_TYPE, changedAt), ownBytes: length };
}

/** A feed as JSON, with all items or the chosen ones, and the state of its source. */
export function toParts(feed: PreparedFeed, chosen: readonly number[] | undefined, state: string): Bytes[] {
  const items = chosen ? joinItems(feed, chosen) : [feed.body.subarray(feed.headEnd + ITEMS_START.length)];
  const parts = [feed.body.subarray(0, feed.headEnd), encoder.encode(state + ITEMS_START), ...items];
  if (chosen) parts.push(encoder.encode(BODY_END));
  return parts;
}

/** Tells the contents of these parts apart. */
export function tagOf(feed: PreparedFeed, chosen: readonly number[] | undefined, state: string): string {
  const tags = chosen ? chosen.map((item) => feed.itemTags[item]) : [feed.tag];
  return longHash([feed.headTag, state, ...tags].join());
}

/** The id of an item that is named by its id or address; undefined when the feed does not contain it. */
export function findItemId({ feed }: SourceResult, name: string): string | undefined {
  const item = findPlace(feed, name);
  if (item === undefined) return;
  const json = new TextDecoder().decode(feed.body.subarray(feed.starts[item], feed.ends[item]));
  return (JSON.parse(json) as { id: string }).id;
}

/** The answer for one item by id or address; undefined when the feed does not contain it. */
export function prepareItemResponse({ feed, changedAt }: SourceResult, id: string): PreparedResponse | undefined {
  const item = findPlace(feed, id);
  if (item === undefined) return;
  const bytes = feed.body.subarray(feed.starts[item], feed.ends[item]);
  return toResponse([bytes], feed.itemTags[item]!, 'application/json; charset=utf-8', changedAt);
}

/** Undefined where all items were chosen in their own order, which is the whole feed. */
function withoutOrder({ starts }: PreparedFeed, chosen: number[] | undefined): number[] | undefined {
  return chosen?.length === starts.length && chosen.every((item, place) => item === place) ? undefined : chosen;
}

const comma = encoder.encode(',');

const lengthOf = (parts: readonly Bytes[]) => parts.reduce((sum, part) => sum + part.length, 0);

/** The chosen items with commas between them; neighbours in the feed stay in one piece. */
function joinItems({ body, starts, ends }: PreparedFeed, chosen: readonly number[]): Bytes[] {
  const pieces: Bytes[] = [];
  for (let from = 0; from < chosen.length; ) {
    let to = from;
    while (chosen[to + 1] === chosen[to]! + 1) to++;
    if (from) pieces.push(comma);
    pieces.push(body.subarray(starts[chosen[from]!], ends[chosen[to]!]));
    from = to + 1;
  }
  return pieces;
}

/** What the answers of a source say about its use, besides its state. */
export interface PublicationTerms {
  maxStale?: number;
  viewsUrl?: string;
}

/** The gateway's extension of a feed, as a member in JSON: what is stale, failing or missing, and how it may be used. */
export function describeState(
  { checkedAt, failure, missing }: SourceResult,
  { maxStale, viewsUrl }: PublicationTerms,
): string {
  const extension: NonNullable<GatewayFeed['_bantin']> = {};
  if (failure) {
    const { code, selector } = failure;
    extension.stale_since = new Date(checkedAt).toISOString();
    extension.error = { code, ...(selector && { selector }) };
  }
  if (missing) extension.missing = missing;
  if (maxStale) extension.max_stale = maxStale;
  if (viewsUrl) extension.views_url = viewsUrl;
  return Object.keys(extension).length ? `"_bantin":${JSON.stringify(extension)},` : '';
}

function toResponse(parts: readonly Bytes[], tag: string, contentType: string, changedAt: number): PreparedResponse {
  const length = lengthOf(parts);
  const validators = {
    etag: `"${tag}"`,
    'last-modified': new Date(changedAt).toUTCString(), // https://www.rfc-editor.org/rfc/rfc9110#field.last-modified
  };
  const headers = {
    ...validators,
    'content-type': contentType,
    'content-length': String(length),
    'x-content-type-options': 'nosniff', // https://fetch.spec.whatwg.org/#x-content-type-options-header
  };
  return {
    createBody: () => toBody(parts, length),
    etag: validators.etag,
    validators,
    headers,
    parts: parts.length,
    ownBytes: 0,
  };
}
