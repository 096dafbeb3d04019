import type { Element } from 'domhandler';
import { fold } from '../../feed/fold-accents.js';
import { readAttribute, readText } from '../sources/html.js';
import { ItemFields } from '../sources/item-fields.js';
import { createImageReader, createLinkReader, readDates } from '../sources/listing-rows.js';
import { readPicture } from '../sources/pictures.js';
import { splitAttribute } from '../sources/selector.js';
import type { ListingSelectors } from '../types.js';
import type { Block } from './blocks.js';
import { LONGEST_DATE, rateDate } from './dates.js';
import { ICON_NAME, isIcon } from './icons.js';
import { triesFor } from './item-selector.js';
import { wordsOf } from './lasting-names.js';
import { type PageIndex, parentOf, previousOf } from './page-index.js';
import { elementsOf } from './score.js';
import { type Candidate, cheapestFirst, join, simpleSelectors } from './simple-selectors.js';

/** Blocks from which selectors are made; all of them are then read with each selector. */
const SAMPLE = 6;
/** The share of items that a selector must serve to be kept. */
const LEAST_SHARE = 0.5;

/** The items of a page as the reader sees them, and how to find selectors of what is in them. */
export class FieldFinder {
  readonly #index: PageIndex;
  readonly #blocks: readonly Block[];
  readonly #base: string;
  readonly #now: number;
  readonly #fields: ItemFields;
  readonly #items: readonly Element[];

  constructor(index: PageIndex, items: readonly Element[], blocks: readonly Block[], base: string, now: number) {
    const found = new Set(items);
    this.#index = index;
    this.#items = items;
    this.#blocks = blocks.filter(({ element }) => found.has(element));
    this.#base = base;
    this.#now = now;
    this.#fields = new ItemFields(index.tree, items);
  }

