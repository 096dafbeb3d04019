import type { Code, Facts } from './findings.js';

/** A sentence, or text to copy. */
export type Line = string | { copy: string };

/** What was found, and what to do about it, for people who are not programmers. */
export interface Explanation {
  message: string;
  steps: Line[];
}

export type Explanations = { [C in Code]: (facts: Facts[C]) => Explanation };

/** The host and port of an address; the address itself if it is invalid. */
export function getHost(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
