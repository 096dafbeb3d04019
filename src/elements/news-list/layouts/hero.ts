/** `layout="hero"`: the first item is a picture with its title on it, the others are titles below it. */
import { css } from 'lit';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';
import { titleOverPicture } from './title-over-picture.styles.js';

export const createFeature = (list: ListHost): ListFeature => ({
  partsOf: (index) => ({ noImage: list.noImage || index > 0, noExcerpt: true }),
});

export const styles = [
  titleOverPicture,
  css`
    .in-hero .rows {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, max(18em, 40%)), 1fr));
      column-gap: calc(1.5 * var(--_gap));
      padding-block-start: var(--_gap);
    }
    .in-hero .row {
      align-content: start;
      min-block-size: 0;
      padding-block: calc(0.625 * var(--_gap));
      border-block-end-width: 1px;
    }
    .in-hero [part='title'] {
      --_lines: 3;
    }
    /* wide enough pictures are higher, so that little of a photo is cut off */
    .in-hero .row:first-child {
      grid-column: 1 / -1;
      margin-block-end: calc(0.375 * var(--_gap));
      min-block-size: var(--bantin-hero-image-height, clamp(18em, 50cqi, 28em));
    }
    .in-hero .row:first-child [part='title'] {
      --_lines: 4;
      font-size: 1.375em;
      text-wrap: balance;
    }
    .in-hero .row:not(:first-child) .media {
      display: none;
    }
    @media print {
      .in-hero .row:first-child {
        min-block-size: 0;
      }
    }
  `,
];
