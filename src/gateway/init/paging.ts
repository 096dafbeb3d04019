import { fold } from '../../feed/fold-accents.js';
import { findAll, readAttribute, readText } from '../sources/html.js';
import { cleanLink } from '../sources/links.js';
import type { PagingConfig } from '../types.js';
import { ancestorsOf, type PageIndex } from './page-index.js';
import { cheapestFirst, join, simpleSelectors } from './simple-selectors.js';

/** How a list goes on: as the reader can follow it, or by a form that only browsers send. */
export type Paging = { status: 'found'; config: PagingConfig } | { status: 'postback' } | { status: 'none' };

const NEXT =
  /^(?:trang )?(?:tiep(?: theo)?|sau|ke(?: tiep)?|next(?: page)?|trang sau|cu hon|older(?: posts)?)?\s?[›»>→]*$/;
const POSTBACK = /^\s*javascript:.*(?:__doPostBack|WebForm_DoPostBack)\s*\(/i;

/** Where a number stands in an address, from the last one on. */
function* placesOf(address: string, number: number): Generator<{ before: string; after: string }> {
  const text = String(number);
  for (let at = address.lastIndexOf(text); at > 8; at = address.lastIndexOf(text, at - 1)) {
    const before = address.slice(0, at);
    const after = address.slice(at + text.length);
    if (!/\d$/.test(before) && !/^\d/.test(after)) yield { before, after };
  }
}

/** The address of a page with `{page}` for its number, from those of the second and, where there is one, the third page. */
function findTemplate(second: string, third: string | undefined): PagingConfig | undefined {
  for (const number of [2, 1]) {
    for (const { before, after } of placesOf(second, number)) {
      const follows = third === undefined ? number === 2 : third === `${before}${number + 1}${after}`;
      const isNamed = /(?:page|trang|pg|p|so|paged|index|cur|pageindex|pagenum)[=/_-]?$/i.test(before);
      if (follows && (third !== undefined || isNamed))
        return { url: `${before}{page}${after}`, ...(number === 2 ? {} : { second: 1 }) };
    }
  }
}

/** A selector of the link to the next page. */
function findNext(index: PageIndex, base: string, here: string): string | undefined {
  for (const element of index.elements) {
    if (element.name !== 'a' || index.of(element).text > 20) continue;
    const words = fold(`${readText(element) || readAttribute(element, 'title') || ''}`);
    const isNext = readAttribute(element, 'rel') === 'next' || (words && NEXT.test(words));
    const target = cleanLink(element.attribs.href, base);
    if (!isNext || !target || target === here || element.attribs.href?.startsWith('#')) continue;
    const own = simpleSelectors(element);
    const above = ancestorsOf(element)
      .slice(0, 3)
      .flatMap((outer) => simpleSelectors(outer).slice(0, 4))
      .flatMap((outer) => own.slice(0, 4).map((inner) => join(outer, inner)));
    const title = readAttribute(element, 'title');
    const titled =
      title && title.length < 30 && !/["\\\d]/.test(title) ? [{ css: `a[title="${title}"]`, cost: 4 }] : [];
    const text = readText(element);
    const texted = text && !/["\\]/.test(text) ? [{ css: `a:contains("${text}")`, cost: 14 }] : [];
    const isRight = (css: string) =>
      findAll(css, index.tree).every((match) => cleanLink(match.attribs.href, base) === target);
    const found = cheapestFirst([...own, ...titled, ...above, ...texted])
      .slice(0, 40)
      .find(({ css }) => isRight(css));
    if (found) return found.css;
  }
}

/** How the list of a page goes on. */
export function findPaging(index: PageIndex, base: string, here: string): Paging {
  const numbered = new Map<string, string>();
  let hasPostback = false;
  for (const element of index.elements) {
    const { text } = index.of(element);
    if (element.name !== 'a' || text === 0 || text > 20) continue;
    const href = readAttribute(element, 'href');
    const words = readText(element);
    const isPage = words === '2' || words === '3';
    if (!isPage && !NEXT.test(fold(words))) continue;
    if (POSTBACK.test(href ?? '') || POSTBACK.test(`javascript:${readAttribute(element, 'onclick') ?? ''}`))
      hasPostback = true;
    const target = href?.startsWith('#') ? undefined : cleanLink(href, base);
    if (isPage && target && target !== here && !numbered.has(words)) numbered.set(words, target);
  }
  const second = numbered.get('2');
  const template = second && findTemplate(second, numbered.get('3'));
  if (template) return { status: 'found', config: { ...template, pages: 2 } };
  const next = findNext(index, base, here);
  if (next) return { status: 'found', config: { next, pages: 2 } };
  return { status: hasPostback ? 'postback' : 'none' };
}
