import type { Element } from 'domhandler';
import { type Block, headlinesBetween, signature } from './blocks.js';
import type { Headline } from './headlines.js';
import { addLeadingBlocks } from './leading-blocks.js';
import { ancestorsOf, childrenOf, type PageIndex, parentOf } from './page-index.js';

/** Blocks of the same kind, in the order of the document. */
export interface Group {
  blocks: Block[];
  /** The innermost element around all of them. */
  container: Element;
}

/** Siblings of the same tag that hold one headline each. */
interface SiblingSet {
  parent: Element;
  blocks: Block[];
}

/** Headlines without those that follow one with the same address. */
const withoutRepetitions = (headlines: readonly Headline[]) =>
  headlines.filter(({ url }, at) => url !== headlines[at - 1]?.url);

/** Headlines below the same tags, without repetitions of the same link. */
function groupByPath(index: PageIndex, headlines: readonly Headline[]): Headline[][] {
  const byPath = new Map<number, Headline[]>();
  for (const headline of headlines) {
    const { path } = index.of(headline.titled);
    const group = byPath.get(path) ?? [];
    byPath.set(path, group);
    if (group.at(-1)?.url !== headline.url) group.push(headline);
  }
  return [...byPath.values()].filter((group) => group.length > 1);
}

/** The outermost element around a headline that holds neither the one before nor the one after it. */
function findBlock(index: PageIndex, { link }: Headline, others: readonly Headline[]): Element {
  let block = link;
  for (let outer = parentOf(block); outer; outer = parentOf(outer)) {
    if (others.some((other) => index.contains(outer!, other.link))) return block;
    block = outer;
  }
  return block;
}

/** Elements from a headline's link up to an element. */
function distance({ element, headline }: Block): number {
  let steps = 0;
  for (let at: Element | undefined = headline.link; at && at !== element; at = parentOf(at)) steps++;
  return steps;
}

function raise(headline: Headline, steps: number): Element {
  let element = headline.link;
  for (let step = 0; step < steps; step++) element = parentOf(element) ?? element;
  return element;
}

/**
 * Lowers the block of a headline that is alone in its row to the place that blocks have in rows with several:
 * `<tr><td>1</td><td>2</td></tr><tr><td>3</td></tr>`.
 */
function lowerLoneBlocks(blocks: readonly Block[]): Block[] {
  const siblings = new Map<Element, number>();
  /** Of each container of rows, how far below a row its blocks are. */
  const rows = new Map<Element, { name: string; steps: number }>();
  for (const block of blocks) {
    const row = parentOf(block.element);
    const outer = row && parentOf(row);
    if (!outer) continue;
    const count = (siblings.get(row) ?? 0) + 1;
    siblings.set(row, count);
    if (count > 1) rows.set(outer, { name: row.name, steps: distance(block) });
  }
  return blocks.map((block) => {
    const row = rows.get(parentOf(block.element) ?? block.element);
    const isLone = row && block.element.name === row.name && distance(block) > row.steps;
    return isLone ? { ...block, element: raise(block.headline, row.steps) } : block;
  });
}

/** Sets of siblings, each with the blocks of all headlines that are in them, whatever tags lie between. */
function findSiblingSets(index: PageIndex, headlines: readonly Headline[]): SiblingSet[] {
  const sets = new Map<Element, Map<string, Map<Element, Block>>>();
  // All of them together, too, as items with and without a picture may differ in what is around their titles.
  for (const group of [...groupByPath(index, headlines), withoutRepetitions(headlines)]) {
    const blocks = group.map((headline, at) => {
      const others = [group[at - 1], group[at + 1]].filter((other) => other !== undefined);
      return { headline, element: findBlock(index, headline, others) };
    });
    for (const block of lowerLoneBlocks(blocks)) {
      const parent = parentOf(block.element);
      if (!parent) continue;
      const byTag = sets.get(parent) ?? new Map<string, Map<Element, Block>>();
      sets.set(parent, byTag);
      const siblings = byTag.get(block.element.name) ?? new Map<Element, Block>();
      byTag.set(block.element.name, siblings);
      const known = siblings.get(block.element);
      if (!known || block.headline.title.length > known.headline.title.length * 2) siblings.set(block.element, block);
    }
  }
  const found = [...sets].flatMap(([parent, byTag]) =>
    [...byTag.values()].map((siblings) => ({ parent, blocks: [...siblings.values()] })),
  );
  return found.map((set) => addOtherSiblings(index, set, headlines));
}

/** Adds siblings of the same tag whose headline lies deeper or higher, such as a first item with a larger picture. */
function addOtherSiblings(index: PageIndex, set: SiblingSet, headlines: readonly Headline[]): SiblingSet {
  const { parent, blocks } = set;
  if (blocks.length < 2) return set;
  const { name } = blocks[0]!.element;
  const known = new Map(blocks.map((block) => [block.element, block]));
  const children = childrenOf(parent).filter((child) => child.name === name);
  const all = children.flatMap((element) => {
    const block = known.get(element);
    if (block) return [block];
    const { order, end } = index.of(element);
    const inside = headlinesBetween(index, headlines, order, end);
    const urls = new Set(inside.map(({ url }) => url));
    return urls.size === 1 ? [{ element, headline: inside[0]! }] : [];
  });
  return { parent, blocks: all };
}

/** How many elements above the blocks must be alike for sets to be one list in several rows or boxes. */
const LIKE_LEVELS = 3;

/** Sets below parents of the same kind: the rows of a grid, or boxes of one design. */
function mergeAlike(index: PageIndex, sets: readonly SiblingSet[]): SiblingSet[][] {
  const alike = new Map<string, SiblingSet[]>();
  for (const set of sets) {
    const above = [set.parent, ...ancestorsOf(set.parent).slice(0, LIKE_LEVELS - 1)];
    const key = `${index.of(set.parent).path} ${set.blocks[0]!.element.name} ${above.map(signature).join(' ')}`;
    const others = alike.get(key) ?? [];
    alike.set(key, others);
    others.push(set);
  }
  return [...alike.values()].filter((merged) => merged.length > 1 && merged.length < 200);
}

/** The innermost element around the first and the last of these elements. */
export function findContainer(index: PageIndex, elements: readonly Element[]): Element {
  const last = elements.at(-1)!;
  const above = ancestorsOf(elements[0]!);
  return above.find((outer) => index.contains(outer, last)) ?? elements[0]!;
}

function toGroup(index: PageIndex, blocks: readonly Block[]): Group {
  const inOrder = [...blocks].sort((a, b) => index.of(a.element).order - index.of(b.element).order);
  const elements = inOrder.map(({ element }) => element);
  return { blocks: inOrder, container: findContainer(index, elements) };
}

/** The groups of blocks of a page that may be its list of news; those of several rows or boxes also as one. */
export function findGroups(index: PageIndex, headlines: readonly Headline[]): Group[] {
  const sets = findSiblingSets(index, headlines);
  const merged = mergeAlike(index, sets).map((sets) => sets.flatMap(({ blocks }) => blocks));
  const lists = [...sets.map(({ blocks }) => blocks), ...merged].filter((blocks) => blocks.length > 1);
  return lists
    .flatMap((blocks) => [blocks, addLeadingBlocks(index, blocks, headlines) ?? []])
    .filter((blocks) => blocks.length)
    .map((blocks) => toGroup(index, blocks));
}
