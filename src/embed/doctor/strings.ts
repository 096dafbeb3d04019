import type { Code, Facts, Level } from './findings.js';

/** A sentence, or text to copy. */
export type Line = string | { copy: string };

/** What was found, and what to do about it, for people who are not programmers. */
export interface Explanation {
  message: string;
  steps: Line[];
}

export type Explanations = { [C in Code]: (facts: Facts[C]) => Explanation };

/** The text of the doctor in one language. */
export interface DoctorStrings {
  lang: string;
  title: string;
  /** On the button that switches to the other language, in that language. */
  otherLanguage: string;
  close: string;
  checkAgain: string;
  copy: string;
  copied: string;
  /** On the button that scrolls to an element. */
  showOnPage: string;
  wholePage: string;
  /** Precedes the code of a finding. */
  code: string;
  checking: string;
  levels: Record<Level, string>;
  summarize(problems: number, hints: number): string;
  explanations: Explanations;
}

/** The host and port of an address; the address itself if it is invalid. */
export function getHost(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
