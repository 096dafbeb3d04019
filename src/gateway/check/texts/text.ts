import type { Code } from '../../../findings/findings.js';
import type { CheckFacts } from '../facts.js';

/** A finding in words. */
export interface Text {
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence; where it is missing, to send the letter. */
  action?: string;
  /** What the publisher is asked to do, in one sentence; for what only the publisher can change. */
  request?: string;
}

export type TextsOf<F> = { [K in keyof F]: (facts: F[K]) => Text };

/** All words of a report in one language. */
export interface Texts {
  lang: 'vi' | 'en';
  findings: TextsOf<CheckFacts>;
  /** What the publisher is asked to do about findings of the doctor. */
  requests: Partial<Record<Code, string>>;
  /** Where the letter says all that is to be done. */
  sendLetter: string;
  /** The letter to the publisher. */
  letter(url: string | undefined, message: string, request: string): string;
  severities: Record<'error' | 'warning' | 'hint' | 'good', string>;
  headings: Record<
    'feed' | 'page' | 'preview' | 'action' | 'code' | 'noTitle' | 'noDate' | 'noPicture' | 'noExcerpt',
    string
  >;
  summarize(errors: number, warnings: number): string;
  failures: Record<'address' | 'missing' | 'unreadable' | 'too-large' | 'time' | 'unknown', (target: string) => string>;
}
