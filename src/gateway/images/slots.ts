/** Runs a limited number of tasks at a time, the others in their order. */
export class Slots {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await task();
    } finally {
      // The slot goes to the next one at once, so that none that comes in between takes it.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
