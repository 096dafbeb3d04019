/** The tools of an article: one row, of which a narrow element keeps what does not fit behind a button. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import type { ArticleStrings } from '../../i18n/translation.js';
import { audioOf } from './audio.js';
import type { NewsArticleHost, ToolbarState } from './host.js';
import { type Icon, icon } from './icons.js';
import { findVoice } from './voices.js';

type Tool = 'text-size' | 'print' | 'share' | 'copy' | 'listen' | 'top';

const hasTool = ({ tools }: NewsArticleHost, tool: Tool) => tools.split(/\s+/).includes(tool);

/** A button with an icon and a word; `toolbar-controller.ts` acts on it by its value. */
export const renderButton = (value: string, name: Icon, label: string): TemplateResult =>
  html`<button part="button" value=${value}>${icon(name)}${label}</button>`;

/** The toolbar; `nothing` where it would be empty. */
export function renderToolbar(
  host: NewsArticleHost,
  item: FeedItem,
  state: ToolbarState | undefined,
): TemplateResult | typeof nothing {
  const strings = host.reading.article;
  const canListen = hasTool(host, 'listen') && ((!host.serverTime && findVoice(item)) || audioOf(item));
  const listening = canListen ? state?.renderListeningButtons() : undefined;
  const first = [
    hasTool(host, 'share') && renderButton('share', 'share', strings.share),
    canListen && (listening ?? renderButton('listen', 'listen', strings.listen)),
  ].filter(Boolean);
  const rest = [
    hasTool(host, 'text-size') && renderTextSizes(host, strings),
    hasTool(host, 'print') && renderButton('print', 'print', strings.print),
    hasTool(host, 'copy') && renderButton('copy', 'copy', strings.copy),
  ].filter(Boolean);
  if (!first.length && !rest.length) return nothing;
  return html`
    <div part="tools" role="group" aria-label=${strings.tools}>
      <div class="tools ${listening ? 'listening' : ''}">
        ${first}
        ${rest.length > 1 ? renderRest(rest, strings, Boolean(state?.isExpanded)) : rest}
      </div>
      <span role="status">${state?.notice}</span>
    </div>
  `;
}

/** What a narrow element shows only when the reader asks for it. */
function renderRest(tools: unknown[], { more }: ArticleStrings, isExpanded: boolean) {
  return html`
    <button part="button" class="more" value="more" aria-expanded=${isExpanded ? 'true' : 'false'} aria-controls="rest">
      ${more}${icon('more')}
    </button>
    <div class="rest" id="rest">${tools}</div>
  `;
}

function renderTextSizes({ textSize }: NewsArticleHost, { sizes, textSize: label }: ArticleStrings) {
  const buttons = sizes.map(
    (name, step) => html`
      <button part="button" value=${step} aria-label=${name} title=${name} aria-pressed=${step === textSize ? 'true' : 'false'}>A</button>
    `,
  );
  return html`<span class="sizes" role="group" aria-label=${label}>${buttons}</span>`;
}

/** The button that leads back to the title. */
export const renderTopButton = (host: NewsArticleHost): TemplateResult | typeof nothing =>
  hasTool(host, 'top')
    ? html`<button part="top button" value="top">${icon('top')}${host.reading.article.top}</button>`
    : nothing;

export const styles = [
  css`
    [part='tools'] {
      position: relative;
      z-index: 1;
      container-type: inline-size;
      margin-block-end: var(--_gap);
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    /* the tools, and what the share dialog offers */
    :where(button)[value],
    :where(.share) [part~='button'] {
      box-sizing: border-box;
      display: inline-flex;
      gap: 0.4em;
      align-items: center;
      justify-content: center;
      min-inline-size: 44px;
      min-block-size: max(44px, 3.125em);
      padding: 0 0.75em;
      border: var(--_border);
      border-radius: var(--_radius);
      background: none;
      color: inherit;
      font: inherit;
      font-size: max(12px, 0.875em);
      line-height: 1.25;
      cursor: pointer;
    }
    :is(button[value], .share [part~='button']):hover {
      background: var(--_fill);
    }
    .listening [value='share'] {
      display: none;
    }
    :focus-visible {
      outline: 2px solid;
      outline-offset: 2px;
    }
    svg {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .more {
      margin-inline-start: auto;
    }
    .more svg {
      inline-size: 1em;
      block-size: 1em;
    }
    .rest {
      position: absolute;
      inset-block-start: calc(100% + 0.25em);
      inset-inline-end: 0;
      display: none;
      flex-direction: column;
      gap: 0.25em;
      min-inline-size: 12em;
      max-inline-size: 100%;
      padding: 0.5em;
      border: var(--_border);
      border-radius: var(--_radius);
      background: var(--_background, Canvas);
      box-shadow: 0 4px 16px #0003;
      color: var(--_color, CanvasText);
    }
    [aria-expanded='true'] + .rest {
      display: flex;
    }
    .rest > button {
      justify-content: start;
      border-color: #0000;
    }
    .sizes {
      display: flex;
      block-size: max(44px, 2.75em);
    }
    .sizes button {
      flex: 1;
      min-block-size: 0;
      margin-inline-end: -1px;
      padding: 0;
      border-radius: 0;
      font-size: 0.875em;
      line-height: 1;
    }
    .sizes button + button {
      font-size: 1.125em;
    }
    .sizes button + button + button {
      font-size: 1.375em;
    }
    [aria-pressed='true'] {
      border: 2px solid;
      background: var(--_fill);
      font-weight: 700;
    }
    [part='tools'] [role='status']:not(:empty) {
      position: absolute;
      inset-block-start: calc(100% + 0.25em);
      inset-inline-start: 0;
      padding: 0.5em 0.75em;
      border: var(--_border);
      border-radius: var(--_radius);
      background: var(--_background, Canvas);
      color: var(--_color, CanvasText);
      font-size: max(12px, 0.875em);
    }
    [part~='top'] {
      display: flex;
      margin-block-end: var(--_gap);
      margin-inline-start: auto;
    }
    @container (min-width: 36em) {
      .more {
        display: none;
      }
      .listening [value='share'] {
        display: inline-flex;
      }
      .rest {
        display: contents;
      }
      .rest > button {
        border: var(--_border);
      }
      .sizes {
        inline-size: 9em;
        margin-inline-start: auto;
      }
    }
    @media (forced-colors: active) {
      [aria-pressed='true'] {
        forced-color-adjust: none;
        outline-color: CanvasText;
        background: Highlight;
        color: HighlightText;
      }
    }
    @media print {
      [part='tools'],
      [part~='top'] {
        display: none;
      }
    }
  `,
];
