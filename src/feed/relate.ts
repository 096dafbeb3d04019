import { fold } from './fold-accents.js';
import type { FeedItem } from './model.js';
import { Shared, Vocabulary } from './term-index.js';

/** `older`: published before the article, newest first. `newer`: after it. `related`: about the same. */
export type RelateMode = 'related' | 'older' | 'newer';

/** Characters of a lead that are looked at; what an article is about is said at its start. */
const LEAD = 80;

const time = ({ date_published, date_modified }: FeedItem) => Date.parse(date_published ?? date_modified ?? '') || 0;

/** Weights of a term, by where it is found. */
const [TAG, TITLE, LEAD_TEXT] = [3, 2, 1] as const;

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
