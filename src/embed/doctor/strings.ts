import type { Code, Facts, levelOf } from './findings.js';

/** A sentence, or something to copy. */
export type Line = string | { copy: string };

/** What is the matter, and what to do about it, for people who are no programmers. */
export interface Advice {
  what: string;
  todo: Line[];
}

export type Causes = { [C in Code]: (facts: Facts[C]) => Advice };

/** What the doctor says in one language. */
export interface DoctorWords {
  lang: string;
  title: string;
  /** On the button that changes to the other language, in that language. */
  other: string;
  close: string;
  again: string;
  copy: string;
  copied: string;
  /** Leads to an element on the page. */
  show: string;
  page: string;
  /** Before the code of a cause, which README.md explains. */
  code: string;
  waiting: string;
  levels: Record<ReturnType<typeof levelOf>, string>;
  summary(bad: number, hints: number): string;
  causes: Causes;
}

/** Where an address leads, in as many words as fit a sentence. */
export const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
