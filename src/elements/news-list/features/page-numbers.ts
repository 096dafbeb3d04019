/** `pager="pages"`: numbered pages. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { PagesStrings } from '../../../i18n/translation.js';
import { landmarkLabel } from '../landmark-label.js';

export interface PageNumbers {
  /** From 1. */
  page: number;
  pageCount: number;
  /** True once the reader has turned a page; before that nothing is announced. */
  isTurned: boolean;
  /** Of the list. */
  heading: string;
  strings: PagesStrings;
  turnTo: (page: number) => void;
}

/** The numbers to show, 0 for an ellipsis: always as many, so that the buttons keep their places from page to page. */
function numbersFor(page: number, count: number): number[] {
  if (count <= 7) return Array.from({ length: count }, (_, index) => index + 1);
  if (page <= 4) return [1, 2, 3, 4, 5, 0, count];
  if (page > count - 4) return [1, 0, count - 4, count - 3, count - 2, count - 1, count];
  return [1, 0, page - 1, page, page + 1, 0, count];
}

export function renderPageNumbers({
  page,
  pageCount,
  isTurned,
  heading,
  strings,
  turnTo,
}: PageNumbers): TemplateResult {
  const renderButton = (target: number, label: string, content: unknown) => html`
    <button part="button" class="page" type="button" aria-label=${label} aria-current=${content === page ? 'page' : nothing}
      ?disabled=${target < 1 || target > pageCount} @click=${() => turnTo(target)}>${content}</button>
  `;
  const renderNumber = (number: number) =>
    number ? renderButton(number, strings.page(number), number) : html`<span class="gap">…</span>`;
  return html`
    <nav class="pages" aria-label=${landmarkLabel(heading, strings.label)}>
      ${renderButton(page - 1, strings.previous, '‹')}
      ${numbersFor(page, pageCount).map(renderNumber)}
      ${renderButton(page + 1, strings.next, '›')}
    </nav>
    <p class="visually-hidden" role="status">${isTurned ? strings.position(page, pageCount) : nothing}</p>
  `;
}

export const styles = [
  css`
    .pages {
      display: flex;
      gap: min(0.25em, 0.8%);
      justify-content: center;
      margin-block-start: 1em;
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
