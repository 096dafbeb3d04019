import type { Element } from 'domhandler';
import { findAll, readText } from '../sources/html.js';
import { cleanLink } from '../sources/links.js';
import type { Group } from './groups.js';
import { targetOf } from './headlines.js';
import { ancestorsOf, childrenOf, type PageIndex, parentOf } from './page-index.js';
import { type Candidate, cheapestFirst, commonSelectors, join, simpleSelectors } from './simple-selectors.js';

/** Elements that may be looked at while selectors are tried; about a second in all. */
const WORK = 4_000_000;
const FEWEST_TRIES = 12;
const MOST_TRIES = 400;
/** Elements above the items whose names are used. */
const MOST_ANCESTORS = 14;
/** Selectors of one element that are combined with others. */
const MOST_OF_EACH = 6;

/** How many selectors may be tried on a page. */
export const triesFor = (index: PageIndex): number =>
  Math.max(FEWEST_TRIES, Math.min(MOST_TRIES, Math.floor(WORK / (index.elements.length + 1))));

/** `li`, `.list li`, `.main .list > li` …: ways to name items by themselves and by what is around them. */
function nameItems(group: Group): Candidate[] {
  const items = group.blocks.map(({ element }) => element);
  const own = commonSelectors(items).slice(0, MOST_OF_EACH + 2);
  const parents = [...new Set(items.map(parentOf).filter((parent) => parent !== undefined))];
  const ofParents = commonSelectors(parents).slice(0, MOST_OF_EACH);
  const joined = ofParents.flatMap((parent) =>
    own.slice(0, MOST_OF_EACH).flatMap((item) => [join(parent, item), join(parent, item, ' > ')]),
  );
  const alone = [...own, ...joined];
  const around = ancestorsOf(group.container)
    .slice(0, MOST_ANCESTORS)
    .concat(parents.length > 1 ? [group.container] : [])
    .filter(({ name }) => name !== 'html' && name !== 'body');
  const contexts = around
    .flatMap((element) => [...simpleSelectors(element).slice(0, MOST_OF_EACH), ...headedSelectors(element)])
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 30);
  const headed = headedSelectors(group.container).concat(parents.length === 1 ? headedSelectors(parents[0]!) : []);
  const withContext = [...contexts, ...headed].flatMap((context) =>
    alone.slice(0, 24).flatMap((item) => [join(context, item)].concat(headed.length ? join(context, item, ' > ') : [])),
  );
  return cheapestFirst([...alone, ...withContext]);
}

