import { fold } from './fold.js';
import type { FeedItem } from './model.js';

/** `older`: published before the article, newest first. `newer`: after it. `related`: about the same. */
export type RelateMode = 'related' | 'older' | 'newer';

/** Syllables that say nothing about what a text is about, without accents; months and days among them. */
const STOP = new Set(
  (
    'va cua la co cho cac nhung mot trong voi duoc den tu khi nay do thi ma o ve theo tai tren duoi da se dang bi boi vi nen neu ' +
    'de ra vao len xuong cung nhu con nhieu it rat hon nhat ngay thang nam sang chieu toi gio ong ba anh chi nguoi cai viec su ' +
    'qua hay hoac cung moi tung van chi duoi gan tin bai so the and of to in for on at is with by a an'
  ).split(' '),
);

/** Characters of a lead that are looked at; what an article is about is said at its start. */
const LEAD = 240;

const time = ({ date_published, date_modified }: FeedItem) => Date.parse(date_published ?? date_modified ?? '') || 0;

/**
 * The words of a text, and its pairs of neighbours: Vietnamese writes a word as several syllables, so a pair says more
 * than each of its halves.
 */
function* terms(text: string): Generator<string> {
  let before = '';
  for (const syllable of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    const telling = syllable.length > 1 && !STOP.has(syllable) && !/^\d+$/.test(syllable);
    if (telling) yield syllable;
    if (before && telling) yield `${before} ${syllable}`;
    before = telling ? syllable : '';
  }
}

const leadOf = ({ summary, content_text }: FeedItem) => (summary ?? content_text ?? '').slice(0, LEAD);
const tagsOf = ({ tags = [] }: FeedItem) => tags.map((tag) => `#${fold(tag)}`);

/**
 * The items that go with an article, never the article itself. The same input gives the same answer.
 *
 * `related` scores what an item shares with the article: tags, and words of title and lead, whatever their accents. What
 * few items have counts more (https://en.wikipedia.org/wiki/Tf%E2%80%93idf); a title counts twice. An item shares a tag,
 * a pair of syllables or three syllables at least; of equals, such as those that only share the category, the newest
 * come first.
 *
 * @param items Newest first.
 */
export function relate(
  items: readonly FeedItem[],
  article: FeedItem,
  mode: RelateMode = 'related',
  limit = 5,
): FeedItem[] {
  const others = items.filter(({ id, url }) => id !== article.id && (!url || url !== article.url));
  const published = time(article);
  if (mode === 'older') return others.filter((item) => time(item) && time(item) < published).slice(0, limit);
  if (mode === 'newer') {
    const after = others.filter((item) => time(item) > published);
    return after.slice(Math.max(0, after.length - limit)); // those next to it
  }

  const wanted = new Set([...tagsOf(article), ...terms(article.title ?? ''), ...terms(leadOf(article))]);
  /** How many items have a term. */
  const spread = new Map<string, number>();
  const found = others.map((item) => {
    const shared = new Map<string, number>();
    const look = (some: Iterable<string>, weight: number) => {
      for (const term of some) if (wanted.has(term) && !shared.has(term)) shared.set(term, weight);
    };
    look(tagsOf(item), 3);
    look(terms(item.title ?? ''), 2);
    look(terms(leadOf(item)), 1);
    for (const term of shared.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
    return { item, shared };
  });
  const scored = found.flatMap(({ item, shared }) => {
    const keys = [...shared.keys()];
    if (keys.length < 3 && !keys.some((term) => /[# ]/.test(term))) return [];
    let score = 0;
    for (const [term, weight] of shared) score += weight * Math.log(1 + others.length / spread.get(term)!);
    return { item, score };
  });
  return scored
    .sort((a, b) => b.score - a.score || time(b.item) - time(a.item))
    .slice(0, limit)
    .map(({ item }) => item);
}
