/** `refresh` of the elements for reading. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ReadingRefreshController } from '../controllers/reading-refresh-controller.js';
import type { ReadingElement } from './article-element.js';
import { lazy } from './lazy-module.js';

const refreshing = new WeakMap<ReadingElement, ReadingRefreshController>();

/** Keeps an element fresh from now on, and offers a newer article where there is one. */
export function offer(host: ReadingElement): TemplateResult | typeof nothing {
  let refresh = refreshing.get(host);
  if (!refresh) refreshing.set(host, (refresh = new ReadingRefreshController(host)));
  const { words } = host.words;
  const rare = refresh.offered && words ? lazy(host, words.rare) : undefined;
  return html`<div class="waiting" role="status">${
    rare
      ? html`<button part="refresh" type="button" @click=${() => refresh.show()}>${rare.newItems(1)}</button>`
      : nothing
  }</div>`;
}

export const styles = [
  css`
    .waiting {
      position: sticky;
      inset-block-start: 0.5em;
      z-index: 1;
      block-size: 0;
      text-align: center;
    }
    .waiting button {
      min-block-size: 2.75em;
      padding: 0.5em 1.25em;
      border: 1px solid;
      border-radius: var(--_radius);
      background: Canvas;
      box-shadow: 0 2px 8px #0004;
      color: CanvasText;
      font: inherit;
      font-weight: bold;
      cursor: pointer;
    }
    @media print {
      .waiting {
        display: none;
      }
    }
  `,
];
