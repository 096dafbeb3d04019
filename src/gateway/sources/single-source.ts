import type { Copies } from '../cache/feed-cache.js';
import { failureOf } from '../errors.js';
import type { LogEntry } from '../types.js';
import { Patience } from './circuit-breaker.js';
import type { Copy, Load } from './source.js';
import { type Source, SourceDown, type SourceHealth, type Supply } from './source-result.js';

/** Milliseconds that a reader waits for news while there is a copy. */
const PATIENCE_TIME = 2000;
/** Milliseconds over its time after which a refresh counts as lost. */
const LOST_TIME = 10_000;
/** For so many intervals a copy is good enough to be given at once, while it is refreshed behind the answer. */
const GRACE = 2;

export interface SingleSourceOptions {
  name: string;
  type: string;
  title?: string;
  /** Seconds. */
  interval: number;
  /** Milliseconds that one refresh may take, with all its redirects and pages. */
  timeout: number;
  /** The key of its copy: another address or another selector makes another copy. */
  key: string;
  load: Load;
  copies: Copies;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** A source that asks servers: one refresh at a time, never sooner than its interval, and the last good copy meanwhile. */
export class SingleSource implements Source {
  readonly type: string;
  readonly title?: string;
  readonly interval: number;
  readonly #options: SingleSourceOptions;
  readonly #patience = new Patience();
  #refreshing?: Promise<void>;
  #refreshedFrom = 0;
  #opening?: Promise<Copy | undefined>;

  constructor(options: SingleSourceOptions) {
    this.#options = options;
    this.type = options.type;
    this.title = options.title;
    this.interval = options.interval;
  }

  get(later: (work: Promise<unknown>) => void): Supply | Promise<Supply> {
    const copy = this.#options.copies.held(this.#options.key);
    return copy && this.#age(copy) < this.interval ? copy : this.#renew(copy, later);
  }

  async #renew(copy: Copy | undefined, later: (work: Promise<unknown>) => void): Promise<Supply> {
    const { copies, key, now, timeout } = this.#options;
    if (!copy && copies.shared) copy = await this.#open();
    if (copy && this.#age(copy) < this.interval) return this.#supply(copy);

    if (now() >= this.#patience.nextTry || this.#refreshing) {
      const refresh = this.#refresh();
      later(refresh);
      if (!copy || this.#age(copy) >= this.interval * (1 + GRACE))
        await within(refresh, copy ? PATIENCE_TIME : timeout + PATIENCE_TIME);
      copy = copies.held(key) ?? copy;
    }
    if (copy) return this.#supply(copy);
    const { failure, nextTry } = this.#patience;
    throw new SourceDown(
      failure ?? { code: 'timeout', detail: 'timeout: no answer yet' },
      Math.max(1, Math.ceil((nextTry - now()) / 1000)),
    );
  }

  health(): SourceHealth {
    const { copies, key, now } = this.#options;
    const { failures, failure, nextTry } = this.#patience;
    const copy = copies.held(key);
    return {
      type: this.type,
      circuit: this.#patience.circuit(now()),
      failures,
      items: copy?.feed.items.length,
      checked: copy && new Date(copy.checked).toISOString(),
      next_try: failure && new Date(nextTry).toISOString(),
      error: failure && { code: failure.code, detail: failure.detail, selector: failure.selector },
    };
  }

  /** Seconds since the servers confirmed it. */
  #age({ checked }: Copy): number {
    return (this.#options.now() - checked) / 1000;
  }

  #supply(copy: Copy): Supply {
    const stale = this.#age(copy) >= this.interval;
    return { ...copy, failure: stale ? this.#patience.failure : undefined };
  }

  /** The first look into the storage, once for all who wait. */
  #open(): Promise<Copy | undefined> {
    const { copies, key } = this.#options;
    this.#opening ??= copies.newest(key).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** Whoever asks meanwhile waits for the same. Never rejects. */
  #refresh(): Promise<void> {
    const { now, timeout } = this.#options;
    // A worker may be stopped in the middle of it: what has long been over its time is never coming.
    const lost = now() - this.#refreshedFrom > timeout + LOST_TIME;
    if (this.#refreshing && !lost) return this.#refreshing;
    this.#refreshedFrom = now();
    const refreshing = this.#ask().finally(() => {
      if (this.#refreshing === refreshing) this.#refreshing = undefined;
    });
    this.#refreshing = refreshing;
    return refreshing;
  }

  async #ask(): Promise<void> {
    const { name: source, copies, key, load, now, log, timeout } = this.#options;
    const start = now();
    const ms = () => now() - start;
    try {
      const previous = copies.shared ? await copies.newest(key) : copies.held(key);
      if (previous && this.#age(previous) < this.interval) {
        this.#patience.succeed();
        log({ event: 'upstream', source, outcome: 'shared', items: previous.feed.items.length, ms: ms() });
        return;
      }
      const loaded = await load(previous, AbortSignal.timeout(timeout));
      const checked = now();
      const same = !loaded || (previous && JSON.stringify(loaded.feed) === JSON.stringify(previous.feed));
      const copy: Copy =
        previous && same
          ? { ...previous, checked, validators: loaded?.validators ?? previous.validators }
          : { feed: loaded!.feed, checked, changed: checked, validators: loaded!.validators };
      this.#patience.succeed();
      await copies.keep(key, copy);
      const outcome = same ? 'unchanged' : 'fresh';
      log({ event: 'upstream', source, outcome, items: copy.feed.items.length, ms: ms() });
    } catch (error) {
      const failure = failureOf(error);
      this.#patience.fail(failure, now());
      const { code, selector } = failure;
      const detail = describe(error);
      log({ event: 'failure', source, code, detail, selector, failures: this.#patience.failures, ms: ms() });
    }
  }
}

/** What went wrong, for the log: with what is behind it, such as a certificate that is not trusted. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** Waits for work, but no longer than this many milliseconds. */
async function within(work: Promise<void>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
