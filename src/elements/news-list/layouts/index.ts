import type { FeatureModule } from '../feature.js';
import { cardStyles, styles as cardsStyles } from './cards.js';
import { createFeature as createFeatured, styles as featuredStyles } from './featured.js';
import { createFeature as createHeadlines, styles as headlineStyles } from './headlines.js';

/**
 * The layouts but `list`, by the value of `layout`. A layout arranges the items with styles below a class of its name, such
 * as `in-cards`, that the element around everything has; a style sheet stays adopted when the layout changes. What takes
 * more than styles is a feature. Layouts that are hardly more than styles are part of this chunk: to fetch them would take
 * longer.
 */
export const layouts: Record<string, () => Promise<FeatureModule>> = {
  cards: async () => ({ styles: cardsStyles }),
  headlines: async () => ({ createFeature: createHeadlines, styles: headlineStyles }),
  featured: async () => ({ createFeature: createFeatured, styles: featuredStyles }),
  carousel: async () => {
    const { createFeature, styles } = await import('./carousel.js');
    return { createFeature, styles: [cardStyles, ...styles] };
  },
  ticker: () => import('./ticker.js'),
  notices: () => import('./notices.js'),
  compact: () => import('./compact.js'),
  hero: () => import('./hero.js'),
  documents: () => import('./documents.js'),
  gallery: () => import('./gallery.js'),
};
