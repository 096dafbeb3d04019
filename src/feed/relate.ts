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

/** Syllables as they are written; what stands between them. */
const BETWEEN = /[\s.,;:!?…"“”'‘’()[\]/|–-]+/;

/** Numbers for the syllables of an article, and for pairs of neighbours: Vietnamese writes a word as several. */
class Vocabulary {
  readonly #folded = new Map<string, number>();
  /** By how they are written, as folding each syllable of a thousand texts takes too long; 0 for others. */
  readonly #written = new Map<string, number>();
  readonly pairs = new Set<number>();

  /** The syllables of the article itself. */
  learn(text: string) {
    let before = 0;
    for (const written of text.split(BETWEEN)) {
      const syllable = fold(written);
      let number = 0;
      if (syllable.length > 1 && !STOP.has(syllable) && !/^\d+$/.test(syllable)) {
        number = this.#folded.get(syllable) ?? this.#folded.size + 1;
        this.#folded.set(syllable, number);
        if (before) this.pairs.add(before * PAIR + number);
      }
      before = number;
    }
  }

  number(written: string): number {
    let number = this.#written.get(written);
    if (number === undefined) this.#written.set(written, (number = this.#folded.get(fold(written)) ?? 0));
    return number;
  }
}

/** More than any article has syllables that are looked at. */
const PAIR = 1024;

const leadOf = ({ summary, content_text }: FeedItem) => (summary ?? content_text ?? '').slice(0, LEAD);
const tagsOf = ({ tags = [] }: FeedItem) => tags.map(fold);

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

  const vocabulary = new Vocabulary();
  vocabulary.learn((article.title ?? '').slice(0, LEAD));
  vocabulary.learn(leadOf(article));
  const tags = tagsOf(article);
  /** How many items have a term: a syllable, a pair, or (as a negative number) a tag. */
  const spread = new Map<number, number>();
  const found = others.map((item) => {
    const shared = new Map<number, number>();
    const share = (term: number, weight: number) => {
      if (!shared.has(term)) shared.set(term, weight);
    };
    const look = (text: string, weight: number) => {
      let before = 0;
      for (const written of text.split(BETWEEN)) {
        const number = vocabulary.number(written);
        if (number) share(number, weight);
        if (number && before && vocabulary.pairs.has(before * PAIR + number)) share(before * PAIR + number, weight);
        before = number;
      }
    };
    for (const tag of tagsOf(item)) if (tags.includes(tag)) share(-1 - tags.indexOf(tag), 3);
    look(item.title ?? '', 2);
    look(leadOf(item), 1);
    for (const term of shared.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
    return { item, shared };
  });
  const scored = found.flatMap(({ item, shared }) => {
    const keys = [...shared.keys()];
    if (keys.length < 3 && !keys.some((term) => term < 0 || term > PAIR)) return [];
    let score = 0;
    for (const [term, weight] of shared) score += weight * Math.log(1 + others.length / spread.get(term)!);
    return { item, score, time: time(item) };
  });
  return scored
    .sort((a, b) => b.score - a.score || b.time - a.time)
    .slice(0, limit)
    .map(({ item }) => item);
}
