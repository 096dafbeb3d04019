/** Finds the problems of one element. */
import { feedUrls } from '../../client/feed-urls.js';
import type { FeedElement } from '../../elements/feed-element.js';
import type { ElementName } from '../../elements/names.js';
import { addSource } from '../../findings/add-source.js';
import type { Finding, Source } from '../../findings/findings.js';
import { checkAttributes } from './check-attributes.js';
import type { CheckCache } from './check-cache.js';
import { checkFeed } from './check-feed.js';
import type { FeedUrlCheck } from './check-feed-url.js';
import { blocksUrl, findViolation } from './csp-violations.js';
import { findMissingListId, isFeedElement, type NamedElement } from './elements.js';

/** Milliseconds that a picture has to load. */
const PICTURE_TIMEOUT = 3000;

/**
 * @param chunk Address of the file with the element; undefined if it has run.
 * @param since When the doctor started, on the clock of `performance.now()`.
 */
export async function checkElement(
  { element, name }: NamedElement,
  cache: CheckCache,
  chunk: string | undefined,
  since: number,
): Promise<Finding[]> {
  const waiting: Finding = { code: 'waiting', seconds: Math.round((performance.now() - since) / 1000) };
  const isDefined = () => !!customElements.get(element.localName);
  const problem = !isDefined() && chunk ? await cache.checkChunk(chunk) : undefined;
  if (!isDefined()) return [problem ?? waiting]; // it may have been defined since
  if (!isFeedElement(element)) return [{ code: 'taken', name: element.localName }];
  return [...(await checkNews(element, name, cache, waiting)), ...checkMarkup(element, name)];
}

function checkMarkup(element: FeedElement, name: ElementName): Finding[] {
  const listId = findMissingListId(element);
  const findings = checkAttributes(element, name);
  return listId ? [...findings, { code: 'list', id: listId }] : findings;
}

/** An element that shows the selection of a list has no feed of its own; the list reports the problems of its feed. */
const isLinkedToList = (element: FeedElement) =>
  element.hasAttribute('list') && !element.feed && !element.source && !element.data;

async function checkNews(
  element: FeedElement,
  name: ElementName,
  cache: CheckCache,
  waiting: Finding,
): Promise<Finding[]> {
  const { state } = element.news;
  if (state.status === 'idle') return isLinkedToList(element) ? [] : [{ code: 'no-feed' }];

  const hasUrls = !element.source && !element.data && !isLinkedToList(element);
  const urls = hasUrls ? feedUrls(element.feed) : [];
  const checks = await Promise.all(urls.map((url) => cache.checkFeedUrl(url)));
  const failures = findFailures(element, urls, checks);
  switch (state.status) {
    case 'failed':
      return failures;
    case 'loading': {
      const findings = checks.flatMap(({ finding }) => finding ?? []);
      return findings.length ? findings : [waiting];
    }
    default: {
      const stale: Finding[] = 'since' in state && state.since ? [{ code: 'stale', since: state.since }] : [];
      const sources = checks.flatMap(({ source }) => source ?? []);
      const shown = await checkShownItems(element, name, sources, urls);
      return [...stale, ...failures, ...(shown.length ? shown : [waiting])];
    }
  }
}

/** Why feeds of an element could not be loaded, in full or at all. */
function findFailures(element: FeedElement, urls: string[], checks: FeedUrlCheck[]): Finding[] {
  return element.news.feeds.flatMap(({ error, feed }, index): Finding[] => {
    const finding = checks[index]?.finding;
    if (!error) return finding?.code === 'slow' || (finding?.code === 'broken' && feed) ? [finding] : [];
    const url = urls[index];
    if (url) return [finding && finding.code !== 'slow' ? finding : { code: 'unsteady', url, error: error.code }];
    return isLinkedToList(element) ? [] : [{ code: 'source', message: error.message }];
  });
}

/** What keeps readers from items that have been loaded; empty where the element has not shown them yet. */
async function checkShownItems(
  element: FeedElement,
  name: ElementName,
  sources: Source[],
  urls: string[],
): Promise<Finding[]> {
  const { state } = element.news;
  if (state.status !== 'ready') return [];
  const { items } = element;
  const findings = checkFeed(element, name, urls.join(' '));
  if (!items.length) return findings;
  const picture = items.find(({ image }) => image)?.image;
  const blocked = picture && !element.hasAttribute('no-image') ? await checkPicture(picture) : undefined;
  if (blocked) findings.push(blocked);
  const { width, height } = element.getBoundingClientRect();
  if (!element.checkVisibility?.() && (!width || !height)) findings.push({ code: 'hidden' });
  const newest = items
    .map(({ date_published }) => date_published ?? '')
    .reduce((a, b) => (Date.parse(b) > (Date.parse(a) || 0) ? b : a));
  const total = state.feed.items.length;
  return [...findings, { code: 'ok', shown: items.length, total, newest: newest || undefined, sources }];
}

/** Whether the policy blocks the pictures of a feed. */
async function checkPicture(url: string): Promise<Finding | undefined> {
  const violation = (await failsToLoad(url)) ? await findViolation(blocksUrl('img-src', url)) : undefined;
  if (!violation) return undefined;
  return { code: 'csp', directive: 'img-src', blocked: url, advice: addSource(violation, new URL(url).origin) };
}

function failsToLoad(url: string): Promise<boolean> {
  const image = new Image();
  return new Promise((resolve) => {
    image.onload = () => resolve(false);
    image.onerror = () => resolve(true);
    setTimeout(resolve, PICTURE_TIMEOUT, false);
    image.referrerPolicy = 'no-referrer';
    image.src = url;
  });
}
