/// <reference types="node" />
import { parentPort } from 'node:worker_threads';
import { toFailureMessage } from './failure-message.js';
import { type JobInput, type JobName, runJob } from './jobs.js';
import { getTransferables } from './transfer.js';

/** Runs jobs, one after the other, that the thread pool sends; does nothing outside of a thread. */
export function serveJobs(): void {
  const port = parentPort;
  if (!port) return;
  port.on('message', async ({ name, input }: { name: JobName; input: JobInput<JobName> }) => {
    try {
      const result = await runJob(name, input);
      port.postMessage({ result }, getTransferables(result));
    } catch (error) {
      port.postMessage({ failure: toFailureMessage(error) });
    }
  });
  port.postMessage('ready');
}
