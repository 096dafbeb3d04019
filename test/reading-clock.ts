/** Milliseconds of the timers that the clock holds back: those of other modules are shorter or longer. */
const SHORTEST = 1001;
const LONGEST = 3000;

/**
 * A clock for what an article's readers take three seconds for: `performance.now()` stands still, and timers of up to three
 * seconds wait, but for `forward(ms)`. Call `restore()` after the test.
 */
export function stopReadingClock(window: Window & typeof globalThis = globalThis.window) {
  const { setTimeout, clearTimeout } = window;
  const { performance } = window;
  const waiting = new Map<number, { due: number; run: () => void }>();
  let now = 0;
  let last = -1;
  window.setTimeout = ((run: () => void, delay = 0, ...rest: unknown[]) => {
    if (delay < SHORTEST || delay > LONGEST) return setTimeout(run, delay, ...rest);
    waiting.set(last, { due: now + delay, run });
    return last--;
  }) as typeof window.setTimeout;
  window.clearTimeout = ((id?: number) => {
    if (id === undefined || !waiting.delete(id)) clearTimeout(id);
  }) as typeof window.clearTimeout;
  Object.defineProperty(performance, 'now', { value: () => now, configurable: true });
  return {
    /** How many timers wait. */
    get waiting() {
      return waiting.size;
    },
    forward(ms: number) {
      now += ms;
      for (const [id, { due, run }] of waiting) {
        if (due > now) continue;
        waiting.delete(id);
        run();
      }
    },
    restore() {
      Object.assign(window, { setTimeout, clearTimeout });
      delete (performance as Partial<Performance>).now;
    },
  };
}
