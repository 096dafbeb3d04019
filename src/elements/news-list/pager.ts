import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/model.js';
import type { Translation } from '../../i18n/translation.js';
import { webUrl } from '../urls.js';
import type { ListHost } from './host.js';

/**
 * What leads to further items: a control in place, and the link to the publisher's list.
 *
 * @param control Of the feature that shows further items, where the list has one.
 */
export function renderPager(
  { moreHref, noMoreLink, linkTarget }: ListHost,
  feed: Feed,
  strings: Translation,
  control: unknown,
): TemplateResult | typeof nothing {
  if (noMoreLink && !control) return nothing;
  const href = noMoreLink ? undefined : (webUrl(moreHref) ?? feed.home_page_url);
  const link = html`<a part="more" rel="noopener" href=${href} target=${linkTarget || nothing}>${strings.all}</a>`;
  return html`<div part="pager">${control}${href ? link : nothing}</div>`;
}
