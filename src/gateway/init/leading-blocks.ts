import type { Element } from 'domhandler';
import { type Block, headlinesBetween, signature } from './blocks.js';
import type { Headline } from './headlines.js';
import { classesOf } from './lasting-names.js';
import { ancestorsOf, type PageIndex, parentOf, previousOf } from './page-index.js';

/** Links in the box in front of a list that are looked at. */
const MOST_LEADING = 12;

/** Elements from a headline's link up to the block, the block included. */
function pathOf({ element, headline }: Block): Element[] {
  const above = [headline.link, ...ancestorsOf(headline.link)];
  return above.slice(0, above.indexOf(element) + 1);
}

/**
 * The same list with the articles in a box of their own in front of it, as systems show the newest: these have other
 * elements around them, but one inside of them has the classes that the items have. Undefined where there are none.
 */
export function addLeadingBlocks(
  index: PageIndex,
  blocks: readonly Block[],
  headlines: readonly Headline[],
): Block[] | undefined {
  const row = parentOf(blocks[0]!.element);
  const box = row && previousOf(row);
  if (!box) return;
  const { order, end } = index.of(box);
  const leading = headlinesBetween(index, headlines, order, end, MOST_LEADING);
  const named = pathOf(blocks[0]!).filter(
    (element) => classesOf(element).length && element !== blocks[0]!.headline.link,
  );
  for (const wanted of named.map(signature).reverse()) {
    const lower = (headline: Headline, outer: Element): Block | undefined => {
      const element = pathOf({ element: outer, headline }).findLast((each) => signature(each) === wanted);
      return element && { element, headline };
    };
    const before = new Map<Element, Block>();
    for (const headline of leading) {
      const block = lower(headline, box);
      const known = block && before.get(block.element);
      // Beside its title, an article may link to its category.
      if (block && (known?.headline.title.length ?? 0) < headline.title.length) before.set(block.element, block);
    }
    const rest = blocks.flatMap(({ element, headline }) => lower(headline, element) ?? []);
    const isWhole = new Set(rest.map(({ element }) => element)).size === blocks.length;
    if (isWhole && before.size && before.size < blocks.length) return [...before.values(), ...rest];
  }
}
