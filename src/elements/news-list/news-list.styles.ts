import { css } from 'lit';

/**
 * Lengths are in `em`, so that the widget follows the host's text size. Heights are counted in lines, so that a row is as
 * high before its item arrives as after.
 */
export const styles = css`
  :host {
    --_excerpt: 1;
  }
  :host([no-excerpt]) {
    --_excerpt: 0;
  }
  h1, h2, h3, h4, h5, h6, p, ul {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  .row {
    display: block;
    box-sizing: border-box;
    position: relative;
    min-block-size: calc((var(--_title-lines) + var(--_excerpt) * var(--_excerpt-lines)) * 1.5em + 1.6em + 2 * var(--_gap) + 1px);
    padding-block: var(--_gap);
    border-block-end: var(--_border);
  }
  .row:nth-child(n + 6) {
    content-visibility: auto;
  }
  article {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .media {
    flex: none;
    align-self: start;
    inline-size: var(--bantin-image-width, clamp(4.5em, 30%, 11.5em));
    aspect-ratio: var(--bantin-image-ratio, 4 / 3);
    border-radius: var(--_radius);
    background: var(--_fill);
    /* not clip: with that a box with an aspect ratio grows with its content */
    overflow: hidden;
  }
  :host([no-image]) .media {
    display: none;
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .text {
    flex: 1;
    min-inline-size: min(6.5em, 100%);
  }
  [part='title'],
  [part='excerpt'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    /* capitals with two marks (Ố, Ữ) of the next line reach into the last visible one */
    max-block-size: calc(var(--_lines) * 1.5em - 0.08em);
    overflow: clip;
    --_lines: var(--_title-lines);
  }
  [part='excerpt'] {
    --_lines: var(--_excerpt-lines);
  }
  .details {
    min-block-size: 1.83em;
    font-size: 0.875em;
    opacity: 0.8;
  }
  a {
    font-weight: bold;
  }
  [part='link']:not(:hover) {
    text-decoration: none;
  }
  [part='link']::after {
    content: '';
    position: absolute;
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
  .message,
  [part='pager'] {
    min-block-size: 1.5em;
    padding: 1em;
    text-align: center;
  }
  [part='skeleton'] .text {
    block-size: 3em;
    background: var(--_fill);
  }
  @media print {
    [part='title'] {
      max-block-size: none;
      -webkit-line-clamp: none;
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
