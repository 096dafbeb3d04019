import type { Element } from 'domhandler';
import { fold } from '../../feed/fold-accents.js';
import { findAll, findOne, readText } from '../sources/html.js';
import type { Page } from '../sources/page.js';
import type { ArticleSelectors } from '../types.js';
import { rateContext } from './context.js';
import { rateDate } from './dates.js';
import { wordsOf } from './lasting-names.js';
import { ancestorsOf, childrenOf, PageIndex, parentOf } from './page-index.js';
import { type Candidate, cheapestFirst, join, simpleSelectors } from './simple-selectors.js';

/** Characters that the text of an article has at least. */
const SHORTEST_BODY = 120;
/** Elements of a page that are rated, and selectors that are tried for a field. */
const MOST_BODIES = 3000;
const MOST_TRIES = 60;

/** An article page with what was measured of it. */
interface ArticlePage {
  index: PageIndex;
  body: Element;
}

const TEXT_BLOCKS = new Set(['p', 'div', 'blockquote', 'li', 'td', 'span', 'font', 'h2', 'h3', 'h4']);

/** Characters of running text that are in an element or in a paragraph directly in it, without those of links. */
function rateBody(index: PageIndex, element: Element): number {
  const { ownText } = index.of(element);
  let rating = ownText > 40 ? ownText : 0;
  for (const child of childrenOf(element)) {
    const { text, linkText, ownText: inChild } = index.of(child);
    if (child.name === 'p') rating += Math.max(0, text - linkText * 2);
    else if (TEXT_BLOCKS.has(child.name) && inChild > 60) rating += inChild - linkText;
  }
  return rating;
}

/** The element with the text of an article: the one with the most running text that is no part of a menu or a list. */
function findBody(index: PageIndex): Element | undefined {
  let best: { element: Element; rating: number } | undefined;
  for (const element of index.elements.slice(0, MOST_BODIES * 10)) {
    const { text, linkText } = index.of(element);
    if (element.name === 'p' || text < SHORTEST_BODY || linkText > text * 0.5 || element.name === 'a') continue;
    const rating = rateBody(index, element);
    if (rating > (best?.rating ?? SHORTEST_BODY / 2) && rateContext(index, element, element) > 0.2)
      best = { element, rating };
  }
  return best && withWholeText(index, best.element);
}

/** The element around a body where that has other parts of the same text and little else. */
function withWholeText(index: PageIndex, body: Element): Element {
  let whole = body;
  for (let outer = parentOf(body); outer && outer.name !== 'body'; outer = parentOf(outer)) {
    const { text } = index.of(outer);
    const holdsTitle = index.inside(outer, 400).some(({ name }) => name === 'h1' || name === 'h2');
    if (holdsTitle || text > index.of(whole).text * 1.25) break;
    if (simpleSelectors(outer)[0]!.cost < simpleSelectors(whole)[0]!.cost) whole = outer;
  }
  return whole;
}

/** Selectors of an element by its names and those of up to three elements around it. */
function selectorsOf(element: Element): Candidate[] {
  const own = simpleSelectors(element).slice(0, 6);
  const above = ancestorsOf(element)
    .slice(0, 6)
    .flatMap((outer) => simpleSelectors(outer).slice(0, 3));
  const around = above.filter(({ cost }) => cost < 6).flatMap((outer) => own.map((inner) => join(outer, inner)));
  return cheapestFirst([...own, ...around]).slice(0, MOST_TRIES);
}

/** The cheapest selector whose first match is, on every page, the element that was found there. */
function findCommonSelector(
  pages: readonly { index: PageIndex; element: Element }[],
  named: RegExp,
): string | undefined {
  const [first] = pages;
  if (!first) return;
  const all = selectorsOf(first.element);
  // A selector that says what it finds comes first.
  return [...all.filter(({ css }) => named.test(css)), ...all].find(({ css }) =>
    pages.every(({ index, element }) => findOne(css, index.tree) === element),
  )?.css;
}

