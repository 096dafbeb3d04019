import { css } from 'lit';

/**
 * Lengths are in `em`, so that the widget follows the host's text size. A row is as high as its picture or its title with the
 * date; the excerpt gets the lines that are left beside or below. The container whose width decides is the element itself.
 */
export const styles = css`
  /* hidden words, so that an element that shrinks to fit has a width: what is inside a container gives it none */
  :host::before {
    content: '. . . . . . . . . .';
    display: block;
    block-size: 0;
    visibility: hidden;
    word-spacing: 8em;
  }
  h1, h2, h3, h4, h5, h6, p, ul {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  slot {
    display: block;
  }
  /* as high as what the page reserves, which rows and messages share */
  .frame {
    display: flex;
    flex-direction: column;
    position: relative;
    isolation: isolate;
    min-block-size: inherit;
    container-type: inline-size;
  }
  .rows {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    margin-block-end: 0.5em;
  }
  .row {
    display: block;
    flex: none;
    box-sizing: border-box;
    position: relative;
    padding-block: calc(0.5 * var(--_gap));
    border-block-end: var(--_border);
    align-content: center;
    contain-intrinsic-block-size: auto var(--_usual-height, 7.75em);
  }
  .row:last-child {
    border-block-end-width: 0;
  }
  /* rows of the first frame share what is left of the reserved height */
  .row:where(:first-child:nth-last-child(-n + 5), :first-child:nth-last-child(-n + 5) ~ .row) {
    flex-grow: 1;
  }
  .row:nth-child(n + 21) {
    content-visibility: auto;
  }
  article {
    display: flex;
    gap: calc(0.75 * var(--_gap));
  }
  .media {
    flex: none;
    align-self: start;
    inline-size: var(--bantin-image-width, var(--_auto-image-width, min(4.75em, 33%)));
    aspect-ratio: var(--bantin-image-ratio, 3 / 2);
    border-radius: var(--_radius);
    background: var(--_fill);
    /* not clip: with that a box with an aspect ratio grows with its content */
    overflow: hidden;
  }
  :host([no-image]) .media {
    display: none;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    /* where faces are in portraits */
    object-position: 50% 25%;
  }
  .text {
    --_title-lines: var(--bantin-title-lines, var(--_set-title-lines, var(--_auto-title-lines, 4)));
    --_excerpt-lines: var(--bantin-excerpt-lines, var(--_set-excerpt-lines, var(--_auto-excerpt-lines, 2)));
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }
  .in-list .text:only-child {
    --_auto-title-lines: 3;
    --_auto-excerpt-lines: 1;
  }
  /* cut between lines: capitals with two marks (Ố, Ữ) of the next line reach into the last visible one */
  [part='title'],
  [part='excerpt'] {
    max-block-size: calc(var(--_lines) * 1.5em - 0.08em);
    overflow: clip;
    --_lines: var(--_title-lines);
  }
  [part='title'] {
    font-size: var(--_title-size, 1em);
    text-wrap: pretty;
  }
  [part='excerpt'] {
    max-inline-size: 68ch;
    --_lines: var(--_excerpt-lines);
  }
  /* the lines that are left beside a picture: others go to a second column, which is cut off */
  .media ~ .text [part='excerpt'] {
    flex: 1 1 0;
    min-block-size: calc(var(--bantin-excerpt-lines, var(--_set-excerpt-lines, 0)) * 1.5em);
    max-block-size: none;
    columns: 1;
    orphans: 1;
    widows: 1;
  }
  .details {
    min-block-size: 1.5em;
    font-size: max(12px, 0.875em);
    opacity: 0.8;
  }
  a {
    font-weight: bold;
  }
  [part='link']:not(:hover) {
    text-decoration: none;
  }
  /* the whole row is the link, over everything in it */
  [part='link']::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0;
  }
  [part='link']:focus {
    outline: none;
  }
  :focus-visible,
  [part='link']:focus-visible::after {
    outline: 2px solid;
    outline-offset: -2px;
  }
  .message {
    padding: 0.5em 1em;
    text-align: center;
  }
  [part='pager'] {
    min-block-size: 2.75em;
    text-align: center;
  }
  [part='more'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding-inline: 0.75em;
  }
  /* in the line of the heading */
  [part='heading'] ~ [part='pager'] {
    min-block-size: 0;
  }
  :host(:not([no-more-link])) :where([part='heading']) {
    padding-inline-end: calc(var(--_padding) + 5em);
  }
  [part='heading'] ~ [part='pager'] > [part='more']:only-child {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    padding-inline: 0.75em 0;
    color: var(--_heading-color, var(--bantin-heading-color, var(--_link)));
  }
  /* a message and what is below it stand in the middle of the reserved height */
  slot[name='error'],
  slot[name='empty'] {
    margin-block-start: auto;
  }
  slot[name='error'] + slot,
  slot[name='empty'] {
    margin-block-end: auto;
    text-align: center;
  }
  /* low, as they share the reserved height with what the page has below them */
  .row[part='skeleton'] {
    min-block-size: calc(var(--_usual-height, 7.75em) - 0.5em);
    padding-block: 0.375em;
  }
  [part='skeleton'] :is(.media, .text) {
    min-block-size: 3em;
    border-radius: var(--_radius);
    background: #8080804d;
    /* in forced colours, which show no background */
    outline: 1px solid #0000;
    outline-offset: -1px;
  }
  @container (max-width: 14.99em) {
    /* no room beside the heading: a line of its own below it */
    .frame > [part='heading'] {
      order: -2;
      padding-inline-end: var(--_padding);
    }
    [part='heading'] ~ [part='pager'] > [part='more']:only-child {
      position: static;
      color: var(--_link);
    }
    [part='heading'] ~ [part='pager'] {
      order: -1;
    }
  }
  @container (min-width: 20em) and (max-width: 29.99em) {
    .in-list.spare .row {
      --_auto-title-lines: 6;
    }
    .in-list.spare .text:only-child {
      --_auto-title-lines: 4;
    }
  }
  @container (min-width: 30em) {
    .row {
      --_auto-title-lines: 3;
      --_auto-image-width: 9.5em;
      --_usual-height: 8em;
      padding-block: calc(0.75 * var(--_gap));
    }
    .in-list .row:only-child {
      --_auto-image-width: 45%;
      --_title-size: 1.375em;
    }
    article {
      gap: var(--_gap);
    }
  }
  @container (min-width: 42em) {
    .row {
      --_title-size: 1.125em;
    }
    .in-list .text:only-child {
      --_auto-title-lines: 2;
    }
  }
  @container (min-width: 52em) {
    .row {
      --_auto-title-lines: 2;
      --_auto-image-width: 10.25em;
      --_title-size: 1.25em;
      --_usual-height: 8.5em;
    }
  }
  @media print {
    [part='title'],
    .text [part='excerpt'] {
      flex: none;
      max-block-size: none;
    }
    [part='heading'] {
      break-after: avoid;
    }
    .row {
      break-inside: avoid;
    }
    [part='pager'] {
      display: none;
    }
  }
`;
