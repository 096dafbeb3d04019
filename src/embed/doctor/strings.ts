import type { Explanations } from '../../findings/explanation.js';
import type { Level } from '../../findings/findings.js';

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
