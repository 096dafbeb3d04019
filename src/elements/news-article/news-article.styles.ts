import { css } from 'lit';

/** Lengths are in `em`, so that the article follows the host's text size. */
export const styles = css`
  :host {
    line-height: 1.6;
  }
  p, ul, ol, figure, [part='heading'], [part='skeleton'], .space {
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
    font-size: max(12px, 0.9375em);
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
    font-size: var(--_size, 1.125em);
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
    max-block-size: 80vh;
    border-radius: var(--_radius);
    object-fit: contain;
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
  .space {
    block-size: max(44px, 2.75em);
  }
  [part='skeleton'] {
    block-size: 16em;
  }
  @media print {
    img {
      max-block-size: 50vh;
    }
    [part='source'] a::after {
      content: ' <' attr(href) '>';
    }
  }
`;
