/// <reference types="node" />

/** A sentence in both languages. */
export interface Sentence {
  vi: string;
  en: string;
}

/** Whether the system speaks English: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02 */
function isEnglish({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): boolean {
  const name = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^en\b|^en_/i.test(name);
}

/** The sentence in the language of the system, with the other one beside it. */
export function inBothLanguages({ vi, en }: Sentence, environment = process.env): string {
  return isEnglish(environment) ? `${en} / ${vi}` : `${vi} / ${en}`;
}
