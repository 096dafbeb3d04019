/** `layout="headlines"`: titles with their dates, in columns where there is room. */
import { css } from 'lit';
import type { ListFeature } from '../feature.js';

export const createFeature = (): ListFeature => ({ partsOf: () => ({ noImage: true, noExcerpt: true }) });

export const styles = [
  css`
    .in-headlines .rows {
      display: block;
      columns: 2 18em;
      column-gap: calc(1.5 * var(--_gap));
    }
    .in-headlines .row {
      --_auto-title-lines: 3;
      --_title-size: 1em;
      --_usual-height: 5.5em;
      padding-block: calc(0.625 * var(--_gap));
      border-block-end-width: 1px;
      break-inside: avoid;
      /* columns are balanced by the height of all their rows */
      content-visibility: visible;
    }
    /* the last one of an odd number is as wide as both columns */
    .in-headlines .row:last-child:nth-child(odd) {
      column-span: all;
    }
    /* in columns, browsers do not apply clip */
    .in-headlines [part='title'] {
      overflow: hidden;
    }
    .in-headlines .media {
      display: none;
    }
  `,
];
