import { chooseItems, type Selection } from '../feeds/choose-items.js';
import { BODY_END, ITEMS_START, type PreparedFeed, toNameTerm } from '../feeds/prepared-feed.js';
import { findTerm } from '../feeds/search-text.js';
import { longHash } from '../hash.js';
import type { SourceResult } from '../sources/source-result.js';
import type { GatewayFeed } from '../types.js';
import { type Bytes, toBody } from './body.js';

/** A body, made when it is sent, and the headers that depend on it. */
export interface PreparedResponse {
  createBody(): BodyInit;
  /** Strong: it is made of the content of the feed and of what was chosen from it: https://www.rfc-editor.org/rfc/rfc9110#field.etag */
  etag: string;
  /** Headers of every answer with this body, 304 included. */
  validators: Record<string, string>;
  /** The validators and the headers that describe the body. */
  headers: Record<string, string>;
}

const encoder = new TextEncoder();
const FEED_TYPE = 'application/feed+json; charset=utf-8';

/** The responses of whole feeds, so that most readers cost no work at all. They hold no bytes of their own. */
const wholeResponses = new WeakMap<PreparedFeed, { changedAt: number; response: PreparedResponse }>();

/** The answer for a feed, or for the selected part of it. */
export function prepareFeedResponse(
  result: SourceResult,
  selection: Selection | undefined,
  now: number,
): PreparedResponse {
  const { feed, changedAt } = result;
  const chosen = selection && withoutOrder(feed, chooseItems(feed, selection, now));
  const extension = describeState(result);
  if (!chosen && !extension) return prepareWhole(feed, changedAt);
  const state = extension ? `"_bantin":${JSON.stringify(extension)},` : '';
  const items = chosen ? joinItems(feed, chosen) : [feed.body.subarray(feed.headEnd + ITEMS_START.length)];
  const parts = [feed.body.subarray(0, feed.headEnd), encoder.encode(state + ITEMS_START), ...items];
  if (chosen) parts.push(encoder.encode(BODY_END));
  const tags = chosen ? chosen.map((item) => feed.itemTags[item]) : [feed.tag];
  return toResponse(parts, longHash([feed.headTag, state, ...tags].join()), FEED_TYPE, changedAt);
}

/** The answer for one item by id or address; undefined when the feed does not contain it. */
export function prepareItemResponse({ feed, changedAt }: SourceResult, id: string): PreparedResponse | undefined {
  const { value: item } = findTerm(feed.names, toNameTerm(id)).next();
  if (item === undefined) return;
  const bytes = feed.body.subarray(feed.starts[item], feed.ends[item]);
  return toResponse([bytes], feed.itemTags[item]!, 'application/json; charset=utf-8', changedAt);
}

/** Undefined where all items were chosen in their own order, which is the whole feed. */
function withoutOrder({ starts }: PreparedFeed, chosen: number[] | undefined): number[] | undefined {
  return chosen?.length === starts.length && chosen.every((item, place) => item === place) ? undefined : chosen;
}

function prepareWhole(feed: PreparedFeed, changedAt: number): PreparedResponse {
  const known = wholeResponses.get(feed);
  if (known?.changedAt === changedAt) return known.response;
  const response = toResponse([feed.body], feed.tag, FEED_TYPE, changedAt);
  wholeResponses.set(feed, { changedAt, response });
  return response;
}

const comma = encoder.encode(',');

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

/** The gateway's extension of a feed: what is stale, failing or missing; undefined when nothing is. */
function describeState({ checkedAt, failure, missing }: SourceResult): GatewayFeed['_bantin'] {
  if (!failure && !missing) return;
  const extension: GatewayFeed['_bantin'] = {};
  if (failure) {
    const { code, selector } = failure;
    extension.stale_since = new Date(checkedAt).toISOString();
    extension.error = { code, ...(selector && { selector }) };
  }
  if (missing) extension.missing = missing;
  return extension;
}

function toResponse(parts: readonly Bytes[], tag: string, contentType: string, changedAt: number): PreparedResponse {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
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
  return { createBody: () => toBody(parts, length), etag: validators.etag, validators, headers };
}
