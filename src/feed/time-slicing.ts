/** How long a page may wait for us at a time, in milliseconds. */
const SLICE = 8;

/** Lets the page do what it has to. Messages are not held back as timers are, from the fifth on by 4 ms. */
const pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(0);
  });

/** Runs a generator to its end without holding up the page, apart from what was before and what comes behind it. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  await pause();
  let step = steps.next();
  for (let start = performance.now(); !step.done; step = steps.next()) {
    if (performance.now() - start > SLICE) {
      await pause();
      start = performance.now();
    }
  }
  await pause();
  return step.value;
}
