import type { PictureFormat } from './formats.js';

/** What the process that converts is asked to do. */
export type Task =
  | { name: 'load' }
  | { name: 'readHeader'; bytes: Uint8Array<ArrayBuffer> }
  | { name: 'convert'; bytes: Uint8Array<ArrayBuffer>; width: number; format: PictureFormat };

/** A message to the process. */
export interface Request {
  id: number;
  task: Task;
}

/** Its answer: the result, or the message of an error. */
export interface Answer {
  id: number;
  result?: unknown;
  failure?: string;
}
