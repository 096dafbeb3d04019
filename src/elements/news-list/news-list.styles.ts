import { css } from 'lit';

/**
 * Lengths are in `em`, so that the widget follows the host's text; heights are counted in lines, so that a row is as
 * high before its item arrives as after. Only what a designer sets from outside goes by `--bantin-`.
 */
export const styles = css`
  :host {
    display: block;
    --_media: var(--bantin-image-width, clamp(6em, 30%, 11.5em));
    --_line: rgb(128 128 128 / 0.35);
    --_fill: rgb(128 128 128 / 0.16);
    --_radius: var(--bantin-radius, 0.375em);
    --_gap: var(--bantin-gap, 1em);
    --_details: 1.6em;
    --_excerpt: calc(var(--_excerpt-lines) * 1.5em);
  }
  :host([hidden]) {
    display: none;
  }
  :host([no-excerpt]) {
    --_excerpt: 0em;
  }
  :host([no-date]:not([show-views], [show-category], [show-source])) {
    --_details: 0em;
  }
  * {
    box-sizing: border-box;
  }
  .root {
    line-height: 1.5;
    overflow-wrap: anywhere;
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
    line-height: 1.4;
  }
  ul {
    list-style: none;
  }
  li {
    position: relative;
    padding-block: var(--_gap);
    border-block-end: 1px solid var(--_line);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
  }
  article {
    display: flex;
    gap: var(--_gap);
    min-block-size: calc(var(--_title-lines) * 1.4em * 1.0625 + var(--_details) + var(--_excerpt));
  }
  .media {
    flex: none;
    align-self: start;
    inline-size: var(--_media);
    aspect-ratio: var(--bantin-image-ratio, 4 / 3);
    border-radius: var(--_radius);
    background: var(--_fill);
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
  }
  .failed {
    visibility: hidden;
  }
  .text {
    flex: 1;
    min-inline-size: 0;
  }
  [part='title'],
  [part='excerpt'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
  [part='title'] {
    -webkit-line-clamp: var(--_title-lines);
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
  }
  [part='excerpt'] {
    -webkit-line-clamp: var(--_excerpt-lines);
  }
  .details {
    display: flex;
    gap: 0 1em;
    overflow: hidden;
    font-size: 0.875em;
    line-height: 1.8286;
    white-space: nowrap;
    opacity: 0.8;
  }
  a {
    color: inherit;
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
  [part='link']:focus-visible::after,
  [part='more']:focus-visible {
    outline: 2px solid;
    outline-offset: -2px;
  }
  .message {
    padding-block: 0.75em;
    text-align: center;
  }
  [part='pager'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 1.5em;
    min-block-size: 4em;
  }
  [part='more'] {
    padding-block: 0.6em;
    font-weight: 600;
  }
  [part='skeleton'] .text {
    background: linear-gradient(var(--_fill) 60%, #0000 0) 0 0.3em / 100% 1.5em;
    border-inline-end: 2em solid #0000;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
