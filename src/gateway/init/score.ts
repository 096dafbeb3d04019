import type { Element } from 'domhandler';
import { readAttribute, readText } from '../sources/html.js';
import { readPicture } from '../sources/pictures.js';
import type { Block } from './blocks.js';
import { rateContext } from './context.js';
import { LONGEST_DATE, rateDate } from './dates.js';
import type { Group } from './groups.js';
import { targetOf } from './headlines.js';
import { ancestorsOf, type PageIndex } from './page-index.js';

/** Blocks of a group, and elements of a block, that are looked at. */
const MOST_BLOCKS = 30;
const MOST_ELEMENTS = 150;
/** Groups that are looked at closely. */
const MOST_GROUPS = 60;
/** Characters of an excerpt. */
const SHORTEST_EXCERPT = 50;
/** Characters of a block beyond which it is no item but a part of the page. */
const LARGEST_BLOCK = 2500;
/** The median length of titles: with dates or pictures beside them, and without. */
const SHORTEST_MEDIAN = 20;
const SHORTEST_BARE_MEDIAN = 28;

/** The score of three short titles in a good place; and how much of the best one another list has to have. */
const LOWEST_SCORE = 60;
const LEAST_SHARE_OF_BEST = 0.3;

interface BlockRating {
  hasDate: boolean;
  hasImage: boolean;
  excerpt: number;
}

/** What belongs to a block: its elements, and the siblings after it up to the next block. */
export function* elementsOf(index: PageIndex, { element }: Block, next: Block | undefined): Generator<Element> {
  yield element;
  yield* index.inside(element, MOST_ELEMENTS);
  if (!next || next.element.parent !== element.parent) return;
  const { end } = index.of(element);
  const until = Math.min(index.of(next.element).order, end + MOST_ELEMENTS);
  for (let at = end; at < until; at++) yield index.elements[at]!;
}

