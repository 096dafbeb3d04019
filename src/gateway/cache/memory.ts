/** Keeps what was used last, up to a number of bytes. */
export class MemoryCache {
  readonly #limit: number;
  readonly #entries = new Map<string, { value: unknown; bytes: number }>();
  #bytes = 0;

  /** @param limit in bytes, as whoever puts values in counts them. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get<T>(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return;
    // A Map keeps the order in which keys were put in: the first is what nobody used for longest.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value as T;
  }

  /** What is larger than the whole bound is not kept. */
  set(key: string, value: unknown, bytes: number): void {
    this.delete(key);
    if (bytes > this.#limit) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest] of this.#entries) {
      if (this.#bytes <= this.#limit) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}
