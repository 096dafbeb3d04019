/** A report for people. */

import type { Report } from '../check.js';
import type { PreviewItem } from '../content/check-content.js';
import { type CheckFinding, codeOf } from '../finding.js';
import { cleanAll } from './clean.js';
import { explain, type Language, texts } from './explain.js';

/** The same words in one or both languages, the first one first. */
const inAll = (languages: Language[], of: (language: Language) => string | undefined) =>
  languages.flatMap((language) => of(language) ?? []);

const label = (languages: Language[], of: (language: Language) => string) => languages.map(of).join(' / ');

function findingLines(finding: CheckFinding, languages: Language[]): string[] {
  const { code, cause } = codeOf(finding);
  const words = new Map(languages.map((language) => [language, explain(finding, language)]));
  const severity = label(languages, (language) => texts[language].severities[finding.severity]);
  const [message, ...others] = inAll(languages, (language) => words.get(language)!.message);
  const place = finding.element ? `${cleanAll(finding.element)}: ` : '';
  const needsAction = finding.severity !== 'good';
  return [
    `[${severity}] ${place}${message}`,
    ...others.map((line) => `    ${line}`),
    ...(needsAction
      ? inAll(languages, (language) => {
          const { action } = words.get(language)!;
          return action && `    ${texts[language].headings.action}: ${action}`;
        })
      : []),
    ...(finding.severity === 'error' || finding.severity === 'warning'
      ? inAll(languages, (language) => {
          const { letter } = words.get(language)!;
          return letter && `    ${letter}`;
        })
      : []),
    ...(needsAction
      ? [`    ${label(languages, (language) => texts[language].headings.code)}: ${code}${cause ? ` (${cause})` : ''}`]
      : []),
  ];
}

function previewLines(items: PreviewItem[], languages: Language[]): string[] {
  if (!items.length) return [];
  const name = (key: 'preview' | 'noTitle' | 'noDate' | 'noPicture' | 'noExcerpt') =>
    label(languages, (language) => texts[language].headings[key]);
  const lines = items.flatMap(({ title, date, image, excerpt }, index) => [
    `  ${index + 1}. ${title ?? name('noTitle')}`,
    `     ${date ?? name('noDate')} · ${image ?? name('noPicture')}`,
    `     ${excerpt ?? name('noExcerpt')}`,
  ]);
  return ['', `${name('preview')}:`, ...lines];
}

export function toText({ target, failure, findings, feeds, kind }: Report, languages: Language[]): string {
  if (failure) return inAll(languages, (language) => texts[language].failures[failure](cleanAll(target))).join('\n');
  const all = [...findings, ...feeds.flatMap((feed) => feed.findings)];
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  const heading = (key: 'feed' | 'page', address: string) =>
    `${label(languages, (language) => texts[language].headings[key])}: ${cleanAll(address)}`;
  return [
    ...(kind === 'page' ? [heading('page', target), ...findings.flatMap((each) => findingLines(each, languages))] : []),
    ...feeds.flatMap((feed, index) => [
      ...(kind === 'page' || index ? [''] : []),
      heading('feed', feed.url ?? target),
      ...feed.findings.flatMap((each) => findingLines(each, languages)),
      ...previewLines(cleanAll(feed.preview), languages),
    ]),
    '',
    ...inAll(languages, (language) => texts[language].summarize(count('error'), count('warning'))),
  ].join('\n');
}
