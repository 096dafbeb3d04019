import { html, type TemplateResult } from 'lit';

/** Rows that share the reserved height as those will that are loading. */
export function renderSkeleton(count: number, label: string): TemplateResult {
  const row = html`
    <div class="row" part="skeleton">
      <article><div class="media"></div><div class="text"></div></article>
    </div>
  `;
  return html`
    <div class="rows" role="status" aria-label=${label}>${Array.from({ length: count }, () => row)}</div>
  `;
}
