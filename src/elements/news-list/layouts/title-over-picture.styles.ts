import { css } from 'lit';

/**
 * An item whose title stands on its picture. White on half-transparent black has a contrast of at least 4.5:1 on any
 * picture, and an item without a picture shows the dark background.
 */
export const titleOverPicture = css`
  :is(.in-hero .row:first-child, .in-gallery .row) {
    isolation: isolate;
    box-sizing: border-box;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    overflow: hidden;
    background: #22303c;
    color: #fff;
    --_mark-color: #fff;
  }
  :is(.in-hero .row:first-child, .in-gallery .row) article {
    display: grid;
    grid-template: 100% / 100%;
    gap: 0;
    block-size: 100%;
    min-block-size: inherit;
  }
  :is(.in-hero .row:first-child, .in-gallery .row) :is(.media, .text) {
    grid-area: 1 / 1;
  }
  :is(.in-hero .row:first-child, .in-gallery .row) .media {
    position: absolute;
    z-index: -1;
    inset: 0;
    align-self: stretch;
    inline-size: auto;
    block-size: auto;
    max-block-size: none;
    aspect-ratio: auto;
    border-radius: 0;
    background: none;
  }
  :is(.in-hero .row:first-child, .in-gallery .row) .media img {
    position: absolute;
    inset: 0;
    object-fit: cover;
    object-position: 50% 30%;
  }
  :is(.in-hero .row:first-child, .in-gallery .row) .text {
    align-self: end;
    padding: 3em 1em 0.75em;
    background: linear-gradient(to bottom, #0000, #0009 2.75em, #000c);
  }
  :is(.in-hero .row:first-child, .in-gallery .row) :is(a, [part='title'], .details) {
    color: #fff;
    opacity: 1;
  }
  :is(.in-hero .row:first-child, .in-gallery .row) .details {
    min-block-size: 0;
    padding: 0;
  }
  /* the initial of an item without a picture */
  :is(.in-hero .row:first-child, .in-gallery .row) .tile {
    color: #fff6;
  }
  :is(.in-hero .row:first-child, .in-gallery .row)[part='skeleton'] {
    background: #8080804d;
  }
  :is(.in-hero .row:first-child, .in-gallery .row)[part='skeleton'] :is(.media, .text) {
    background: none;
  }
  @media (forced-colors: active) {
    :is(.in-hero .row:first-child, .in-gallery .row) {
      outline: 1px solid;
      outline-offset: -1px;
    }
    :is(.in-hero .row:first-child, .in-gallery .row) .text {
      padding-block-start: 0.5em;
      background: Canvas;
    }
    :is(.in-hero .row:first-child, .in-gallery .row) :is([part='title'], .details) {
      --_mark-color: CanvasText;
      color: CanvasText;
    }
    :is(.in-hero .row:first-child, .in-gallery .row) a {
      color: LinkText;
    }
  }
  /* on paper, where backgrounds are left out, the title is below its picture */
  @media print {
    :is(.in-hero .row:first-child, .in-gallery .row) article {
      display: block;
    }
    :is(.in-hero .row:first-child, .in-gallery .row) .media {
      position: relative;
      block-size: min(56cqi, 14em);
    }
    :is(.in-hero .row:first-child, .in-gallery .row) .text {
      padding: 0.5em 0;
      background: none;
    }
    :is(.in-hero .row:first-child, .in-gallery .row),
    :is(.in-hero .row:first-child, .in-gallery .row) :is(a, [part='title'], .details) {
      background: none;
      color: #000;
    }
  }
`;
