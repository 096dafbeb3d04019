/** A page for each code that the doctor, the console and `bantin check` name. */
import { en as doctorEn } from '../../../src/findings/en.js';
import type { Explanation, Explanations, Line } from '../../../src/findings/explanation.js';
import type { Code } from '../../../src/findings/findings.js';
import { vi as doctorVi } from '../../../src/findings/vi.js';
import type { Key } from '../../../src/gateway/check/facts.js';
import { en as checkEn } from '../../../src/gateway/check/texts/en.js';
import type { Text, Texts } from '../../../src/gateway/check/texts/text.js';
import { vi as checkVi } from '../../../src/gateway/check/texts/vi.js';
import { factsOf } from './facts.js';
import { codeBlock, code as inCode, page, plain, table } from './markdown.mjs';
import { OWN_CODES } from './own-codes.js';
import { WORDS } from './words.mjs';

export type Language = 'vi' | 'en';

const DOCTOR: Record<Language, Explanations> = { vi: doctorVi, en: doctorEn };
const CHECK: Record<Language, Texts> = { vi: checkVi, en: checkEn };

/** These say that nothing is wrong. */
const GOOD = new Set(['ok', 'waiting']);

const keys = Object.keys(checkEn.findings) as Key[];
const codeOf = (key: string) => key.slice(0, key.indexOf('/'));

/** Every code, in the order of the alphabet. */
export const CODES: string[] = [...new Set([...Object.keys(doctorEn), ...OWN_CODES.keys(), ...keys.map(codeOf)])]
  .filter((code) => !GOOD.has(code))
  .sort();

/** What the doctor says, for example; undefined for codes of `bantin check` alone. */
function explain(code: string, language: Language): Explanation | undefined {
  if (!Object.hasOwn(DOCTOR[language], code)) return OWN_CODES.get(code)?.[language];
  const known = code as Code;
  return (DOCTOR[language][known] as (facts: object) => Explanation)(factsOf(known));
}

/** What `bantin check` says about one cause, for example. */
const textOf = (key: Key, language: Language): Text =>
  (CHECK[language].findings[key] as (facts: object) => Text)(factsOf(key));

/** Where the sections of the README lead that messages point to. */
const SECTIONS = new Map([
  ['', 'chen/cach-chen'],
  ['#gateway', 'cong-tin/cai-dat'],
  ['#source', 'lap-trinh/nguon-cua-minh'],
]);

/** A message, with links to pages of the site where it points to the README. */
const renderText = (text: string, language: Language) =>
  plain(text).replace(/\(README\.md(#\w+)?\)/g, (whole, section = '') => {
    const target = SECTIONS.get(section);
    return target ? `([${WORDS[language].more}](../../${target}.md))` : whole;
  });

const renderLine = (line: Line, language: Language) =>
  typeof line === 'string' ? renderText(line, language) : codeBlock(line.copy);

function renderCauses(code: string, language: Language): string[] {
  const { ask, causes, causesIntro } = WORDS[language];
  const own = keys.filter((key) => codeOf(key) === code);
  if (own.length === 0) return [];
  const sections = own.map((key) => {
    const { message, action, request } = textOf(key, language);
    const cause = key.slice(code.length + 1);
    return page(
      `### ${inCode(cause)} {#${cause}}`,
      plain(message),
      action && renderText(action, language),
      request && `${ask} ${plain(request)}`,
    ).trim();
  });
  return [`## ${causes} {#causes}`, causesIntro, ...sections];
}

function renderCode(code: string, language: Language): string {
  const { says, todo, allCodes } = WORDS[language];
  const explanation = explain(code, language);
  return page(
    `# ${inCode(code)}`,
    explanation && `**${says}:**\n\n> ${plain(explanation.message)}`,
    explanation?.steps.length
      ? [`## ${todo} {#todo}`, ...explanation.steps.map((line) => renderLine(line, language))]
      : [],
    renderCauses(code, language),
    `[${allCodes}](./index.md)`,
  );
}

function renderIndex(language: Language): string {
  const { codes, codesIntro, codeHead } = WORDS[language];
  const rows = CODES.map((code) => {
    const first = keys.find((key) => codeOf(key) === code);
    const message = explain(code, language)?.message ?? (first ? textOf(first, language).message : '');
    return [`<a id="${code}"></a>[${inCode(code)}](./${code}.md)`, plain(message)];
  });
  return page(`# ${codes}`, codesIntro, table(codeHead, rows));
}

/** The list of codes and the page of each. */
export const codePages = (language: Language) => [
  { name: 'index', content: renderIndex(language) },
  ...CODES.map((code) => ({ name: code, content: renderCode(code, language) })),
];
