/** What comes with a text that is more than paragraphs, lists and pictures in figures. */
import { css } from 'lit';
import { viReading } from '../../controllers/default-strings.js';
import { isUnseen, writtenAddress } from '../../feed/image-tags.js';
import { fixC1 } from '../../feed/windows-1252.js';
import { rich } from '../../sanitize/rich.js';

export const part = rich(viReading.article, { fixC1, isUnseen, writtenAddress });

export const styles = [
  css`
    [part='content'] :is(h2, h3, h4, h5, h6) {
      margin-block: 1.5em 0.5em;
      font-size: 1.125em;
      line-height: 1.35;
    }
    blockquote {
      margin: 0 0 var(--_gap);
      padding-inline-start: 1em;
      border-inline-start: var(--_border);
      border-inline-start-width: 0.25em;
    }
    pre {
      overflow-x: auto;
    }
    [part='content'] :is(audio, video) {
      display: block;
      inline-size: 100%;
      margin-block-end: var(--_gap);
      border-radius: var(--_radius);
    }
    /* the page of a video */
    [part='content'] a[type='text/html'] {
      display: flex;
      gap: 0.75em;
      align-items: center;
      min-block-size: 3.5em;
      margin-block-end: var(--_gap);
      padding: 0.5em 1em;
      border: var(--_border);
      border-radius: var(--_radius);
      background: var(--_fill);
      font-weight: bold;
      text-decoration: none;
    }
    a[type='text/html']::before {
      flex: none;
      inline-size: 0;
      border-block: 0.6em solid #0000;
      border-inline-start: 1em solid;
      content: '';
    }
    a[type='text/html']:hover {
      text-decoration: underline;
    }
    /* the shadows stay at the edges, and what covers them moves with the table */
    [role='group'][tabindex] {
      --_cover: var(--_background, Canvas);
      margin-block-end: var(--_gap);
      background:
        linear-gradient(90deg, var(--_cover) 1em, #0000) 0 / 2em 100% local,
        linear-gradient(270deg, var(--_cover) 1em, #0000) 100% / 2em 100% local,
        linear-gradient(90deg, #0006, #0000) 0 / 0.75em 100%,
        linear-gradient(270deg, #0006, #0000) 100% / 0.75em 100%;
      background-repeat: no-repeat;
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      font-size: max(12px, 0.9375em);
      overflow-wrap: break-word;
    }
    @media (max-width: 40em) {
      td, th {
        min-inline-size: 6em;
      }
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
    @media print {
      [role='group'][tabindex] {
        background: none;
      }
      table {
        overflow-wrap: anywhere;
      }
      td, th {
        min-inline-size: 0;
      }
      tr {
        break-inside: avoid;
      }
      h2, h3, h4, h5, h6 {
        break-after: avoid;
      }
      audio,
      video {
        display: none;
      }
    }
  `,
];
