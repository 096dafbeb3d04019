/** `layout="headlines"`: titles with their dates, in columns where there is room. */
import { css } from 'lit';
import type { ListFeature } from '../feature.js';

export const createFeature = (): ListFeature => ({ partsOf: () => ({ noImage: true, noExcerpt: true }) });

export const styles = [
  css`
    .in-headlines .rows {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
      column-gap: calc(1.5 * var(--_gap));
    }
    .in-headlines .row {
      --_inside: calc(var(--_title-lines) * 1.5em + 1.6em);
      --_beside: 20.125em;
      min-block-size: calc(var(--_inside) + 1.25 * var(--_gap) + 1px);
      padding-block: calc(0.625 * var(--_gap));
    }
    .in-headlines .media {
      display: none;
    }
  `,
];
