import type { CSSResult, TemplateResult } from 'lit';
import type { ListWords } from '../../../i18n/translation.js';
import { lazy } from '../../lazy-module.js';
import type { RowView } from '../item-template.js';
import type { NewsList } from '../news-list.js';
import * as cards from './cards.js';
import * as featured from './featured.js';
import * as headlines from './headlines.js';

/**
 * A layout of `<news-list>`: a module of its own that arranges the rows of `row.ts`. Its styles stand below a class of
 * its name, such as `in-cards`, that the node around everything has: a style sheet stays when the layout is another.
 */
export interface Layout {
  /** What the row at this place leaves out; by default what the list says. */
  without?(index: number, list: NewsList): RowView['without'];
  /** Puts something around the list. */
  around?(list: TemplateResult, view: RowView): TemplateResult;
  /** Called with the list's own root after each update. */
  updated?(root: ShadowRoot): void;
  styles: CSSResult[];
}

/** Those that are hardly more than styles are here already: to fetch them would take a round trip more. */
const layouts: Record<string, () => Promise<Layout>> = {
  cards: async () => cards,
  headlines: async () => headlines,
  featured: async () => featured,
  carousel: async () => {
    const carousel = await import('./carousel.js');
    return { ...carousel, styles: [...cards.styles, ...carousel.styles] };
  },
  ticker: () => import('./ticker.js'),
};

/** The layout of a list; undefined while it is on its way, null for the plain `list`. */
export function layoutOf(list: NewsList): Layout | undefined | null {
  const { layout } = list;
  return Object.hasOwn(layouts, layout) ? lazy(list, layouts[layout]!) : null;
}

/** What a part of a list says; Vietnamese comes with the part. */
export function listWords<K extends keyof ListWords>(list: NewsList, name: K, vietnamese: ListWords[K]): ListWords[K] {
  const { lists } = list.words.words ?? {};
  return (lists && lazy(list, lists)?.[name]) ?? vietnamese;
}

/** The name of a landmark: a page may have several lists, each with its own. */
export const named = ({ heading }: NewsList, label: string): string => (heading ? `${label}: ${heading}` : label);
