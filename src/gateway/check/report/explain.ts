/** Puts a finding into words. */
import { en as doctorEn } from '../../../findings/en.js';
import type { Explanation, Explanations, Line } from '../../../findings/explanation.js';
import type { Finding } from '../../../findings/findings.js';
import { vi as doctorVi } from '../../../findings/vi.js';
import type { CheckFinding, OwnFinding } from '../finding.js';
import { en } from '../texts/en.js';
import type { Text, Texts } from '../texts/text.js';
import { vi } from '../texts/vi.js';
import { cleanAll } from './clean.js';

export interface Words {
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it. */
  action?: string;
  /** What to send to the publisher. */
  letter?: string;
}

export type Language = 'vi' | 'en';

export const texts: Record<Language, Texts> = { vi, en };

const doctors: Record<Language, Explanations> = { vi: doctorVi, en: doctorEn };

const toText = (line: Line) => (typeof line === 'string' ? line : line.copy);

/** The doctor's steps as one line, without pointers to a file that is not at hand. */
function ofDoctor(finding: Finding, language: Language): Text {
  const { message, steps } = (doctors[language][finding.code] as (facts: Finding) => Explanation)(finding);
  return { message, action: steps.map(toText).join(' ') || undefined, request: texts[language].requests[finding.code] };
}

function ofCheck({ key, facts }: OwnFinding, language: Language): Text {
  return (texts[language].findings[key] as (facts: unknown) => Text)(facts);
}

export function explain(finding: CheckFinding, language: Language): Words {
  const cleaned = cleanAll(finding);
  const text = 'shared' in cleaned ? ofDoctor(cleaned.shared, language) : ofCheck(cleaned, language);
  const { message, action, request } = text;
  const { sendLetter, letter } = texts[language];
  return {
    message,
    action: action ?? (request && sendLetter),
    letter: request && letter(cleaned.url, message, request),
  };
}
