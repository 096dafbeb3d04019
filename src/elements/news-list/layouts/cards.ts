/** `layout="cards"`: pictures over their titles, as many side by side as there is room for. */
import { css } from 'lit';

/** Cards, also those of `carousel`. */
export const cardStyles = css`
  :is(.in-cards, .in-carousel) .row {
    --_auto-title-lines: 3;
    --_title-size: 1em;
    padding: 0;
    border: var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  :is(.in-cards, .in-carousel) article {
    flex-direction: column;
    gap: 0;
    block-size: 100%;
  }
  :is(.in-cards, .in-carousel) .media {
    inline-size: 100%;
    block-size: var(--bantin-card-image-height, auto);
    aspect-ratio: 16 / 9;
    border-radius: 0;
  }
  :is(.in-cards, .in-carousel) [part='title'] {
    text-wrap: pretty;
  }
  :is(.in-cards, .in-carousel) .text {
    padding: calc(0.75 * var(--_gap));
  }
  /* lines that are left over in a row of cards are for excerpts */
  :is(.in-cards, .in-carousel) .text [part='excerpt'] {
    flex: 1 1 0;
    min-block-size: calc(var(--_excerpt-lines) * 1.5em);
    max-block-size: none;
    columns: 1;
    orphans: 1;
    widows: 1;
  }
  :is(.in-cards, .in-carousel) [part='skeleton'] .media {
    border-radius: 0;
  }
  :is(.in-cards, .in-carousel) [part='skeleton'] .text {
    min-block-size: 1.5em;
    margin: 0.75em;
  }
`;

export const styles = [
  cardStyles,
  css`
    .in-cards .rows {
      flex-flow: row wrap;
      align-items: stretch;
      gap: var(--_gap);
      padding-block-start: var(--_gap);
      margin-block-end: 1.25em;
    }
    /* the last line is filled: its cards grow, and stand sideways where they are wide */
    .in-cards .row {
      --_least: 21%;
      --_usual-height: 9em;
      flex: 1 1 max(min(100%, var(--bantin-card-width, 16em)), var(--_least));
      container-type: inline-size;
    }
    /* four and one, or four and two, become three and two, or three and three */
    .in-cards .row:is(:nth-last-child(5), :nth-last-child(6)):nth-child(4n + 1),
    .in-cards .row:is(:nth-last-child(5), :nth-last-child(6)):nth-child(4n + 1) ~ .row {
      --_least: 26%;
    }
    @container (min-width: 25em) {
      .in-cards article {
        flex-direction: row;
      }
      .in-cards .media {
        inline-size: min(45%, 24em);
      }
      .in-cards [part='skeleton'] .media {
        align-self: stretch;
        aspect-ratio: auto;
      }
    }
  `,
];
