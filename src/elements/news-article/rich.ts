/** What comes with a text that is more than paragraphs, lists and pictures in figures. */
import { css } from 'lit';
import { viReading } from '../../controllers/default-strings.js';
import { fixC1, isUnseen, writtenAddress } from '../../feed/html-to-text.js';
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
    [role='group'][tabindex] {
      margin-block-end: var(--_gap);
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      overflow-wrap: break-word;
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
      table {
        overflow-wrap: anywhere;
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
