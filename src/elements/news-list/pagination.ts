/** `pager="pages"`: numbered pages. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { viPages } from '../../controllers/list-words.js';
import { listWords, named } from './layouts/index.js';
import type { NewsList } from './news-list.js';

/** Which numbers there are, 0 for an ellipsis: always as many, so that the buttons keep their places from page to page. */
function slots(page: number, count: number): number[] {
  if (count <= 7) return Array.from({ length: count }, (_, index) => index + 1);
  if (page <= 4) return [1, 2, 3, 4, 5, 0, count];
  if (page > count - 4) return [1, 0, count - 4, count - 3, count - 2, count - 1, count];
  return [1, 0, page - 1, page, page + 1, 0, count];
}

/** The lists whose reader has turned a page: before that there is nothing to tell. */
const turned = new WeakSet<NewsList>();

export function pages(list: NewsList, page: number, count: number, turnTo: (page: number) => void): TemplateResult {
  const words = listWords(list, 'pages', viPages);
  const button = (to: number, label: string, content: unknown, disabled = false) =>
    html`<button class="page" type="button" aria-label=${label} aria-current=${content === page ? 'page' : nothing} .disabled=${disabled} @click=${() => {
      turned.add(list);
      turnTo(to);
    }}>${content}</button>`;
  return html`<nav class="pages" aria-label=${named(list, words.label)}>${button(page - 1, words.previous, '‹', page === 1)}${slots(
    page,
    count,
  ).map((to) => (to ? button(to, words.page(to), to) : html`<span class="gap">…</span>`))}${button(
    page + 1,
    words.next,
    '›',
    page === count,
  )}</nav><p class="unseen" role="status">${turned.has(list) ? words.position(page, count) : nothing}</p>`;
}

export const styles = [
  css`
    .pages {
      display: flex;
      gap: min(0.25em, 0.8%);
      justify-content: center;
      margin-inline: -1em;
      line-height: 2.75em;
    }
    .page,
    .gap {
      flex: 0 1 2.75em;
      padding: 0;
    }
    .page {
      border: var(--_border);
    }
    .page[aria-current] {
      border: 2px solid;
      background: var(--_fill);
    }
    .page:disabled {
      opacity: 0.35;
      cursor: default;
    }
    .pages ~ [part='more'] {
      display: inline-block;
      margin-block-start: 1em;
    }
    @media (forced-colors: active) {
      .page[aria-current] {
        forced-color-adjust: none;
        outline-color: CanvasText;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];
