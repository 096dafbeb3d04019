/** By how much the input grows, and by how much the time may: less than the square, with room for a busy machine. */
const FACTOR = 8;
const MOST_GROWTH = 20;
/** Milliseconds below which a time says nothing about how it grows. */
const NEGLIGIBLE = 300;
/** How often a time is taken again while it is too long; the best counts. */
const TRIES = 3;

/** Milliseconds that a function takes. */
async function timeOf(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * Fails where the time for a family of inputs grows faster than the input: eight times the input may take twenty times
 * as long, or 300 ms. What the function throws does not matter here, because most of these inputs are broken.
 *
 * @param {(input: any) => unknown} run What is measured; may return a promise.
 * @param {(size: number) => any} make Makes an input of a size.
 * @param {number} size The size of the large input; the small one has an eighth of it.
 * @returns {Promise<void>}
 */
export async function expectLinearTime(run, make, size) {
  const [small, large] = [make(Math.ceil(size / FACTOR)), make(size)];
  const measure = (input) =>
    timeOf(async () => {
      try {
        await run(input);
      } catch {
        // An error is an answer as well.
      }
    });
  let before = Number.POSITIVE_INFINITY;
  let after = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES; tries++) {
    before = Math.min(before, await measure(small));
    after = Math.min(after, await measure(large));
    if (after <= Math.max(NEGLIGIBLE, before * MOST_GROWTH)) return;
  }
  throw new Error(`${FACTOR} times the input takes ${Math.round(after)} ms instead of ${Math.round(before)} ms`);
}
