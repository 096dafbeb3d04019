/** `layout="headlines"`: titles with their dates, in columns where there is room. */
import { css } from 'lit';
import type { ListFeature } from '../feature.js';

export const createFeature = (): ListFeature => ({ partsOf: () => ({ noImage: true, noExcerpt: true }) });

export const styles = [
  css`
    /* two columns at most; no multiple columns, where WebKit loses the places of rows */
    .in-headlines .rows {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, max(18em, 40%)), 1fr));
      align-content: start;
      column-gap: calc(1.5 * var(--_gap));
    }
    .in-headlines .row {
      --_auto-title-lines: 3;
      --_title-size: 1em;
      --_usual-height: 5.5em;
      align-content: start;
      padding-block: calc(0.625 * var(--_gap));
      border-block-end-width: 1px;
    }
    /* the last one of an odd number is as wide as both columns */
    .in-headlines .row:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
    .in-headlines .media {
      display: none;
    }
  `,
];
