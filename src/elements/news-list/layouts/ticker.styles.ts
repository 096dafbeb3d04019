import { css } from 'lit';

export const styles = [
  css`
    /* heading, line, button and link are one bar */
    .in-ticker {
      flex-flow: row wrap;
      align-items: center;
      align-content: flex-start;
      column-gap: 0.5em;
    }
    /* where it stands in other layouts, as it is there before these styles are */
    .in-ticker > [part='heading'] {
      --_heading-lines: 1;
      --_heading-line: 2em;
      order: 0;
      flex: none;
      box-sizing: border-box;
      max-inline-size: 45%;
      block-size: calc(var(--_heading-lines) * var(--_heading-line));
      margin-inline-end: 0;
      padding-block: 0;
      padding-inline-end: 0.5em;
      border-inline-end: 2px solid var(--_accent);
      border-block-end: 0;
      align-content: safe center;
      align-self: flex-start;
      line-height: var(--_heading-line);
      overflow: hidden;
    }
    /* ends between words, as titles that are cut do */
    .in-ticker > .long::before {
      content: '…';
      content: '…' / '';
      display: flex;
      float: inline-end;
      align-items: flex-end;
      inline-size: 1em;
      block-size: calc(var(--_heading-lines) * var(--_heading-line));
      shape-outside: inset(calc((var(--_heading-lines) - 1) * var(--_heading-line) + 0.1em) 0 0);
    }
    .in-ticker > slot {
      flex: 0 0 100%;
    }
    .in-ticker > slot[name='header'] {
      order: -1;
    }
    .in-ticker > :is(.stale, slot[name='footer']) {
      order: 3;
    }
    .ticker {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      flex: 1 1 0;
      align-items: center;
      min-inline-size: 5em;
      block-size: 2.75em;
    }
    .window {
      overflow-x: auto;
      scrollbar-width: thin;
    }
    /* where it does not move, the scroll bar shows that there is more */
    @media (prefers-reduced-motion: no-preference) {
      .window {
        scrollbar-width: none;
      }
      .window::-webkit-scrollbar {
        display: none;
      }
    }
    .moves .window.moved {
      overflow: hidden;
    }
    .in-ticker .rows {
      flex-direction: row;
      inline-size: max-content;
      margin: 0;
    }
    .in-ticker .row {
      flex: none;
      content-visibility: visible;
      padding: 0;
      border: 0;
    }
    .in-ticker .text {
      flex: none;
      flex-direction: row;
      gap: 0.75em;
      align-items: center;
      block-size: 2.75em;
      padding-inline-end: 2.5em;
      white-space: nowrap;
    }
    .in-ticker [part='title'] {
      --_title-size: 1em;
      max-block-size: none;
      overflow: visible;
    }
    /* so that a reader's own margins of paragraphs do not move it out of the line */
    .in-ticker .details {
      display: contents;
    }
    .in-ticker .details > * {
      flex: none;
      opacity: 0.8;
    }
    .in-ticker .media {
      display: none;
    }
    /* one line while there is no list yet */
    .in-ticker > .rows {
      flex: 1 1 0;
      inline-size: auto;
      min-inline-size: 5em;
    }
    .in-ticker [part='skeleton'] {
      flex: 1;
      min-block-size: 0;
      padding-block: 0.375em;
    }
    .in-ticker [part='skeleton'] .text {
      block-size: 2em;
      min-block-size: 0;
    }
    .in-ticker [part='skeleton'] ~ [part='skeleton'] {
      display: none;
    }
    .in-ticker > [part='pager'] {
      flex: none;
      margin-inline-start: auto;
      order: 2;
    }
    .in-ticker > [part='heading'] ~ [part='pager'] > [part='more']:only-child {
      position: static;
      color: var(--_link);
    }
    /* in the bar as well */
    .in-ticker > :is(slot[name='error'], slot[name='empty']) {
      display: contents;
    }
    .in-ticker .message {
      flex: 0 1 auto;
      order: 1;
      padding: 0;
      text-align: start;
    }
    .in-ticker slot[name='error'] + slot {
      flex: 0 1 auto;
      order: 2;
      margin: 0;
    }
    .in-ticker > slot:not([name]),
    .in-ticker .message:not(.retry) {
      font-size: max(12px, 0.875em);
    }
    .in-ticker [part~='retry'] {
      margin-block: 0;
    }
    .in-ticker .retry {
      flex: none;
    }
    .ticker button {
      display: none;
      inline-size: 2.75em;
      padding: 0;
      border: 0;
    }
    .moves button {
      display: block;
    }
    .ticker button::before {
      content: '';
      display: inline-block;
      inline-size: 0.25em;
      block-size: 0.75em;
      border: solid;
      border-width: 0 0.2em;
      vertical-align: middle;
    }
    /* cut out, as forced colours leave no border transparent */
    .ticker .play::before {
      inline-size: 0;
      border-width: 0.45em 0.7em 0.45em 0;
      block-size: 0;
      clip-path: polygon(0 0, 100% 50%, 0 100%);
    }
    @container (max-width: 29.99em) {
      /* the button beside the heading, the message below */
      .in-ticker .message:not(.retry) {
        flex: 1 1 16em;
      }
      .in-ticker .retry {
        order: 0;
      }
      /* two small lines are as high as the bar */
      .in-ticker > [part='heading'] {
        --_heading-lines: 2;
        --_heading-line: 1.57em;
        max-inline-size: 32%;
        font-size: 0.875em;
      }
      .in-ticker > [part='heading'] ~ [part='pager'] > [part='more']:only-child {
        inline-size: 4.5em;
        padding: 0;
        font-size: max(12px, 0.875em);
        line-height: 1.25;
      }
    }
    /* where the bar would leave a few letters of a title, the line moves below it */
    @container (max-width: 17.99em) {
      .in-ticker > [part='heading'] {
        max-inline-size: calc(100% - 5.5em);
      }
      .in-ticker > [part='heading'] ~ [part='pager'] {
        order: 0;
      }
      .in-ticker > :is(.ticker, .rows, .message, slot[name='error'] + slot) {
        flex-basis: 100%;
        order: 1;
      }
    }
    @media print {
      .ticker {
        display: block;
        block-size: auto;
      }
      .ticker .rows {
        display: block;
        inline-size: auto;
        transform: none !important;
      }
      .window {
        overflow: visible !important;
      }
      .in-ticker .text {
        display: block;
        block-size: auto;
        padding-block-start: 0.5em;
        white-space: normal;
      }
      .in-ticker .details {
        display: flex;
      }
    }
  `,
];
