import type { Failure } from '../errors.js';
import type { Bytes } from '../http/body.js';

/** Bytes that all HTML may take in memory; the one that was requested longest ago goes first. */
const MAX_BYTES = 8 * 2 ** 20;
/** Bytes that an entry takes beside its HTML and its key. */
const ENTRY_SIZE = 500;
/** The most elements that are rendered or wait for it at a time. */
const MAX_PENDING = 32;
/** Milliseconds after which a rendering counts as lost, since a worker can be stopped in the middle of one. */
const LOST_AFTER = 15_000;
/** Milliseconds for which an element that could not be rendered is not tried again. */
const RETRY_AFTER = 30_000;

/** What is to be rendered. Both are quick to tell, so that a request for what is ready costs next to nothing. */
export interface Wanted {
  /** Which element of which source, with which attributes. */
  key: string;
  /** Changes with the feed, with the state of its source and, where it shows, with the time. */
  version: string;
}

/** What a rendering depends on, worked out where the version is another one. */
export interface Input {
  /** Tells contents apart: where it is the same, the HTML stays. */
  tag: string;
  /** When the next item expires, in milliseconds since 1970; infinite where none does. */
  validUntil: number;
  /** Whether the named article is there. */
  isFound: boolean;
  render(): Promise<Bytes>;
}

export interface HtmlPage {
  tag: string;
  isFound: boolean;
  html: Bytes;
}

interface Entry extends Omit<Input, 'render'> {
  version: string;
  startedAt: number;
  page: HtmlPage | Promise<HtmlPage>;
  size: number;
}

/** An element could not be rendered; `timeout` where others took all the time. */
export class RenderError extends Error {
  readonly code: Failure['code'];

  constructor(code: Failure['code']) {
    super(code);
    this.code = code;
  }
}

/** Too many elements wait to be rendered. */
export class BusyError extends Error {}

/** The rendered elements of all sources: each is rendered once, however many request it, until its news changes. */
export class HtmlPages {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  #size = 0;
  #pending = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * The element as it is now; synchronous where it is ready.
   *
   * @param prepare called where it may have changed.
   * @throws {BusyError} and what rendering throws.
   */
  get({ key, version }: Wanted, prepare: () => Input): HtmlPage | Promise<HtmlPage> {
    const entry = this.#entries.get(key);
    if (entry?.version === version && this.#isValid(entry)) {
      this.#moveToEnd(key, entry);
      return entry.page;
    }
    const { render, ...input } = prepare();
    if (entry?.tag === input.tag && this.#isValid({ ...entry, ...input })) {
      Object.assign(entry, input, { version });
      this.#moveToEnd(key, entry);
      return entry.page;
    }
    return this.#render({ key, version }, input, render);
  }

  #isValid({ validUntil, page, startedAt }: Entry): boolean {
    const now = this.#now();
    return now < validUntil && !(page instanceof Promise && now - startedAt > LOST_AFTER);
  }

  #render({ key, version }: Wanted, input: Omit<Input, 'render'>, render: Input['render']): Promise<HtmlPage> {
    if (this.#pending >= MAX_PENDING) throw new BusyError();
    this.#pending++;
    const { tag, isFound } = input;
    const page = render()
      .then((html) => ({ tag, isFound, html }))
      .finally(() => {
        this.#pending--;
      });
    const entry: Entry = { ...input, version, startedAt: this.#now(), page, size: ENTRY_SIZE + 2 * key.length };
    this.#keep(key, entry);
    page.then(
      (ready) => {
        entry.page = ready;
        this.#grow(key, entry, ready.html.length);
      },
      (error: unknown) => {
        // Other failures stay for a while, as they would happen again; after that, nothing has the tag of an entry without HTML.
        const isTimeout = error instanceof RenderError && error.code === 'timeout';
        entry.validUntil = isTimeout ? 0 : Math.min(entry.validUntil, this.#now() + RETRY_AFTER);
        entry.tag = '';
        entry.startedAt = Number.POSITIVE_INFINITY;
      },
    );
    return page;
  }

  #moveToEnd(key: string, entry: Entry) {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
  }

  #keep(key: string, entry: Entry) {
    this.#size += entry.size - (this.#entries.get(key)?.size ?? 0);
    this.#moveToEnd(key, entry);
    this.#removeOldest();
  }

  /** Counts the HTML of an entry, unless another one has taken its place. */
  #grow(key: string, entry: Entry, bytes: number) {
    if (this.#entries.get(key) !== entry) return;
    entry.size += bytes;
    this.#size += bytes;
    this.#removeOldest();
  }

  #removeOldest() {
    for (const [key, { size }] of this.#entries) {
      if (this.#size <= MAX_BYTES) return;
      this.#entries.delete(key);
      this.#size -= size;
    }
  }
}
