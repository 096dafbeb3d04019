/** `layout="compact"`: a small picture, two lines of title and the date, for a sidebar. */
import { css } from 'lit';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

export const createFeature = (list: ListHost): ListFeature => ({
  partsOf: () => ({ noImage: list.noImage, noExcerpt: true }),
});

export const styles = [
  css`
    .in-compact .row {
      min-block-size: calc(max(4.5em, 2 * 1.5em + 1.6em) + var(--_gap) + 1px);
      padding-block: calc(0.5 * var(--_gap));
    }
    .in-compact article {
      flex-wrap: nowrap;
      gap: calc(0.75 * var(--_gap));
    }
    .in-compact .media {
      inline-size: min(6em, 30%);
      aspect-ratio: 4 / 3;
    }
    .in-compact [part='title'] {
      --_lines: 2;
      font-size: 1em;
    }
  `,
];
