/** All checks of the content of a feed that send no request. */
import { dateAndTime } from '../../../feed/date-and-time.js';
import type { FeedItem } from '../../../feed/model.js';
import { currentItems, mergeItems } from '../../../feed/select.js';
import { htmlToText } from '../../../feed/server/character-names.js';
import { excerptOf } from '../../../feed/text.js';
import { type CheckFinding, found } from '../finding.js';
import { checkDates, findNewest } from './dates.js';
import { checkLetters } from './encoding.js';
import { checkItems } from './items.js';
import { checkPictures } from './pictures.js';
import type { Content } from './read-content.js';

/** What a reader sees of an item. */
export interface PreviewItem {
  title?: string;
  date?: string;
  image?: string;
  excerpt?: string;
  url?: string;
}

const SHOWN = 3;
const LONGEST_EXCERPT = 160;

const VIETNAMESE_LETTER = /[ạ-ỹơưđ]/i;

function checkLanguage({ feed }: Content): CheckFinding[] {
  const { language = '' } = feed;
  const isVietnamese =
    feed.items.filter(({ title = '' }) => VIETNAMESE_LETTER.test(title)).length * 2 > feed.items.length;
  const isOther = language && !/^vi\b/i.test(language);
  return isOther && isVietnamese ? [found('hint', 'language/declared', { declared: language, real: 'vi' })] : [];
}

/** WordPress names pictures, authors and categories only where it is asked to. */
function checkEmbedded({ format, feed }: Content, url: string): CheckFinding[] {
  if (format !== 'wordpress' || !feed.items.length || !URL.canParse(url)) return [];
  const address = new URL(url);
  if (address.searchParams.has('_embed') || feed.items.some(({ image }) => image)) return [];
  address.search = address.search ? `${address.search}&_embed` : '?_embed';
  return [found('warning', 'wordpress/no-embed', { to: address.href })];
}

const excerpt = (item: FeedItem) => {
  const text = excerptOf(item, htmlToText) ?? '';
  return text.length > LONGEST_EXCERPT ? text.slice(0, LONGEST_EXCERPT).replace(/\s\S*$/, '…') : text;
};

/** The first items as a list shows them: pinned ones first, then the newest. */
export function previewOf({ feed }: Content, now: number): PreviewItem[] {
  const shown = currentItems(mergeItems([feed]), now).slice(0, SHOWN);
  return shown.map((item) => ({
    title: item.title,
    date: item.date_published && dateAndTime(item.date_published),
    image: item.image,
    excerpt: excerpt(item) || undefined,
    url: item.url ?? item.external_url,
  }));
}

const isOfInvalidBytes = (finding: CheckFinding) => 'key' in finding && finding.key === 'encoding/invalid-bytes';

/** @param url Of the feed; empty for one from a file. */
export function checkContent(content: Content, url: string, now: number): CheckFinding[] {
  const { feed, formatName, reading, text } = content;
  const total = feed.items.length;
  const newest = findNewest(feed.items);
  const bytes = Buffer.byteLength(text);
  const hasInvalidBytes = content.findings.some(isOfInvalidBytes);
  const findings = [
    ...content.findings,
    ...checkItems(content, url, now),
    ...checkLetters(
      feed.items.flatMap(({ title }) => title ?? []),
      hasInvalidBytes,
    ),
    ...checkDates(content, now),
    ...checkPictures(content, url),
    ...checkLanguage(content),
    ...checkEmbedded(content, url),
  ];
  if (total && !feed.items.some((item) => excerpt(item))) findings.push(found('hint', 'excerpts/none', { total }));
  if (total) {
    const facts = { items: total, format: formatName, reading, bytes, newest: newest && dateAndTime(newest) };
    findings.push(found('good', 'ok/feed', facts));
  }
  return findings;
}
