import type { JobInput, JobName } from './jobs.js';

/** Approximate bytes of a row of a listing, or of an item that was parsed. */
const ROW = 1000;

/** The approximate bytes of what a job has to read. */
export function sizeOf(input: JobInput<JobName>): number {
  if ('bytes' in input) return input.bytes.byteLength;
  if ('parts' in input) return input.parts.reduce((sum, { body }) => sum + body.length, 0);
  if ('rows' in input) return input.rows.length * ROW + (input.previous?.length ?? 0);
  if ('json' in input) return input.json.length;
  if ('body' in input) return input.body.length;
  return input.feed.items.length * ROW;
}
