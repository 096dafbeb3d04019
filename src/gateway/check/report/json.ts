/** A report for other programs. `demo/site/en/cong-tin/check.md` describes its shape, which only grows. */

import type { Report } from '../check.js';
import type { FeedReport } from '../check-feed.js';
import { findNewest } from '../content/dates.js';
import { type CheckFinding, codeOf } from '../finding.js';
import { cleanAll } from './clean.js';
import { explain, texts } from './explain.js';

const both = <T>(of: (language: 'vi' | 'en') => T) => ({ vi: of('vi'), en: of('en') });

function toFinding(finding: CheckFinding) {
  const { severity, url, element } = finding;
  const words = both((language) => explain(finding, language));
  const facts: Record<string, unknown> = 'shared' in finding ? { ...finding.shared } : { ...finding.facts };
  delete facts.code;
  return {
    severity,
    ...codeOf(finding),
    ...(element && { element }),
    ...(url && { url }),
    message: both((language) => words[language].message),
    ...(words.vi.action && { action: both((language) => words[language].action) }),
    ...(words.vi.letter && { letter: both((language) => words[language].letter) }),
    facts: cleanAll(facts),
  };
}

function toFeed({ url, findings, content, preview }: FeedReport) {
  return {
    ...(url && { url }),
    ...(content && {
      format: content.formatName,
      reading: content.reading,
      encoding: content.encoding,
      items: content.feed.items.length,
      title: content.feed.title && cleanAll(content.feed.title),
      newest: findNewest(content.feed.items),
    }),
    findings: findings.map(toFinding),
    preview: cleanAll(preview),
  };
}

export function toJson({ target, kind, failure, findings, feeds, status }: Report): string {
  const all = [...findings, ...feeds.flatMap((feed) => feed.findings)];
  const count = (severity: string) => all.filter((finding) => finding.severity === severity).length;
  const report = {
    version: 1,
    target: cleanAll(target),
    kind: kind ?? null,
    status,
    ...(failure && {
      failure,
      message: both((language) => texts[language].failures[failure](cleanAll(target))),
    }),
    summary: { errors: count('error'), warnings: count('warning'), hints: count('hint') },
    findings: findings.map(toFinding),
    feeds: feeds.map(toFeed),
  };
  return JSON.stringify(report, undefined, 2);
}
