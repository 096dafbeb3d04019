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
const LEAD = 80;

const time = ({ date_published, date_modified }: FeedItem) => Date.parse(date_published ?? date_modified ?? '') || 0;

/** What stands between syllables, beside blanks. */
const BETWEEN = /[\s.,;:!?…"“”'‘’()[\]/|–-]+/;

/** Weights of a term, by where it is found. */
const [TAG, TITLE, LEAD_TEXT] = [3, 2, 1] as const;

/**
 * Numbers for what an article is about, from 1: its syllables, then the pairs of neighbours among them, as Vietnamese
 * writes a word as several.
 */
class Vocabulary {
  readonly #folded = new Map<string, number>();
  /** By how they are written, punctuation and all: folding each syllable of a thousand texts takes too long. */
  readonly #written = new Map<string, number | number[]>();
  /** By the two numbers of its syllables, as a square; 0 for pairs that the article does not have. */
  readonly #pairs: Uint16Array;
  readonly #width: number;
  readonly syllables: number;
  /** Of syllables and pairs. */
  size: number;

  constructor(texts: string[]) {
    const found = texts.map((text) =>
      text.split(BETWEEN).map((written) => {
        const syllable = fold(written);
        if (syllable.length < 2 || STOP.has(syllable) || /^\d+$/.test(syllable)) return 0;
        const number = this.#folded.get(syllable) ?? this.#folded.size + 1;
        this.#folded.set(syllable, number);
        return number;
      }),
    );
    const { size } = this.#folded;
    this.syllables = this.size = size;
    this.#width = size + 1;
    this.#pairs = new Uint16Array(this.#width ** 2);
    for (const numbers of found)
      numbers.forEach((number, at) => {
        const pair = (numbers[at - 1] ?? 0) * this.#width + number;
        if (number && numbers[at - 1] && !this.#pairs[pair]) this.#pairs[pair] = ++this.size;
      });
  }

  /** Tells every syllable and every pair of a text that the article has, too. */
  look(text: string, weight: number, counted: Shared): void {
    let before = 0;
    for (const written of text.split(' ')) {
      let numbers = this.#written.get(written);
      if (numbers === undefined) this.#written.set(written, (numbers = this.#read(written)));
      if (typeof numbers === 'number') {
        if (numbers) {
          counted.add(numbers, weight);
          if (before) counted.add(this.#pairs[before * this.#width + numbers]!, weight);
        }
        before = numbers;
      } else {
        for (const number of numbers) counted.add(number, weight);
        before = 0;
      }
    }
  }

  /** One number for what is one syllable, as nearly all is. */
  #read(written: string): number | number[] {
    const numbers = written.split(BETWEEN).flatMap((part) => (part ? (this.#folded.get(fold(part)) ?? 0) : []));
    return numbers.length > 1 ? numbers : (numbers[0] ?? 0);
  }
}

/** What items share with an article: each term once an item, with the weight of where it was found first. */
class Shared {
  /** How many items have a term. */
  readonly spread: Uint32Array;
  /** Of all items, one after the other. */
  readonly terms: number[] = [];
  readonly weights: number[] = [];
  readonly #last: Uint32Array;
  #item = 0;

  constructor(size: number) {
    this.spread = new Uint32Array(size + 1);
    this.#last = new Uint32Array(size + 1);
  }

  /** Begins with another item; returns where what it shares starts. */
  next(): number {
    this.#item++;
    this.#last[0] = this.#item; // no term
    return this.terms.length;
  }

  add(term: number, weight: number): void {
    if (this.#last[term] === this.#item) return;
    this.#last[term] = this.#item;
    this.spread[term]!++;
    this.terms.push(term);
    this.weights.push(weight);
  }
}

const leadOf = ({ summary, content_text }: FeedItem) => (summary ?? content_text ?? '').slice(0, LEAD);

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

  const vocabulary = new Vocabulary([(article.title ?? '').slice(0, LEAD), leadOf(article)]);
  const { syllables, size } = vocabulary;
  const tags = new Map((article.tags ?? []).map((tag, index) => [fold(tag), size + 1 + index]));
  /** By how tags are written, as most items share a few; 0 for those of others. */
  const tagNumbers = new Map<string, number>();
  const tagNumber = (tag: string) => {
    let number = tagNumbers.get(tag);
    if (number === undefined) tagNumbers.set(tag, (number = tags.get(fold(tag)) ?? 0));
    return number;
  };
  const shared = new Shared(size + tags.size);
  const starts = others.map((item) => {
    const start = shared.next();
    for (const tag of item.tags ?? []) shared.add(tagNumber(tag), TAG);
    vocabulary.look(item.title ?? '', TITLE, shared);
    vocabulary.look(leadOf(item), LEAD_TEXT, shared);
    return start;
  });
  const { spread, terms, weights } = shared;
  const rarity = Float64Array.from(spread, (count) => Math.log(1 + others.length / count));
  const scores = starts.map((start, index) => {
    const end = starts[index + 1] ?? terms.length;
    let score = 0;
    let enough = end - start > 2;
    for (let at = start; at < end; at++) {
      score += weights[at]! * rarity[terms[at]!]!;
      enough ||= terms[at]! > syllables;
    }
    return enough ? score : 0;
  });
  return others
    .map((item, index) => ({ item, score: scores[index]! }))
    .filter(({ score }) => score)
    .sort((a, b) => b.score - a.score) // keeps equals in their order
    .slice(0, limit)
    .map(({ item }) => item);
}
