import type { MemoryCache } from '../cache/memory.js';
import type { Supply } from '../sources/source-result.js';
import type { GatewayFeed } from '../types.js';
import { type Selection, selectItems } from './selection.js';

/** A body that is ready to be sent, with what is known of its headers. */
export interface Prepared {
  body: Uint8Array<ArrayBuffer>;
  /** Strong: the same bytes (https://www.rfc-editor.org/rfc/rfc9110#field.etag). */
  etag: string;
  /** Headers of every answer with it, a 304 included. */
  validators: Record<string, string>;
  /** Those and what describes the body. */
  headers: Record<string, string>;
}

/** What of the headers and the tags an entry needs besides its bytes, roughly. */
const OVERHEAD = 1000;

interface Entry {
  supply: Pick<Supply, 'feed' | 'checked'>;
  state: string;
  prepared: Prepared;
}

/** Makes and remembers the bodies of answers, so that most readers get bytes that are there already. */
export class Answers {
  readonly #memory: MemoryCache;
  readonly #now: () => number;

  constructor(memory: MemoryCache, now: () => number) {
    this.#memory = memory;
    this.#now = now;
  }

  feed(name: string, supply: Supply, selection: Selection | undefined): Prepared | Promise<Prepared> {
    const key = selection ? `answer ${name} ${JSON.stringify(selection)}` : `answer ${name}`;
    return this.#remember(key, supply, 'application/feed+json; charset=utf-8', () => {
      const { feed } = supply;
      const items = selection ? selectItems(feed.items, selection, this.#now()) : feed.items;
      const { items: _, ...head } = feed;
      const extra = extraOf(supply);
      const answer: GatewayFeed = {
        version: 'https://jsonfeed.org/version/1.1',
        title: name, // JSON Feed asks for one; the feed's own counts
        ...head,
        ...(extra && { _bantin: extra }),
        items: items as GatewayFeed['items'],
      };
      return answer;
    });
  }

  /** One item by id or address; undefined where there is none. */
  item(name: string, supply: Supply, id: string): Prepared | Promise<Prepared> | undefined {
    const item = supply.feed.items.find((one) => one.id === id || one.url === id);
    return item && this.#remember(`item ${name} ${item.id}`, supply, 'application/json; charset=utf-8', () => item);
  }

  #remember(key: string, supply: Supply, type: string, make: () => unknown): Prepared | Promise<Prepared> {
    const state = stateOf(supply);
    const entry = this.#memory.get<Entry>(key);
    if (entry?.state === state && entry.supply.feed === supply.feed && entry.supply.checked === supply.checked)
      return entry.prepared;
    return prepare(make(), type, supply.changed).then((prepared) => {
      const { feed, checked } = supply;
      const value: Entry = { supply: { feed, checked }, state, prepared };
      this.#memory.set(key, value, prepared.body.length + key.length * 2 + OVERHEAD);
      return prepared;
    });
  }
}

const stateOf = ({ failure, missing }: Supply) =>
  failure || missing ? `${failure?.code} ${failure?.selector} ${missing}` : '';

function extraOf({ checked, failure, missing }: Supply): GatewayFeed['_bantin'] {
  if (!failure && !missing) return;
  const { code, selector } = failure ?? {};
  return {
    ...(code && { stale_since: new Date(checked).toISOString(), error: { code, ...(selector && { selector }) } }),
    ...(missing && { missing }),
  };
}

async function prepare(value: unknown, type: string, changed: number): Promise<Prepared> {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const tag = Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const validators = {
    etag: `"${tag}"`,
    'last-modified': new Date(changed).toUTCString(), // https://www.rfc-editor.org/rfc/rfc9110#field.last-modified
  };
  const headers = {
    ...validators,
    'content-type': type,
    'content-length': String(body.length),
    'x-content-type-options': 'nosniff', // https://fetch.spec.whatwg.org/#x-content-type-options-header
  };
  return { body, etag: validators.etag, validators, headers };
}
