/// <reference types="node" />
/** The module of the process that converts pictures: `dist/bin/pictures.js`. */
import { Converter } from './converter.js';
import type { Answer, Request, Task } from './process-messages.js';
import { loadSharp } from './sharp.js';

const converter = loadSharp().then((sharp) => new Converter(sharp));
// The answer to `load` says why there is none.
converter.catch(() => {});

async function run(task: Task): Promise<unknown> {
  const ready = await converter;
  switch (task.name) {
    case 'load':
      return;
    case 'readHeader':
      return ready.readHeader(task.bytes);
    case 'convert':
      return ready.convert(task.bytes, task.width, task.format);
  }
}

process.on('message', async ({ id, task }: Request) => {
  const answer = await run(task).then(
    (result): Answer => ({ id, result }),
    (error: Error): Answer => ({ id, failure: error.message }),
  );
  process.send?.(answer);
  // The next file must not come in while this one and its versions wait to be collected.
  globalThis.gc?.();
});
process.on('disconnect', () => process.exit());
// A terminal and systemd signal the gateway's processes all at once; the gateway first finishes what readers wait for.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