function rateBlock(index: PageIndex, block: Block, next: Block | undefined, now: number): BlockRating {
  const rating = { hasDate: false, hasImage: false, excerpt: 0 };
  const titleText = index.of(block.headline.titled);
  for (const element of elementsOf(index, block, next)) {
    const { text, ownText, order, end } = index.of(element);
    if (readPicture(element)) rating.hasImage = true;
    const isTitle = order >= titleText.order && order < titleText.end;
    if (isTitle) continue;
    const holdsTitle = titleText.order >= order && titleText.order < end;
    if (!rating.hasDate && text > 3) {
      const isOwn = holdsTitle || text > LONGEST_DATE;
      if (isOwn && ownText > 3) rating.hasDate = rateDate(readText(element, { isOwnText: true }), now) > 0;
      else if (!isOwn && readAttribute(element, 'datetime')) rating.hasDate = true;
      else if (!isOwn) rating.hasDate = rateDate(readText(element), now) > 0;
    }
    const excerpt = holdsTitle ? ownText : Math.max(ownText, text - index.of(element).linkText);
    if (excerpt >= SHORTEST_EXCERPT) rating.excerpt = Math.max(rating.excerpt, excerpt);
  }
  return rating;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Whether links to further pages, or to all news, stand near a list. */
function hasPagingNear(index: PageIndex, container: Element): boolean {
  for (const element of [container, ...ancestorsOf(container).slice(0, 2)]) {
    if (element.name === 'body') return false;
    const links = index.inside(element, 3000).filter(({ name }) => name === 'a' || name === 'span');
    const numbers = new Set(links.map((link) => (index.of(link).text < 4 ? readText(link) : '')));
    if (numbers.has('2') && (numbers.has('3') || numbers.has('1'))) return true;
  }
  return false;
}

/** Links of many sites are no news of this one. */
function rateSites(group: Group, base: string): number {
  const hosts = new Map<string, number>();
  for (const { headline } of group.blocks) {
    const { hostname } = new URL(headline.url);
    hosts.set(hostname, (hosts.get(hostname) ?? 0) + 1);
  }
  const own = hosts.get(new URL(base).hostname) ?? 0;
  const most = Math.max(...hosts.values());
  if (own >= group.blocks.length * 0.6) return 1;
  return most >= group.blocks.length * 0.6 ? 0.6 : 0;
}

/** Whether most articles are below the address of the list, as `/tin-tuc/bai-1` is below `/tin-tuc`. */
function isBelow(group: Group, base: string): boolean {
  const folder = new URL(base).pathname.replace(/\.\w+$/, '').replace(/\/$/, '');
  if (folder.length < 2) return false;
  const below = group.blocks.filter(({ headline }) => new URL(headline.url).pathname.startsWith(folder));
  return below.length > group.blocks.length / 2;
}

/** A group with how likely it is the page's main list of news. */
export interface RatedGroup extends Group {
  score: number;
}

function rateGroup(index: PageIndex, group: Group, base: string, now: number): number {
  const { blocks, container } = group;
  const looked = blocks.slice(0, MOST_BLOCKS);
  const titles = looked.map(({ headline }) => headline.title.length);
  const sizes = looked.map(({ element }) => index.of(element).text);
  if (median(titles) < SHORTEST_MEDIAN || median(sizes) > LARGEST_BLOCK) return 0;
  const distinct = new Set(blocks.map(({ headline }) => headline.url)).size;
  if (distinct < 2 || distinct < blocks.length * 0.6) return 0;
  const context = rateContext(index, container, blocks[0]!.element) * rateSites(group, base);
  if (!context) return 0;
  const ratings = looked.map((block, at) => rateBlock(index, block, looked[at + 1], now));
  const share = (has: (rating: BlockRating) => boolean) => ratings.filter(has).length / ratings.length;
  const dates = share(({ hasDate }) => hasDate);
  const images = share(({ hasImage }) => hasImage);
  const excerpts = share(({ excerpt }) => excerpt > 0);
  const isBare = dates < 0.4 && excerpts < 0.4 && images < 0.4;
  if (isBare && (median(titles) < SHORTEST_BARE_MEDIAN || blocks.length < 3)) return 0;
  if (blocks.length < 3 && dates < 0.9) return 0;
  let score = 0;
  for (const [at, { excerpt }] of ratings.entries()) {
    const title = Math.min(titles[at]!, 100);
    score += title + Math.min(excerpt, 200) * 0.7 + (dates > 0.4 ? 40 : 0) + (images > 0.4 ? 30 : 0);
  }
  if (isBare) score *= 0.35;
  if (hasPagingNear(index, container)) score *= 1.5;
  if (isBelow(group, base)) score *= 1.2;
  return score * context;
}

/** Where the links of the page's menus lead. */
function findMenuTargets(index: PageIndex, base: string): Set<string> {
  const targets = new Set<string>();
  for (const element of index.elements) {
    if (element.name !== 'nav' && element.attribs.role !== 'navigation') continue;
    for (const link of index.inside(element, 500)) {
      const url = targetOf(link, base);
      if (url) targets.add(url);
    }
  }
  return targets;
}

/** The groups that may be lists of news, the likeliest first; none that repeats a menu. */
export function rateGroups(index: PageIndex, all: readonly Group[], base: string, now: number): RatedGroup[] {
  const inMenu = findMenuTargets(index, base);
  const groups = all.filter(({ blocks }) => {
    const repeated = blocks.filter(({ headline }) => inMenu.has(headline.url));
    return repeated.length <= blocks.length / 2;
  });
  const lengthOf = ({ blocks }: Group) =>
    blocks.slice(0, MOST_BLOCKS).reduce((sum, { headline }) => sum + headline.title.length, 0);
  const looked = [...groups].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_GROUPS);
  return looked
    .map((group) => ({ ...group, score: rateGroup(index, group, base, now) }))
    .sort((a, b) => b.score - a.score || b.blocks.length - a.blocks.length)
    .filter(({ score }, _, [best]) => score >= LOWEST_SCORE && score >= best!.score * LEAST_SHARE_OF_BEST);
}
