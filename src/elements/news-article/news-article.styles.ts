import { css } from 'lit';

/** Lengths are in `em`, so that the article follows the host's text. What a designer sets from outside goes by `--bantin-`. */
export const styles = css`
  :host {
    max-inline-size: var(--bantin-measure, 44em);
    margin-inline: auto;
    line-height: 1.6;
    overflow-wrap: break-word;
    --_size: 1em;
  }
  .size1 {
    --_size: 1.25em;
  }
  .size2 {
    --_size: 1.5em;
  }
  p, h1, h2, h3, h4, h5, h6, ul, ol, figure, blockquote {
    margin: 0 0 var(--_gap);
  }
  h1, h2, h3, h4, h5, h6 {
    font-size: 1em;
    line-height: 1.35;
  }
  [part='title'] {
    margin-block-end: 0.4em;
    font-size: clamp(1.375em, 1em + 2.5vw, 1.875em);
    text-wrap: balance;
  }
  [part='title']:focus {
    outline: none;
  }
  .facts,
  [part='tags'],
  [part='source'],
  figcaption,
  [part='attachments'] span {
    font-size: 0.9375em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .facts > * + *::before {
    content: '| ';
  }
  [part='lead'],
  [part='content'],
  [part='byline'] {
    font-size: var(--_size);
  }
  [part='lead'],
  [part='byline'],
  [part='attachments'] p {
    font-weight: 600;
  }
  [part='byline'] {
    text-align: end;
  }
  [part='content'] :is(h2, h3, h4, h5, h6) {
    margin-block: 1.5em 0.5em;
    font-size: 1.125em;
  }
  a {
    text-underline-offset: 0.15em;
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
    vertical-align: middle;
  }
  [part='zoom'],
  [part='zoom'] img,
  [part='image'],
  audio,
  video {
    display: block;
    margin: 0 auto var(--_gap);
    border-radius: var(--_radius);
  }
  [part='zoom'] {
    text-align: center;
    cursor: zoom-in;
  }
  [part='zoom'] img {
    display: inline-block;
    margin: 0;
  }
  audio,
  video {
    inline-size: 100%;
  }
  figure {
    margin-block: calc(1.5 * var(--_gap));
  }
  figure [part='zoom'] {
    margin-block-end: 0.5em;
  }
  figcaption {
    padding-inline: 1em;
    font-style: italic;
    text-align: center;
  }
  ul, ol {
    padding-inline-start: 1.75em;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: var(--_border);
    border-inline-start-width: 0.25em;
  }
  [role='group'][tabindex] {
    margin-block-end: var(--_gap);
    overflow-x: auto;
  }
  pre {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  td, th {
    padding: 0.4em 0.7em;
    border: var(--_border);
    text-align: start;
    vertical-align: top;
  }
  td > :last-child {
    margin-block-end: 0;
  }
  [part='tools'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block-end: calc(1.25 * var(--_gap));
  }
  [role='group'] > [role='group'] {
    display: flex;
  }
  button,
  [part='tools'] a {
    box-sizing: border-box;
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    padding: 0.5em 1em;
    border: var(--_border);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    line-height: 1.6;
    text-decoration: none;
    cursor: pointer;
  }
  [part='tools'] span button {
    padding: 0;
    border-radius: 0;
    margin-inline-end: -1px;
  }
  .a1 {
    font-size: 1.125em;
    min-block-size: 2.14em;
  }
  .a2 {
    font-size: 1.375em;
    min-block-size: 1.75em;
  }
  button:hover,
  [part='tools'] a:hover,
  [aria-pressed='true'] {
    background: var(--_fill);
  }
  [aria-pressed='true'] {
    font-weight: 700;
  }
  :focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  [part='attachments'] {
    margin-block-end: var(--_gap);
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_fill);
  }
  [part='attachments'] > * {
    margin: 0;
  }
  [part='source'] a + a {
    margin-inline-start: 0.75em;
  }
  .message {
    padding: 0.5em 1em;
    text-align: center;
  }
  .end {
    text-align: end;
  }
  [part='skeleton'] div {
    block-size: 16em;
    background: linear-gradient(var(--_fill) 60%, #0000 0) 0 0 / 96% 1.6em;
  }
  [part='skeleton'] div:nth-child(2):last-child {
    margin-block-start: 1.6em;
  }
  @media print {
    button,
    audio,
    video,
    [part='tools'] {
      display: none;
    }
    figure, tr, img {
      break-inside: avoid;
    }
    h2, h3, h4, h5, h6 {
      break-after: avoid;
    }
    [part='source'] a::after {
      content: ' <' attr(href) '>';
    }
  }
`;
