import type { FeatureModule } from '../feature.js';
import * as cards from './cards.js';
import * as featured from './featured.js';
import * as headlines from './headlines.js';

/**
 * The layouts but `list`, by the value of `layout`. A layout arranges the items with styles below a class of its name, such
 * as `in-cards`, that the element around everything has; a style sheet stays adopted when the layout changes. What takes
 * more than styles is a feature. Layouts that are hardly more than styles are part of this chunk: to fetch them would take
 * longer.
 */
export const layouts: Record<string, () => Promise<FeatureModule>> = {
  cards: async () => cards,
  headlines: async () => headlines,
  featured: async () => featured,
  carousel: async () => {
    const carousel = await import('./carousel.js');
    return { ...carousel, styles: [...cards.styles, ...carousel.styles] };
  },
  ticker: () => import('./ticker.js'),
};
