/** Checks a page that embeds us: what the doctor would say, without a browser. */
import { suggest } from '../../findings/did-you-mean.js';
import { identifyBody } from '../../findings/identify-body.js';
import { checkFeedUrl, type FeedReport } from './check-feed.js';
import type { CheckContext } from './context.js';
import { type CheckFinding, found, foundByDoctor } from './finding.js';
import type { Fetch } from './network/fetch.js';
import { checkAttributes, checkElement } from './page/attributes.js';
import { checkPolicies, readPolicies } from './page/csp.js';
import { checkAccess, checkPicturePolicy, checkPreloads, checkShown, feedsOf } from './page/feeds.js';
import { elementNames } from './page/known-attributes.js';
import type { Page } from './page/read-page.js';
import { checkScripts } from './page/scripts.js';

/** How many feeds of one page are checked. */
const MOST_FEEDS = 10;

export interface PageReport {
  findings: CheckFinding[];
  feeds: FeedReport[];
}

/** Why a page has none of our elements, though it may be meant to. */
function explainAbsence(page: Page): CheckFinding[] {
  const [sample] = /&lt;(?:[\w-]{1,30}-)?(?:news-list|news-article|related-news)\b[^<>]{0,60}/i.exec(page.text) ?? [];
  if (sample) return [found('error', 'no-element/escaped', { sample: sample.replace('&lt;', '<') })];
  for (const { name } of page.all) {
    const suggestion = name.includes('news') ? suggest(name, elementNames) : undefined;
    if (suggestion) return [found('error', 'no-element/misspelt', { name, suggestion })];
  }
  if (page.scripts.length) return [found('error', 'no-element/stripped', {})];
  const identified = identifyBody(page.text, page.url ?? '');
  const feed = 'body' in identified && identified.body.type === 'page' ? identified.body.feed : undefined;
  const linked = feed ? [found('hint', 'no-element/feed-of-page', { to: feed })] : [];
  return [foundByDoctor('error', { code: 'no-element' }), ...linked];
}

export async function checkPage(page: Page, fetch: Fetch, context: CheckContext): Promise<PageReport> {
  const { elements } = page;
  const scripts = checkScripts(page, fetch, context);
  const policies = elements.length || page.scripts.length ? checkPolicies(readPolicies(page)) : [];
  const named = elements.map((element) => feedsOf(element, page));
  const urls = [...new Set(named.flatMap((feeds) => feeds.urls))];
  const checked = urls.slice(0, MOST_FEEDS);
  const feeds = await Promise.all(checked.map((url) => checkFeedUrl(url, fetch, context)));
  const reports = new Map(feeds.map((report) => [report.url!, report]));
  const ofElements = named.flatMap((feedsOfOne) => {
    const { element, findings } = feedsOfOne;
    const all = [
      ...checkElement(element, page),
      ...findings,
      ...checkAttributes(element),
      ...checkShown(feedsOfOne, reports),
    ];
    return all.map((finding) => ({ ...finding, element: element.label }));
  });
  const findings = [
    ...(elements.length ? [] : explainAbsence(page)),
    ...(await scripts),
    ...policies,
    ...ofElements,
    ...urls.flatMap((url) => checkAccess(url, page)),
    ...feeds.flatMap((report) => checkPicturePolicy(report, page)),
    ...checkPreloads(page, urls),
    ...(urls.length > MOST_FEEDS ? [found('hint', 'unchecked/many', { count: urls.length - MOST_FEEDS })] : []),
    ...(elements.length ? [found('good', 'ok/page', { elements: elements.length, feeds: urls.length })] : []),
  ];
  return { findings, feeds };
}
