/** The feeds of a page: which elements name them, and whether the page lets them be loaded and shown. */

import { findItem } from '../../../feed/find.js';
import { mergeItems } from '../../../feed/select.js';
import { explainEmptyList } from '../../../findings/empty-list.js';
import { readAttribute } from '../../sources/html.js';
import type { FeedReport } from '../check-feed.js';
import { type CheckFinding, found, foundByDoctor } from '../finding.js';
import { findBlock, readPolicies } from './csp.js';
import { languageOf, type Page, type PageElement } from './read-page.js';
import { resolveIn } from './scripts.js';

/** The feeds of an element, with what is wrong in how it names them. */
export interface ElementFeeds {
  element: PageElement;
  urls: string[];
  findings: CheckFinding[];
}

/** Quotation marks that word processors make of straight ones. */
const TYPOGRAPHIC = /[\u2018-\u201f\u00ab\u00bb\u2033]/;

const metaContent = ({ all }: Page, name: string) => {
  const meta = all.find((node) => node.name === 'meta' && readAttribute(node, 'name') === name);
  return meta && readAttribute(meta, 'content');
};

/** Attributes that any tag may keep where an editor removes the others. */
const KEPT = new Set(['class', 'id', 'style', 'dir', 'lang', 'title']);

function explainMissing({ node, kind, attributes }: PageElement, hasBundle: boolean): CheckFinding {
  const isStripped = kind === 'element' && [...attributes.keys()].every((name) => KEPT.has(name));
  if (hasBundle) return foundByDoctor('hint', { code: 'no-feed' });
  return isStripped
    ? found('error', 'no-feed/stripped', { name: node.name })
    : foundByDoctor('error', { code: 'no-feed' });
}

/** One address as the element wrote it. */
function readAddress(written: string, page: Page): { url?: string; finding?: CheckFinding } {
  if (TYPOGRAPHIC.test(written)) return { finding: found('error', 'address/quotes', { value: written }) };
  const url = resolveIn(page, written);
  const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(written);
  if (!url && !isAbsolute) return { finding: found('hint', 'unchecked/relative', { address: written }) };
  if (!url || !/^https?:/.test(url)) return { finding: foundByDoctor('error', { code: 'address', url: written }) };
  return { url };
}

export function feedsOf(element: PageElement, page: Page): ElementFeeds {
  const own = element.attributes.get('feed')?.trim();
  const named = own || metaContent(page, 'bantin:feed')?.trim() || '';
  const hasBundle =
    !page.scripts.length && page.all.some(({ name, attribs }) => name === 'script' && attribs.type === 'module');
  if (!named) {
    const isLinked = element.attributes.has('list');
    return { element, urls: [], findings: isLinked ? [] : [explainMissing(element, hasBundle)] };
  }
  const addresses = named.split(/\s+/).map((written) => readAddress(written, page));
  return {
    element,
    urls: [...new Set(addresses.flatMap(({ url }) => url ?? []))],
    findings: addresses.flatMap(({ finding }) => finding ?? []),
  };
}

/** The origins that a page takes news from; undefined where it says nothing about it. */
function readAllowed(page: Page): Set<string> | undefined {
  const lists = page.all.flatMap((node) => {
    if (node.name === 'meta' && readAttribute(node, 'name') === 'bantin:allow')
      return readAttribute(node, 'content') ?? '';
    return node.name === 'script' ? (readAttribute(node, 'data-allow') ?? []) : [];
  });
  if (!lists.length) return undefined;
  const origins = lists.flatMap((list) => list.split(/\s+/)).flatMap((address) => resolveIn(page, address) ?? []);
  return new Set([...origins, ...(page.url ? [page.url] : [])].map((address) => new URL(address).origin));
}

/** Whether the page lets a feed be requested. */
export function checkAccess(url: string, page: Page): CheckFinding[] {
  const allowed = readAllowed(page);
  const findings: CheckFinding[] = [];
  if (allowed && !allowed.has(new URL(url).origin))
    findings.push(foundByDoctor('error', { code: 'not-allowed', url }, url));
  const block = findBlock(readPolicies(page), 'connect', url, page);
  return block ? [...findings, block] : findings;
}

/** Whether the page lets the first picture of a feed be shown. */
export function checkPicturePolicy({ content }: FeedReport, page: Page): CheckFinding[] {
  const picture = content?.feed.items.find(({ image }) => image)?.image;
  const block = picture ? findBlock(readPolicies(page), 'image', picture, page) : undefined;
  return block ? [block] : [];
}

const VIETNAMESE_LETTER = /[ạ-ỹơưđ]/i;

/** What an element shows of its feeds, which have been read. */
export function checkShown({ element, urls }: ElementFeeds, reports: Map<string, FeedReport>): CheckFinding[] {
  const feeds = urls.flatMap((url) => reports.get(url)?.content?.feed ?? []);
  const items = mergeItems(feeds);
  if (!items.length || feeds.length < urls.length) return [];
  const { attributes, name, node } = element;
  const findings: CheckFinding[] = [];
  if (name === 'news-list') {
    const options = Object.fromEntries(
      ['category', 'match', 'exclude', 'since', 'until'].map((each) => [each, attributes.get(each)]),
    );
    const empty = explainEmptyList({ ...options, timeZone: attributes.get('time-zone') }, items);
    findings.push(...empty.filter(({ code }) => code === 'filtered').map((each) => foundByDoctor('error', each)));
  }
  const article = attributes.get('article');
  if (article && name !== 'news-list' && !findItem(items, article))
    findings.push(foundByDoctor('error', { code: 'article', article, param: '' }));
  const language = (attributes.get('lang') || languageOf(node)).slice(0, 2).toLowerCase();
  const isVietnamese = items.some(({ title = '' }) => VIETNAMESE_LETTER.test(title));
  if (language === 'en' && isVietnamese)
    findings.push(foundByDoctor('warning', { code: 'language', page: 'en', feed: 'vi' }));
  return findings;
}

/** Links that load a feed early. */
export function checkPreloads(page: Page, feeds: string[]): CheckFinding[] {
  return page.all.flatMap((node) => {
    if (node.name !== 'link' || !/^preload$/i.test(readAttribute(node, 'rel') ?? '')) return [];
    const url = resolveIn(page, readAttribute(node, 'href') ?? '');
    if (!url) return [];
    const isFetch = readAttribute(node, 'as') === 'fetch' && readAttribute(node, 'crossorigin') !== undefined;
    if (feeds.includes(url)) return isFetch ? [] : [found('hint', 'preload/no-crossorigin', { url })];
    const looksLikeFeed = readAttribute(node, 'as') === 'fetch' && /feed|rss|atom|\.xml|wp-json/i.test(url);
    return looksLikeFeed ? [found('hint', 'preload/other-feed', { url })] : [];
  });
}
