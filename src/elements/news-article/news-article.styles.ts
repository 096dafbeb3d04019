import { css } from 'lit';

/** Lengths are in `em`, so that the article follows the host's text size. */
export const styles = css`
  :host {
    max-inline-size: var(--bantin-measure, 44em);
    margin-inline: auto;
    line-height: 1.6;
  }
  p, ul, ol, figure, [part='heading'] {
    margin-block: 0 var(--_gap);
  }
  figure {
    break-inside: avoid;
    margin-inline: 0;
  }
  [part='title'] {
    margin: 0 0 0.4em;
    font-size: min(1em + 2.5vw, 1.875em);
    line-height: 1.35;
    text-wrap: balance;
  }
  .facts,
  figcaption {
    font-size: 0.9375em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    line-height: 1.5;
    overflow: hidden;
  }
  .facts > * {
    margin-inline-start: -0.6em;
    padding-inline-start: 0.6em;
    box-shadow: -1px 0 #80808088;
  }
  .text {
    font-size: var(--_size);
  }
  [part='lead'],
  [part='byline'] {
    font-weight: bold;
  }
  [part='byline'] {
    text-align: end;
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }
  [decoding='async'] {
    display: block;
    margin: 0 auto 0.5em;
  }
  figcaption {
    padding-inline: 1em;
    font-style: italic;
    text-align: center;
  }
  ul, ol {
    padding-inline-start: 1.75em;
  }
  [part='tools'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: var(--_gap);
  }
  button,
  [part='tools'] a {
    padding: 0 1.1em;
    border: var(--_border);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    line-height: 3;
    text-decoration: none;
  }
  [part='tools'] [role='group'] {
    display: flex;
    inline-size: 8.25em;
    block-size: 2.75em;
  }
  [part='tools'] :empty {
    position: absolute;
  }
  [aria-pressed] {
    flex: 1;
    padding: 0;
    border-radius: 0;
    margin-inline-end: -1px;
    font-size: 1em;
    line-height: 1;
  }
  [aria-pressed] + * {
    font-size: 1.25em;
  }
  [aria-pressed] + * + * {
    font-size: 1.5em;
  }
  [aria-pressed='true'] {
    border: 2px solid;
    background: var(--_fill);
    font-weight: 700;
  }
  [part='top'] {
    display: block;
    margin-inline-start: auto;
  }
  [part='skeleton'] {
    block-size: 16em;
    outline: 1px solid #0000;
    background: var(--_fill);
  }
  @media print {
    [part='tools'],
    [part='top'] {
      display: none;
    }
    [part='source'] a::after {
      content: ' <' attr(href) '>';
    }
  }
`;
