import { css } from 'lit';

/**
 * Lengths are in `em`, so that the widget follows the host's text; heights are counted in lines, so that a row is as
 * high before its item arrives as after. What a designer sets from outside goes by `--bantin-`.
 */
export const styles = css`
  :host {
    display: block;
    --_line: 1px solid rgb(128 128 128 / 0.35);
    --_fill: rgb(128 128 128 / 0.16);
    --_radius: var(--bantin-radius, 0.375em);
    --_gap: var(--bantin-gap, 1em);
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --_details: 1.6em;
    --_excerpt: calc(var(--_excerpt-lines) * 1.5em);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  :host([no-excerpt]) .root {
    --_excerpt: 0em;
  }
  h1, h2, h3, h4, h5, h6, p, ul {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  [part='heading'] {
    padding-block-end: 0.5em;
    border-block-end: 2px solid;
    font-size: 1.375em;
  }
  .row {
    display: block;
    position: relative;
    box-sizing: border-box;
    min-block-size: calc(var(--_title-lines) * 1.5em + var(--_details) + var(--_excerpt) + 2 * var(--_gap) + 1px);
    padding-block: var(--_gap);
    border-block-end: var(--_line);
    content-visibility: auto;
  }
  article {
    display: flex;
    gap: var(--_gap);
  }
  .media {
    flex: none;
    align-self: start;
    inline-size: var(--bantin-image-width, clamp(4.5em, 30%, 11.5em));
    aspect-ratio: var(--bantin-image-ratio, 4 / 3);
    border-radius: var(--_radius);
    background: var(--_fill);
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
    min-inline-size: 0;
  }
  [part='title'],
  [part='excerpt'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_title-lines);
    overflow: hidden;
  }
  [part='excerpt'] {
    -webkit-line-clamp: var(--_excerpt-lines);
  }
  .details {
    display: flex;
    gap: 1em;
    block-size: var(--_details);
    overflow: hidden;
    white-space: nowrap;
    opacity: 0.8;
  }
  .details * {
    font-size: 0.875em;
  }
  a {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  [part='link']::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [part='link']:focus-visible {
    outline: none;
  }
  :focus-visible,
  :focus-visible::after {
    outline: 2px solid;
    outline-offset: -2px;
  }
  [part='more'] {
    text-decoration: underline;
  }
  .message,
  [part='pager'] {
    padding: 1em;
    text-align: center;
  }
  [part='skeleton'] .text {
    block-size: 7.5em;
    background: linear-gradient(var(--_fill) 60%, #0000 0) 0 0 / 90% 1.5em no-repeat repeat;
  }
`;
