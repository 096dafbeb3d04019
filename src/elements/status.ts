import { html, type TemplateResult } from 'lit';

/** A message instead of news, announced by screen readers. */
export const renderStatus = (text: string): TemplateResult =>
  html`<p class="message" part="status" role="status">${text}</p>`;

/** A message that there are no items, which the page may replace. */
export const renderEmpty = (text: string): TemplateResult => html`<slot name="empty">${renderStatus(text)}</slot>`;