/** Names that authors' lines, leads and counts of views have. */
const BYLINE = /^(?:author|authors|tacgia|byline|nguoidang|nguon|source|writer|butdanh)$/;
const LEAD = /^(?:sapo|lead|hometext|mota|trichdan|trichyeu|summary|excerpt|chapo|tomtat|intro|introtext|gioithieu)$/;
const VIEWS = /(?:luot (?:xem|doc|truy cap)|so lan (?:xem|doc)|views?)\D{0,4}\d/;

const hasWord = (element: Element, words: RegExp) => {
  const found = wordsOf(element);
  return found.some((word) => words.test(word)) || words.test(found.join(''));
};

/** A selector of a short element of all pages, outside of the body or at its edge. */
function findField(
  pages: readonly ArticlePage[],
  isField: (element: Element, page: ArticlePage) => boolean,
  named: RegExp,
): string | undefined {
  const found = pages.flatMap((page) => {
    const { index } = page;
    const elements = index.elements.slice(0, MOST_BODIES).filter((element) => {
      const { text } = index.of(element);
      return text > 2 && text < 600 && isField(element, page);
    });
    // The innermost of elements in each other.
    const element = elements.find((each) => !elements.some((other) => other !== each && index.contains(each, other)));
    return element && rateContext(index, element, element) > 0.2 ? [{ index, element }] : [];
  });
  return found.length === pages.length ? findCommonSelector(found, named) : undefined;
}

/** How the articles of a site are read: which of their fields the list lacks, and is there a date that scripts can read. */
export interface Wanted {
  date: boolean;
  excerpt: boolean;
}

/** The selectors of an article page that hold for all of these pages; undefined where their texts are not found. */
export function findArticle(pages: readonly Page[], wanted: Wanted, now: number): ArticleSelectors | undefined {
  const found = pages.flatMap(({ tree }) => {
    const index = new PageIndex(tree);
    const body = findBody(index);
    return body ? [{ index, body }] : [];
  });
  const body = findCommonBody(found);
  if (!body) return;
  const read = found.map(({ index }) => ({ index, body: findOne(body, index.tree)! }));
  const isOutside = (element: Element, { index, body }: ArticlePage) =>
    !index.contains(element, body) && !index.contains(body, element);
  const isShort = (element: Element, { index }: ArticlePage, length: number) => index.of(element).text <= length;
  const byline = findField(
    read,
    (element, page) => hasWord(element, BYLINE) && isShort(element, page, 80),
    /author|tacgia|byline|nguon/i,
  );
  const views = findField(
    read,
    (element, page) => isShort(element, page, 80) && VIEWS.test(fold(readText(element))),
    /view|xem|doc|hit/i,
  );
  const excerpt = wanted.excerpt
    ? findField(
        read,
        (element, page) => hasWord(element, LEAD) && isOutside(element, page) && page.index.of(element).text > 40,
        /sapo|lead|hometext|mota|summary|excerpt|intro/i,
      )
    : undefined;
  const date = wanted.date
    ? findField(
        read,
        (element, page) =>
          isOutside(element, page) && isShort(element, page, 90) && rateDate(readText(element), now) === 2,
        /date|time|ngay|publish|posted/i,
      )
    : undefined;
  return {
    body,
    ...(byline && { byline }),
    ...(date && { date }),
    ...(excerpt && { excerpt }),
    ...(views && { views }),
  };
}

/** The selector of the bodies: the same element on all pages, or one with about the same text. */
function findCommonBody(pages: readonly ArticlePage[]): string | undefined {
  const [first] = pages;
  if (!first) return;
  const isBody = (css: string, { index, body }: ArticlePage) => {
    const [match] = findAll(css, index.tree);
    if (!match) return false;
    const isSame = match === body || index.contains(match, body) || index.contains(body, match);
    const [size, wanted] = [index.of(match).text, index.of(body).text];
    return isSame && size > wanted * 0.7 && size < wanted * 1.5;
  };
  const candidates = [first.body, ...ancestorsOf(first.body).slice(0, 2)].flatMap((element, level) =>
    selectorsOf(element).map(({ css, cost }) => ({ css, cost: cost + level })),
  );
  return cheapestFirst(candidates).find(({ css }) => pages.every((page) => isBody(css, page)))?.css;
}
