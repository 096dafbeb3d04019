/** `layout="cards"`: pictures over their titles, as many side by side as there is room for. */
import { css } from 'lit';

export const styles = [
  css`
    .in-cards .rows {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--bantin-card-width, 16em)), 1fr));
      gap: var(--_gap);
      padding-block-start: var(--_gap);
    }
    :is(.in-cards, .in-carousel) {
      --_picture: var(--bantin-card-image-height, 9.5em);
    }
    :host([no-image]) :is(.in-cards, .in-carousel) {
      --_picture: 0em;
    }
    :is(.in-cards, .in-carousel) .row {
      --_inside: calc(var(--_picture) + (var(--_title-lines) + var(--_excerpt) * var(--_excerpt-lines)) * 1.5em + 1.6em + 1.5 * var(--_gap));
      --_beside: calc(20.125em + 1.5 * var(--_gap));
      min-block-size: calc(var(--_inside) + 2px);
      padding: 0;
      border: var(--_border);
      border-radius: var(--_radius);
      overflow: hidden;
    }
    :is(.in-cards, .in-carousel) article {
      flex-direction: column;
      gap: 0;
    }
    :is(.in-cards, .in-carousel) .media {
      inline-size: 100%;
      block-size: var(--_picture);
      aspect-ratio: auto;
      border-radius: 0;
    }
    :is(.in-cards, .in-carousel) .text {
      min-inline-size: 0;
      padding: calc(0.75 * var(--_gap));
    }
    /* without a picture there is room for more text, in a larger size */
    :host(:not([no-image])) :is(.in-cards, .in-carousel) .text:first-child [part='title'] {
      --_lines: calc(var(--_title-lines) + 2);
      font-size: 1.25em;
    }
    :host(:not([no-image])) :is(.in-cards, .in-carousel) .text:first-child [part='excerpt'] {
      --_lines: calc(var(--_excerpt-lines) + 2);
    }
  `,
];
