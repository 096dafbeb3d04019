/** Milliseconds of work after which the page gets a chance to respond. */
const SLICE = 8;

/** Lets the page handle events and paint. By a message, because nested timers wait for at least 4 ms. */
const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Runs a generator to its end without blocking the page, in tasks of its own. */
export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  await pause();
  let start = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - start > SLICE) {
      await pause();
      start = performance.now();
    }
    step = steps.next();
  }
  await pause();
  return step.value;
}
