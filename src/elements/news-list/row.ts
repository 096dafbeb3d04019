import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../../feed/model.js';
import { excerptOf } from '../../feed/text.js';
import type { RareWords, Words } from '../../i18n/words.js';
import { heading } from '../heading.js';
import { secured, webUrl } from '../values.js';
import type { NewsList } from './news-list.js';

/** What a row needs to know beside its item. */
export interface RowView {
  list: NewsList;
  feed: Feed;
  words: Words;
  /** Of the title's heading. */
  level: number;
  /** Where the list asks for them. */
  options?: typeof import('./options.js') | null;
  rare?: RareWords | null;
}

/** `20/06/2024` on a clock in Viet Nam, by arithmetic: the first `Intl` formatter of a page costs tens of milliseconds. */
export const shortDate = (iso: string) =>
  new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');

/** One item in the layout `list`: picture beside title, date and excerpt. */
export function row(item: FeedItem, view: RowView): TemplateResult {
  const { list, feed, words, level, options, rare } = view;
  const { image = webUrl(list.fallbackImage), date_published: date } = item;
  const own = item.url ?? item.external_url;
  const href = options ? options.hrefOf(item, own, list.articleHref) : own;
  const excerpt = excerptOf(item);
  const title = item.title ?? excerpt ?? words.untitled;
  return html`<li class="row" part="item"><article lang=${item.language ?? feed.language ?? nothing}>${
    image && !list.noImage
      ? html`<div class="media"><img part="image" src=${secured(image)} alt=${item._bantin?.image_alt ?? ''}
          loading="lazy" decoding="async" referrerpolicy="no-referrer"></div>`
      : nothing
  }<div class="text">${heading(
    level,
    'title',
    href ? html`<a part="link" href=${href} target=${list.linkTarget || nothing} rel="noopener">${title}</a>` : title,
  )}<p class="details">${
    date && !list.noDate
      ? html`<time part="date" datetime=${date}>${rare && options ? options.date(date, list, rare) : shortDate(date)}</time>`
      : nothing
  }${rare && options?.details(item, view, rare)}</p>${
    item.title && excerpt && !list.noExcerpt ? html`<p part="excerpt">${excerpt}</p>` : nothing
  }</div></article></li>`;
}
