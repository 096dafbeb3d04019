import { css } from 'lit';

/** Lengths are in `em`, so that the list follows the host's text size. */
export const styles = css`
  h1, h2, h3, h4, h5, h6, ul, p {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  [part='heading'] {
    margin-block-end: 0.25em;
    font-size: 1.25em;
  }
  ul {
    list-style: none;
  }
  li {
    position: relative;
    padding-block: calc(0.625 * var(--_gap));
    border-block-end: var(--_border);
  }
  article {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .text {
    flex: 1;
    min-inline-size: min(6.5em, 100%);
  }
  .media {
    position: relative;
    flex: none;
    align-self: start;
    inline-size: var(--bantin-image-width, clamp(4.5em, 22%, 8em));
    aspect-ratio: var(--bantin-image-ratio, 4 / 3);
    border-radius: var(--_radius);
    background: var(--_fill);
    overflow: hidden;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    object-position: 50% 25%;
  }
  .initial {
    display: grid;
    place-items: center;
    block-size: 100%;
    font-size: 1.5em;
    font-weight: bold;
  }
  .initial[hidden] {
    display: none;
  }
  .initial + img {
    position: absolute;
    inset: 0;
  }
  .cards {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    padding-block-start: 0.75em;
  }
  /* a card that fills a line of its own stands sideways, and four are two and two */
  .cards li {
    --_least: 0%;
    flex: 1 max(min(100%, 13.5em), var(--_least));
    container-type: inline-size;
    padding: 0;
    border: var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .cards article {
    flex-direction: column;
    gap: 0;
  }
  .cards .media {
    inline-size: 100%;
    border-radius: 0;
  }
  .cards .text {
    min-inline-size: 0;
    padding: 0.75em;
  }
  .cards li:first-child:nth-last-child(4),
  .cards li:first-child:nth-last-child(4) ~ li {
    --_least: 40%;
  }
  @container (min-width: 25em) {
    .cards article {
      flex-flow: row;
    }
    .cards .media {
      inline-size: min(45%, 16em);
    }
  }
  a {
    font-weight: bold;
  }
  a:not(:hover) {
    text-decoration: none;
  }
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a:focus {
    outline: none;
  }
  button:focus-visible,
  a:focus-visible::after {
    outline: 2px solid;
    outline-offset: -2px;
  }
  time {
    font-size: max(12px, 0.875em);
    font-weight: 400;
  }
  .headlines .text {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  .headlines [part='title'] {
    flex: 1 18em;
  }
  .message {
    padding: 1em 0;
    text-align: center;
  }
  [part='skeleton'] {
    block-size: 13em;
  }
  @media print {
    a::after {
      content: none;
    }
  }
`;
