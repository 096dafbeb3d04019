/** How long a page may wait for us at a time, in milliseconds. */
const SLICE = 8;

/** Runs a generator to its end without holding up the page. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let step = steps.next();
  for (let start = performance.now(); !step.done; step = steps.next()) {
    if (performance.now() - start > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    }
  }
  return step.value;
}
