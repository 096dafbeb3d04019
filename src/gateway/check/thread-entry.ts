/// <reference types="node" />
/** The module of the thread that a check runs in: `dist/bin/check.js`. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { check } from './check.js';
import type { ThreadInput, ThreadOutput } from './command.js';
import { toJson } from './report/json.js';
import { toText } from './report/text.js';

export { check, toJson, toText };

async function run({ target, options, isJson, languages }: ThreadInput): Promise<ThreadOutput> {
  const report = await check(target, options);
  return { text: isJson ? toJson(report) : toText(report, languages), status: report.status };
}

if (!isMainThread) parentPort!.postMessage(await run(workerData));
