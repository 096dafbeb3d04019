import type { Element } from 'domhandler';
import { readAttribute } from '../sources/html.js';
import { classesOf, costOfName } from './lasting-names.js';

/** A selector with how long and how perishable it is. */
export interface Candidate {
  css: string;
  cost: number;
}

/** Tags by how much they say of what is in them; others cost 4. */
const TAG_COSTS = new Map([
  ['article', 1],
  ['time', 1],
  ['h1', 2],
  ['h2', 2],
  ['h3', 2],
  ['h4', 2],
  ['h5', 2],
  ['img', 2],
  ['a', 2],
  ['li', 3],
  ['tr', 3],
  ['dt', 3],
  ['p', 3],
  ['em', 3],
  ['i', 4],
  ['td', 4],
]);

/** Attributes whose values say what an element is. */
const MEANING = ['itemprop', 'itemtype', 'role', 'rel', 'property'];
/** Attributes with which old pages lay out their columns; they last longer than a place among siblings. */
const LAYOUT = ['width', 'align', 'valign', 'bgcolor', 'cellpadding', 'border', 'face', 'color', 'size'];

const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Ids with numbers are made by a system, or are those of one item. */
function costOfId(id: string | undefined): number | undefined {
  const cost = id && !/\d/.test(id) ? costOfName(id) : undefined;
  return cost === undefined ? undefined : Math.min(cost, 3) + 1;
}

function attributeSelectors(element: Element): Candidate[] {
  const found: Candidate[] = [];
  const add = (name: string, cost: number) => {
    const value = readAttribute(element, name);
    if (value && value.length <= 60 && !/[\n\r]/.test(value))
      found.push({ css: `${element.name}[${name}=${quote(value)}]`, cost });
  };
  for (const name of MEANING) add(name, name === 'rel' ? 5 : 2);
  if (!classesOf(element).length) for (const name of LAYOUT) add(name, 7);
  return found;
}

/** Selectors of one element by its own names, the cheapest first: by id, class, attributes and tag. */
export function simpleSelectors(element: Element): Candidate[] {
  const { name } = element;
  const found: Candidate[] = [];
  const id = readAttribute(element, 'id');
  const idCost = costOfId(id);
  if (idCost) found.push({ css: `#${id}`, cost: idCost });
  for (const each of classesOf(element)) {
    const cost = costOfName(each);
    if (cost) found.push({ css: `.${each}`, cost }, { css: `${name}.${each}`, cost: cost + 1 });
  }
  found.push(...attributeSelectors(element), { css: name, cost: TAG_COSTS.get(name) ?? 5 });
  return found.sort((a, b) => a.cost - b.cost);
}

/** The selectors that all of these elements have in common. */
export function commonSelectors(elements: readonly Element[]): Candidate[] {
  const [first, ...others] = elements;
  if (!first) return [];
  let common = simpleSelectors(first);
  for (const element of others) {
    const own = new Set(simpleSelectors(element).map(({ css }) => css));
    common = common.filter(({ css }) => own.has(css));
  }
  return common;
}

/** Joins two selectors by a space or ` > `. */
export const join = (outer: Candidate, inner: Candidate, by: ' ' | ' > ' = ' '): Candidate => ({
  css: `${outer.css}${by}${inner.css}`,
  cost: outer.cost + inner.cost + (by === ' ' ? 1 : 2),
});

export const cheapestFirst = (candidates: readonly Candidate[]): Candidate[] => {
  const byCss = new Map<string, Candidate>();
  for (const candidate of candidates) if (!byCss.has(candidate.css)) byCss.set(candidate.css, candidate);
  return [...byCss.values()].sort((a, b) => a.cost - b.cost);
};
