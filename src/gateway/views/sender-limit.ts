import { longHash } from '../hash.js';
import type { Sender } from './sender.js';

const DAY = 86_400_000;
/** Views that are counted for one address a day, whatever programs report them. */
const MAX_PER_ADDRESS = 1000;
/** Entries that are remembered; beyond it, the day begins anew. */
const MAX_ENTRIES = 200_000;

/**
 * Decides whether a view is counted: once a day for each sender and item. Senders are kept as salted hashes in memory alone,
 * and forgotten with the salt every day.
 */
export class SenderLimit {
  readonly #now: () => number;
  #day = 0;
  #salt = '';
  readonly #seen = new Set<string>();
  readonly #counts = new Map<string, number>();
  #timer?: ReturnType<typeof setTimeout>;

  constructor(now: () => number) {
    this.#now = now;
  }

  allows({ address, userAgent }: Sender, item: string): boolean {
    const day = Math.floor(this.#now() / DAY);
    if (day !== this.#day || this.#seen.size + this.#counts.size >= MAX_ENTRIES) this.#startDay(day);
    const view = longHash(JSON.stringify([this.#salt, address, userAgent, item]));
    const sender = longHash(JSON.stringify([this.#salt, address]));
    const count = this.#counts.get(sender) ?? 0;
    if (this.#seen.has(view) || count >= MAX_PER_ADDRESS) return false;
    this.#seen.add(view);
    this.#counts.set(sender, count + 1);
    return true;
  }

  #startDay(day: number): void {
    this.#forget();
    this.#day = day;
    this.#salt = crypto.randomUUID();
    // Also where no further view is reported.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#forget(), (day + 1) * DAY - this.#now());
    (this.#timer as { unref?(): void }).unref?.(); // workers have numbers
  }

  #forget(): void {
    this.#day = 0;
    this.#salt = '';
    this.#seen.clear();
    this.#counts.clear();
  }
}
