import { html, nothing, type TemplateResult } from 'lit';

/** Rows as high as those that are loading, and with `hasPager` the space of the link below them. */
export function renderSkeleton(count: number, label: string, hasPager: boolean): TemplateResult {
  const row = html`
    <div class="row" part="skeleton">
      <article><div class="media"></div><div class="text"></div></article>
    </div>
  `;
  return html`
    <div class="rows" role="status" aria-label=${label}>${Array.from({ length: count }, () => row)}</div>
    ${hasPager ? html`<div part="pager"></div>` : nothing}
  `;
}