  /** The selectors of all fields; undefined where not even the links are found. */
  find(): Omit<ListingSelectors, 'root' | 'item'> | undefined {
    const link = this.#findLink();
    if (!link) return;
    return {
      ...(link !== 'a' && { link }),
      ...this.#findTitle(link),
      ...keep('date', this.#findDate()),
      ...keep('image', this.#findImage()),
      ...keep('excerpt', this.#findExcerpt()),
      ...keep('category', this.#findCategory()),
    };
  }

  /** The selectors of an element inside of a block, by its own names and those of the elements around it. */
  #selectorsOf(element: Element, { element: item }: Block): Candidate[] {
    if (element === item) return [{ css: ':scope', cost: 3 }];
    const own = simpleSelectors(element).slice(0, 8);
    const around: Candidate[] = [];
    let outer = parentOf(element);
    for (let level = 0; level < 3 && outer && outer !== item && outer !== item.parent; level++) {
      for (const above of simpleSelectors(outer).slice(0, 5))
        for (const inner of own)
          around.push(...(level ? [join(above, inner)] : [join(above, inner), join(above, inner, ' > ')]));
      outer = parentOf(outer);
    }
    around.push(...this.#selectorsBehind(element, own, item));
    if (this.#index.contains(item, element)) return [...own, ...around];
    return [...own, ...around].map(({ css, cost }) => ({ css: `~ ${css}`, cost: cost + 5 }));
  }

  /** `td:has(a) + td`: an element by the one in front of it. */
  #selectorsBehind(element: Element, own: readonly Candidate[], item: Element): Candidate[] {
    const before = previousOf(element);
    if (!before || before === item) return [];
    const selectors = simpleSelectors(before)
      .filter(({ css }) => css !== before.name || css === 'a')
      .slice(0, 2);
    for (const { name } of this.#index.inside(before, 3))
      selectors.push({ css: `${before.name}:has(${name})`, cost: 7 });
    const first = previousOf(before);
    if (first && first !== item)
      for (const { name } of this.#index.inside(first, 3))
        selectors.push({ css: `${first.name}:has(${name}) + ${before.name}`, cost: 9 });
    return selectors.flatMap((before) =>
      own.slice(0, 3).map((second) => ({ css: `${before.css} + ${second.css}`, cost: before.cost + second.cost + 3 })),
    );
  }

  /** The selectors of the elements of the first blocks that may hold a field. */
  #candidates(holds: (element: Element, block: Block) => boolean | 'own', named = /title|tieu|head/i): Candidate[] {
    const sample = this.#blocks.slice(0, SAMPLE);
    const found = sample.flatMap((block, at) => {
      const next = this.#blocks[at + 1];
      return [...elementsOf(this.#index, block, next)].flatMap((element) => {
        const kind = holds(element, block);
        if (!kind) return [];
        const selectors = this.#selectorsOf(element, block);
        return kind === 'own' ? selectors.map(({ css, cost }) => ({ css: `${css}:own`, cost: cost + 1 })) : selectors;
      });
    });
    // Of selectors as good as others, one that says what it finds.
    const rated = found.map(({ css, cost }) => ({ css, cost: named.test(css) ? cost - 0.5 : cost }));
    return cheapestFirst(rated).slice(0, triesFor(this.#index) / 2);
  }

  /** The candidate with the highest sum of ratings over all items; of equal ones the cheapest. */
  #choose(candidates: readonly Candidate[], rate: (css: string) => number, most = Number.POSITIVE_INFINITY) {
    let best: { css: string; rating: number } | undefined;
    for (const { css } of candidates) {
      const rating = rate(css);
      if (rating > (best?.rating ?? 0)) best = { css, rating };
      if (rating >= most) break;
    }
    return best;
  }

  #findLink(): string | undefined {
    if (this.#blocks.every(({ element, headline }) => element === headline.link)) return '@href';
    const readLink = createLinkReader(this.#base);
    const candidates = this.#candidates((element, { headline }) => element === headline.link);
    const rate = (css: string) => {
      const links = this.#fields.read(css, readLink);
      return this.#blocks.filter(({ element, headline }) => links.get(element) === headline.url).length;
    };
    const best = this.#choose(candidates, rate, this.#blocks.length);
    return best && best.rating >= this.#blocks.length * 0.8 ? best.css : undefined;
  }

  #findTitle(link: string): { title?: string } {
    const expected = new Map(this.#blocks.map((block) => [block.element, this.#titleOf(block)]));
    const rate = (css: string) => {
      const titles = this.#fields.read(css);
      return [...expected].filter(([item, title]) => titles.get(item) === title).length;
    };
    const byLink = rate(splitAttribute(link).css);
    if (byLink === expected.size) return {};
    const candidates = this.#candidates((element, { headline }) => element === headline.titled).flatMap(
      ({ css, cost }) => [
        { css, cost },
        { css: `${css}:own`, cost: cost + 1 },
        { css: `${css === ':scope' ? '' : css} @title`.trim(), cost: cost + 2 },
      ],
    );
    const best = this.#choose(cheapestFirst(candidates), rate, expected.size);
    return best && best.rating > byLink ? { title: best.css } : {};
  }

  /** The title of a block: the whole of one that is cut off, and without the date or badge in it. */
  #titleOf({ headline: { titled, link, title } }: Block): string {
    const own = readText(titled, { isOwnText: true });
    const inside = this.#index.inside(titled, 20);
    const isAddition = (element: Element) =>
      rateDate(readText(element), this.#now) > 0 ||
      wordsOf(element).some((word) =>
        /^(?:date|time|ngay|badge|label|new|moi|view|views|luotxem|icon|count)$/.test(word),
      );
    const clean = own.length >= 8 && inside.some(isAddition) ? own : title;
    const whole = readAttribute(link, 'title')?.replace(/\s+/g, ' ') ?? '';
    const start = fold(clean)
      .replace(/(?:\.\.\.|…)$/, '')
      .trim();
    return /(?:\.\.\.|…)$/.test(clean) && fold(whole).startsWith(start) ? whole : clean;
  }

  #isInTitle(element: Element, { headline }: Block): boolean {
    return this.#index.contains(headline.titled, element) && element !== headline.titled;
  }

  #findDate(): string | undefined {
    const candidates = this.#candidates((element, block) => {
      const { text, ownText } = this.#index.of(element);
      if (element.attribs.datetime) return true;
      if (text < 2) return false;
      const holdsTitle = this.#index.contains(element, block.headline.titled);
      if (!holdsTitle && text <= LONGEST_DATE && rateDate(readText(element), this.#now)) return true;
      if (ownText < 2 || element === block.headline.titled) return false;
      return rateDate(readText(element, { isOwnText: true }), this.#now) > 0 && 'own';
    }, /date|time|ngay|gio|publish|posted/i);
    const rate = (css: string) => {
      const dateOf = readDates(this.#fields, css);
      return this.#items.reduce((sum, item) => {
        const date = dateOf(item);
        // The time of day is worth more than its characters cost, and a date is less likely the one that was looked for.
        const rating = rateDate(date, this.#now);
        const time = rating && /\d\s?[:hg]\s?\d\d/.test(date!) ? 0.2 : 0;
        return sum + rating + time - Math.min(0.5, (date?.length ?? 0) / 400);
      }, 0);
    };
    const best = this.#choose(candidates, rate);
    const dateOf = best && readDates(this.#fields, best.css);
    const dated = this.#items.filter((item) => dateOf && rateDate(dateOf(item), this.#now) > 0);
    return dated.length >= this.#items.length * LEAST_SHARE ? best?.css : undefined;
  }

  /** The texts of the dates of all items. */
  readDates(selector: string): string[] {
    return this.#items.map(readDates(this.#fields, selector)).filter((text) => text !== undefined);
  }

  #findImage(): string | undefined {
    const candidates = this.#candidates(
      (element) => Boolean(readPicture(element)) && !isIcon(element),
      /im(?:g|age)|thumb|anh|hinh|photo/i,
    );
    const readImage = createImageReader(this.#base);
    const rate = (css: string) => {
      const images = this.#fields.read(css, readImage);
      const repeated = images.size - new Set(images.values()).size;
      const icons = [...images.values()].filter((url) => ICON_NAME.test(url)).length;
      return images.size - repeated * 2 - icons * 2;
    };
    const best = this.#choose(candidates, rate);
    return best && best.rating >= Math.max(1, this.#items.length * 0.3) ? best.css : undefined;
  }

  #findExcerpt(): string | undefined {
    const isNamed = (element: Element) => wordsOf(element).some((word) => EXCERPT_WORD.test(word));
    const candidates = this.#candidates((element, block) => {
      const { text, ownText, linkText } = this.#index.of(element);
      if (this.#isInTitle(element, block) || element === block.headline.titled) return false;
      const holdsTitle = this.#index.contains(element, block.headline.titled);
      if (holdsTitle) return ownText >= SHORTEST_EXCERPT && 'own';
      if (
        text < (isNamed(element) ? SHORTEST_NAMED : SHORTEST_EXCERPT) ||
        (linkText > text * 0.8 && !this.#isLinkToo(element, block))
      )
        return false;
      if (ownText >= SHORTEST_EXCERPT && endsWithLink(element)) return 'own';
      if (ownText >= text * 0.5 || isParagraph(element) || isNamed(element)) return true;
      return ownText >= SHORTEST_EXCERPT && 'own';
    }, EXCERPT_NAME);
    const titles = new Map(this.#blocks.map(({ element, headline }) => [element, fold(headline.title)]));
    const rate = (css: string) => {
      const excerpts = this.#fields.read(css);
      let sum = 0;
      for (const [item, excerpt] of excerpts) {
        const title = titles.get(item);
        const holdsTitle = title !== undefined && fold(excerpt).includes(title);
        const isOther = excerpt.length >= SHORTEST_NAMED && !rateDate(excerpt, this.#now) && !holdsTitle;
        sum += isOther ? 0.5 + Math.min(0.5, excerpt.length / 160) : -0.5;
      }
      return sum;
    };
    const best = this.#choose(candidates, rate);
    return best && best.rating >= this.#items.length * 0.3 ? best.css : undefined;
  }

  /** Whether the text of an element is a link to the same article, as excerpts sometimes are. */
  #isLinkToo(element: Element, { headline }: Block): boolean {
    const links = [element, ...this.#index.inside(element, 5)].filter(({ name }) => name === 'a');
    return links.some((link) => link.attribs.href === headline.link.attribs.href && link !== headline.link);
  }

  #findCategory(): string | undefined {
    const isCategory = (element: Element) =>
      wordsOf(element).some((word) => /^(?:cat|cats|category|categories|chuyenmuc|chuyen|danhmuc)$/.test(word)) ||
      /\b(?:category|tag)\b/.test(readAttribute(element, 'rel') ?? '');
    const candidates = this.#candidates((element, block) => {
      const { text } = this.#index.of(element);
      const isInside =
        !/:/.test(readText(element)) &&
        !this.#index.contains(element, block.headline.titled) &&
        element !== block.element;
      return isInside && text >= 3 && text <= 40 && isCategory(element);
    });
    const rate = (css: string) => {
      const values = [...this.#fields.read(css).values()];
      return values.filter((value) => value.length <= 40 && !rateDate(value, this.#now)).length - values.length / 2;
    };
    const best = this.#choose(candidates, rate);
    return best && best.rating >= this.#items.length * 0.3 ? best.css : undefined;
  }
}

/** Whether the last thing in an element is a link, such as "Đọc thêm" behind an excerpt. */
function endsWithLink({ lastChild }: Element): boolean {
  let last = lastChild;
  while (last && 'data' in last && !String(last.data).trim()) last = last.prev;
  return Boolean(last && 'name' in last && last.name === 'a');
}

const keep = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value ? { [key]: value } : {}) as { [P in K]?: string };

/** Characters of an excerpt; fewer are enough for an element that is named as one. */
const SHORTEST_EXCERPT = 40;
const SHORTEST_NAMED = 20;
const EXCERPT_WORD =
  /^(?:summary|excerpt|desc\w*|sapo|lead|hometext|mota|trich\w*|intro\w*|tomtat|gioithieu|subtitle)$/;

const EXCERPT_NAME = /summary|excerpt|desc|sapo|lead|mota|hometext|trich|intro|tomtat/i;

const isParagraph = ({ name }: Element) => name === 'p' || name === 'blockquote';
