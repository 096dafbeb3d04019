/** `layout="featured"`: the first item large, the rest as a list beside or below it. */
import { css } from 'lit';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

/** Only the first item has an excerpt. */
export const createFeature = (list: ListHost): ListFeature => ({
  partsOf: (index) => ({ noImage: list.noImage, noExcerpt: list.noExcerpt || index > 0 }),
});

export const styles = [
  css`
    .in-featured .rows {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, max(20em, 50% - 1.5 * var(--_gap))), 1fr));
      column-gap: calc(1.5 * var(--_gap));
    }
    .in-featured .row {
      --_auto-title-lines: 4;
      --_auto-image-width: clamp(min(4.75em, 33%), 25%, 9.5em);
      --_title-size: 1em;
      --_usual-height: 6.5em;
    }
    /* as high as all items beside it */
    .in-featured .row:first-child {
      --_auto-title-lines: 3;
      --_title-size: 1.375em;
      border-block-end-width: 0;
    }
    .in-featured .row:first-child:nth-last-child(n + 3) {
      grid-row: span 2;
    }
    .in-featured .row:first-child:nth-last-child(n + 4) {
      grid-row: span 3;
    }
    .in-featured .row:first-child:nth-last-child(n + 5) {
      grid-row: span 4;
    }
    .in-featured .row:first-child article {
      flex-direction: column;
      block-size: 100%;
      gap: calc(0.75 * var(--_gap));
    }
    .in-featured .row:first-child .media {
      inline-size: 100%;
      block-size: var(--bantin-featured-image-height, auto);
      aspect-ratio: 16 / 9;
    }
    /* what the items beside it leave is for more of the excerpt */
    .in-featured .row:first-child .text [part='excerpt'] {
      flex: 1 1 0;
      min-block-size: calc(var(--_excerpt-lines) * 1.5em);
      max-block-size: none;
      columns: 1;
      orphans: 1;
      widows: 1;
    }
  `,
];
