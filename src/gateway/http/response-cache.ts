import type { MemoryCache } from '../cache/memory.js';
import type { SourceResult } from '../sources/source-result.js';
import type { GatewayFeed } from '../types.js';
import { type Selection, selectItems } from './selection.js';

/** An encoded body and the headers that depend on it. */
export interface PreparedResponse {
  body: Uint8Array<ArrayBuffer>;
  /** Strong, as it is made of the bytes: https://www.rfc-editor.org/rfc/rfc9110#field.etag */
  etag: string;
  /** Headers of every answer with this body, 304 included. */
  validators: Record<string, string>;
  /** The validators and the headers that describe the body. */
  headers: Record<string, string>;
}

/** Approximate bytes of an entry besides its body and its key. */
const ENTRY_OVERHEAD = 1000;

interface Entry {
  feed: SourceResult['feed'];
  checkedAt: number;
  state: string;
  response: PreparedResponse;
}

/** Encodes response bodies and keeps them, so that most readers get bytes that are ready. */
export class ResponseCache {
  readonly #memory: MemoryCache;
  readonly #now: () => number;

  constructor(memory: MemoryCache, now: () => number) {
    this.#memory = memory;
    this.#now = now;
  }

  /** A feed, or the selected part of it; synchronous when the response is in the cache. */
  getFeed(
    name: string,
    result: SourceResult,
    selection: Selection | undefined,
  ): PreparedResponse | Promise<PreparedResponse> {
    const key = selection ? `feed ${name} ${JSON.stringify(selection)}` : `feed ${name}`;
    return this.#getOrPrepare(key, result, 'application/feed+json; charset=utf-8', () => {
      const { items: allItems, ...head } = result.feed;
      const items = selection ? selectItems(allItems, selection, this.#now()) : allItems;
      const extension = describeState(result);
      const feed: GatewayFeed = {
        version: 'https://jsonfeed.org/version/1.1',
        title: name, // JSON Feed requires a title; the feed's own, if any, overrides this one
        ...head,
        ...(extension && { _bantin: extension }),
        items: items as GatewayFeed['items'],
      };
      return feed;
    });
  }

  /** One item by id or address; undefined when the feed does not contain it. */
  getItem(name: string, result: SourceResult, id: string): PreparedResponse | Promise<PreparedResponse> | undefined {
    const item = result.feed.items.find((candidate) => candidate.id === id || candidate.url === id);
    if (!item) return;
    return this.#getOrPrepare(`item ${name} ${item.id}`, result, 'application/json; charset=utf-8', () => item);
  }

  #getOrPrepare(
    key: string,
    result: SourceResult,
    contentType: string,
    build: () => unknown,
  ): PreparedResponse | Promise<PreparedResponse> {
    const { feed, checkedAt } = result;
    const state = toStateKey(result);
    const entry = this.#memory.get<Entry>(key);
    if (entry?.state === state && entry.feed === feed && entry.checkedAt === checkedAt) return entry.response;
    return prepareResponse(build(), contentType, result.changedAt).then((response) => {
      const newEntry: Entry = { feed, checkedAt, state, response };
      this.#memory.set(key, newEntry, response.body.length + key.length * 2 + ENTRY_OVERHEAD);
      return response;
    });
  }
}

/** Tells apart the states that change a body without a change of the feed. */
const toStateKey = ({ failure, missing }: SourceResult) =>
  failure || missing ? `${failure?.code} ${failure?.selector} ${missing}` : '';

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

async function prepareResponse(value: unknown, contentType: string, changedAt: number): Promise<PreparedResponse> {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const tag = Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const validators = {
    etag: `"${tag}"`,
    'last-modified': new Date(changedAt).toUTCString(), // https://www.rfc-editor.org/rfc/rfc9110#field.last-modified
  };
  const headers = {
    ...validators,
    'content-type': contentType,
    'content-length': String(body.length),
    'x-content-type-options': 'nosniff', // https://fetch.spec.whatwg.org/#x-content-type-options-header
  };
  return { body, etag: validators.etag, validators, headers };
}
