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
    .in-featured {
      --_picture: var(--bantin-featured-image-height, 14em);
    }
    :host([no-image]) .in-featured {
      --_picture: 0em;
    }
    .in-featured .rows {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, max(20em, 50% - 1.5 * var(--_gap))), 1fr));
      column-gap: calc(1.5 * var(--_gap));
    }
    .in-featured .row {
      --_inside: calc(var(--_title-lines) * 1.5em + 1.6em);
      --_beside: calc(27.125em + var(--_gap));
      min-block-size: calc(var(--_inside) + 1.5 * var(--_gap) + 1px);
      padding-block: calc(0.75 * var(--_gap));
    }
    .in-featured .media {
      inline-size: clamp(4.5em, 30%, 7em);
      max-block-size: var(--_inside);
    }
    .in-featured .row:first-child {
      --_inside: calc(var(--_picture) + 0.75 * var(--_gap) + var(--_title-lines) * 2.0625em + 1.6em + var(--_excerpt) * (var(--_excerpt-lines) + 2) * 1.5em);
      --_beside: 20.125em;
    }
    /* as high as all items beside it */
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
      gap: calc(0.75 * var(--_gap));
    }
    .in-featured .row:first-child .media {
      inline-size: 100%;
      block-size: var(--_picture);
      max-block-size: none;
      aspect-ratio: auto;
    }
    .in-featured .row:first-child [part='title'] {
      font-size: 1.375em;
    }
    .in-featured [part='excerpt'] {
      --_lines: calc(var(--_excerpt-lines) + 2);
    }
    /* without a picture there is room for more text */
    :host(:not([no-image])) .in-featured .text:first-child [part='excerpt'] {
      --_lines: calc(var(--_excerpt-lines) + 11);
    }
  `,
];
