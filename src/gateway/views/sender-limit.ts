import { longHash } from '../hash.js';

const DAY = 86_400_000;
/** Views that are counted for one address a day, whatever programs report them. */
const MAX_PER_ADDRESS = 1000;
/** Entries that are remembered; beyond it, the day begins anew. */
const MAX_ENTRIES = 200_000;

export interface Sender {
  address: string;
  userAgent: string;
}

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

  constructor(now: () => number) {
    this.#now = now;
  }

  allows({ address, userAgent }: Sender, item: string): boolean {
    const day = Math.floor(this.#now() / DAY);
    if (day !== this.#day || this.#seen.size + this.#counts.size >= MAX_ENTRIES) this.#forget(day);
    const view = longHash(JSON.stringify([this.#salt, address, userAgent, item]));
    const sender = longHash(JSON.stringify([this.#salt, address]));
    const count = this.#counts.get(sender) ?? 0;
    if (this.#seen.has(view) || count >= MAX_PER_ADDRESS) return false;
    this.#seen.add(view);
    this.#counts.set(sender, count + 1);
    return true;
  }

  #forget(day: number): void {
    this.#day = day;
    this.#salt = crypto.randomUUID();
    this.#seen.clear();
    this.#counts.clear();
  }
}

/** Addresses of a proxy beside the gateway; only such a peer is believed when it names the reader's address. */
const NEAR = /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i;

/** Who sent a request, by the connection; by the last entry of `X-Forwarded-For` where a near proxy or a runtime has it. */
export function senderOf(request: Request, env: unknown): Sender {
  const peer = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  const own = peer?.remoteAddress;
  const { headers } = request;
  const forwarded = headers.get('cf-connecting-ip') ?? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  const address = (own === undefined || NEAR.test(own) ? forwarded : undefined) ?? own ?? '';
  return { address, userAgent: headers.get('user-agent') ?? '' };
}
