import { fold } from './fold-accents.js';
import { timeOf } from './item-time.js';
import type { FeedItem } from './model.js';
import { SharedTerms, TermIndex } from './term-index.js';

/** `older`: published before the article, newest first. `newer`: after it. `related`: about the same. */
export type RelateMode = 'related' | 'older' | 'newer';

/** Characters of a lead that are compared: a lead says at its start what it is about. */
const LEAD_LENGTH = 80;

/** Weights of a term, by where it is found. */
const TAG = 3;
const TITLE = 2;
const LEAD = 1;

const leadOf = ({ summary, content_text }: FeedItem) => (summary ?? content_text ?? '').slice(0, LEAD_LENGTH);

/** Numbers the tags of an article, from `first` on. The returned function gives the number of a tag, 0 for any other. */
function numberTags(tags: readonly string[], first: number): (tag: string) => number {
  const numbers = new Map(tags.map((tag, index) => [fold(tag), first + index]));
  // By the tag as it is written, because most items have the same few.
  const known = new Map<string, number>();
  return (tag) => {
    let number = known.get(tag);
    if (number === undefined) {
      number = numbers.get(fold(tag)) ?? 0;
      known.set(tag, number);
    }
    return number;
  };
}

/** How much each item has in common with an article; 0 for too little. */
function scoreItems(items: readonly FeedItem[], article: FeedItem): number[] {
  const { title = '', tags = [] } = article;
  const index = new TermIndex([title.slice(0, LEAD_LENGTH), leadOf(article)]);
  const { syllables, size } = index;
  const numberOf = numberTags(tags, size + 1);
  const shared = new SharedTerms(size + tags.length);
  const starts = items.map((item) => {
    const start = shared.beginItem();
    for (const tag of item.tags ?? []) shared.add(numberOf(tag), TAG);
    index.findTerms(item.title ?? '', TITLE, shared);
    index.findTerms(leadOf(item), LEAD, shared);
    return start;
  });
  const { frequency, terms, weights } = shared;
  const rarity = Float64Array.from(frequency, (count) => Math.log(1 + items.length / count));
  return starts.map((start, place) => {
    const end = starts[place + 1] ?? terms.length;
    let score = 0;
    let isEnough = end - start > 2;
    for (let at = start; at < end; at++) {
      score += weights[at]! * rarity[terms[at]!]!;
      isEnough ||= terms[at]! > syllables; // a tag or a pair of syllables
    }
    return isEnough ? score : 0;
  });
}

/**
 * The items that go with an article, never the article itself. The same input gives the same answer.
 *
 * `related` scores what an item shares with the article: tags, and terms of title and lead, whatever their accents. Rare
 * terms count more (https://en.wikipedia.org/wiki/Tf%E2%80%93idf), and a title twice as much as a lead. An item has to
 * share a tag, a pair of syllables or three syllables. Of equals, such as those that share the category only, the newest
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
  const published = timeOf(article) || 0;
  if (mode === 'older') return others.filter((item) => timeOf(item) < published).slice(0, limit);
  if (mode === 'newer') {
    const newer = others.filter((item) => timeOf(item) > published);
    return newer.slice(Math.max(0, newer.length - limit)); // those published next
  }
  const scores = scoreItems(others, article);
  return others
    .map((item, index) => ({ item, score: scores[index]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score) // a stable sort: equals stay newest first
    .slice(0, limit)
    .map(({ item }) => item);
}
