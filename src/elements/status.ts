import { html, type TemplateResult } from 'lit';

/** A message instead of news, announced by screen readers. */
export const renderStatus = (text: string): TemplateResult =>
  html`<p class="message" part="status" role="status">${text}</p>`;
