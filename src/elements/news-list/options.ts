/** What only some lists ask for: more about each item, links to another page, a fallback picture, further items in place. */
import { html, type TemplateResult } from 'lit';
import { zonedParts } from '../../feed/dates.js';
import type { FeedItem } from '../../feed/model.js';
import type { RareWords } from '../../i18n/words.js';
import { secured, webUrl } from '../values.js';
import type { RowView } from './row.js';

export { buttons as styles } from '../../styles/buttons.js';

/** `20/06/2024` on a clock in any zone. */
export function shortDate(iso: string, timeZone: string): string {
  const { day, month, year } = zonedParts(iso, timeZone);
  return [day, month, year].map((part) => `${part}`.padStart(2, '0')).join('/');
}

/** `article-href` filled in, where that gives a web address; else the item's own page. */
export function hrefOf(item: FeedItem, own: string | undefined, template: string): string | undefined {
  const filled = template.replace(/\{(id|url)\}/g, (_, key) =>
    encodeURIComponent((key === 'id' ? item.id : own) ?? ''),
  );
  return (template && webUrl(filled)) || own;
}

/** `1.234`, by hand: the first `Intl` formatter of a page costs tens of milliseconds. */
const grouped = (value: number, separator: string) => `${value}`.replace(/\B(?=(\d{3})+$)/g, separator);

/** What stands beside the date. */
export function details(
  { tags, _bantin: { views, source } = {} }: FeedItem,
  { list, feed }: RowView,
  words: RareWords,
) {
  const credit = source?.title ?? feed.title;
  return [
    list.showCategory && tags && html`<span part="category">${tags[0]}</span>`,
    list.showViews &&
      views !== undefined &&
      html`<span part="views">${words.views(grouped(views, words.groupSeparator))}</span>`,
    list.showSource && credit && html`<span part="source">${words.source(credit)}</span>`,
  ];
}

/** The button of `pager="more"`. */
export const moreButton = (words: RareWords, show: () => void): TemplateResult =>
  html`<button type="button" @click=${show}>${words.more}</button>`;

/** A picture that does not load makes way for the fallback, then for its empty box, so that nothing moves. */
export function replacePicture(image: HTMLImageElement, fallbackImage: string): void {
  const fallback = secured(webUrl(fallbackImage) ?? '');
  if (fallback && image.src !== fallback) image.src = fallback;
  else {
    image.style.visibility = 'hidden';
    image.addEventListener('load', () => image.style.removeProperty('visibility'), { once: true });
  }
}
