import { waitUntil as waitFor } from '@open-wc/testing';

/** Waits for what takes its time; longer than the library's one second, as a browser may share its machine with others. */
export const waitUntil = (condition: () => unknown, message?: string): Promise<void> =>
  waitFor(condition as () => boolean, message, { timeout: 5000 });