/** Names an element without any name of its own by the heading in it, or in front of it. */
function headedSelectors(element: Element): Candidate[] {
  const isHeading = ({ name }: Element) => /^(?:h[1-6]|legend|caption|strong|b)$/.test(name);
  const textOf = (heading: Element) => {
    const text = readText(heading);
    return text.length > 3 && text.length <= 40 && !/["\\\d]/.test(text) ? text : undefined;
  };
  const found: Candidate[] = [];
  const inside = childrenOf(element).find(isHeading);
  const text = inside && textOf(inside);
  if (text) found.push({ css: `${element.name}:has(> ${inside.name}:contains("${text}"))`, cost: 12 });
  let before = element.prev;
  while (before && !('attribs' in before)) before = before.prev;
  if (before && isHeading(before) && textOf(before))
    found.push({ css: `${before.name}:contains("${textOf(before)}") + ${element.name}`, cost: 12 });
  return found;
}

/** Elements that a selector finds beside the items, and items that it misses. */
function compare(found: readonly Element[], items: ReadonlySet<Element>, holdsNews: (element: Element) => boolean) {
  const matched = found.filter((element) => items.has(element)).length;
  return { missed: items.size - matched, extras: found.filter((each) => !items.has(each) && holdsNews(each)) };
}

/** Something that every item has in it and no other of these elements has: `:has(h3)`, `:has(.date)`. */
function findDifference(index: PageIndex, items: readonly Element[], extras: readonly Element[]): Candidate[] {
  const MOST_INSIDE = 60;
  const selectorsIn = (element: Element) =>
    new Map(
      index
        .inside(element, MOST_INSIDE)
        .flatMap(simpleSelectors)
        .map((candidate) => [candidate.css, candidate]),
    );
  let common = selectorsIn(items[0]!);
  for (const item of items.slice(1, 40)) {
    const own = selectorsIn(item);
    common = new Map([...common].filter(([css]) => own.has(css)));
  }
  for (const extra of extras.slice(0, 100)) for (const css of selectorsIn(extra).keys()) common.delete(css);
  return [...common.values()]
    .map(({ css, cost }) => ({ css: `:has(${css})`, cost: cost + 3 }))
    .sort((a, b) => a.cost - b.cost);
}

/** The beginning that the addresses of all items share, and no other of these elements. */
function findSharedAddress(items: readonly Element[], extras: readonly Element[], base: string): Candidate[] {
  const hrefsOf = (element: Element) => findAll('a[href]', element).map((link) => link.attribs.href!);
  const first = hrefsOf(items[0]!).find((href) => targetOf({ name: 'a', attribs: { href } } as never, base));
  const parts = first?.match(/^.*?[^/]\/|[^/?=]+\//g) ?? [];
  const found: Candidate[] = [];
  let prefix = '';
  for (const part of parts.slice(0, 6)) {
    prefix += part;
    const starts = (element: Element) => hrefsOf(element).some((href) => href.startsWith(prefix));
    if (prefix.length > 3 && !/["\\]/.test(prefix) && items.every(starts) && !extras.some(starts))
      found.push({ css: `:has(a[href^="${prefix}"])`, cost: 8 });
  }
  return found;
}

/** A selector of the items of a list, and what it finds. */
export interface ItemSelector {
  css: string;
  items: Element[];
}

/** The shortest lasting selector that finds the items of a group, and no others that hold news. */
export function findItemSelector(index: PageIndex, group: Group, base: string): ItemSelector | undefined {
  const wanted = group.blocks.map(({ element }) => element);
  const items = new Set(wanted);
  const isLink = ({ name, attribs }: Element) => name === 'a' && cleanLink(attribs.href, base) !== undefined;
  const hasLink = (element: Element) => [element, ...index.inside(element, 200)].some(isLink);
  let tries = triesFor(index);
  const nearMisses: { candidate: Candidate; extras: Element[] }[] = [];
  let best: { css: string; found: Element[]; wrong: number } | undefined;

  const tryCandidate = (candidate: Candidate): boolean => {
    tries--;
    const found = findAll(candidate.css, index.tree);
    const { missed, extras } = compare(found, items, hasLink);
    const wrong = missed + extras.length;
    if (!best || wrong < best.wrong) best = { css: candidate.css, found, wrong };
    if (!missed && extras.length) nearMisses.push({ candidate, extras });
    return wrong === 0;
  };

  for (const candidate of nameItems(group)) if (tries <= 0 || tryCandidate(candidate)) break;
  if (best?.wrong !== 0) {
    tries = triesFor(index) / 2;
    nearMisses.sort((a, b) => a.extras.length - b.extras.length);
    const refined = nearMisses.slice(0, 4).flatMap(({ candidate, extras }) => {
      const differences = [...findDifference(index, wanted, extras), ...findSharedAddress(wanted, extras, base)];
      return differences
        .slice(0, 4)
        .map(({ css, cost }) => ({ css: candidate.css + css, cost: candidate.cost + cost }));
    });
    for (const candidate of cheapestFirst(refined)) if (tries <= 0 || tryCandidate(candidate)) break;
  }
  // Some others are no harm where they are few; they may be items that the headlines do not show.
  if (!best || best.wrong > Math.max(1, items.size * 0.25)) return;
  return { css: best.css, items: best.found };
}
