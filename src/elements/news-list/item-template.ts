import type { TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../../feed/model.js';
import { excerptOf } from '../../feed/text.js';
import type { Words } from '../../i18n/translation.js';
import { Composer } from '../heading.js';
import { secured, webUrl } from '../urls.js';
import type { ListOptions } from './features.js';
import type { NewsList } from './news-list.js';

/** What a row needs to know beside its item. */
export interface RowView {
  list: NewsList;
  feed: Feed;
  words: Words;
  /** Of the title's heading. */
  level: number;
  /** Where the list asks for them. */
  options?: ListOptions;
  /** What rows leave out, where the layout has the say. */
  without?: Pick<NewsList, 'noImage' | 'noExcerpt'>;
}

/** `20/06/2024` on a clock in Viet Nam, by arithmetic: the first `Intl` formatter of a page costs tens of milliseconds. */
export function shortDate(iso: string): string {
  const clock = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();
  return `${clock.slice(8, 10)}/${clock.slice(5, 7)}/${clock.slice(0, 4)}`;
}

/** One item in the layout `list`: picture beside title, date and excerpt. */
export function row(item: FeedItem, view: RowView): TemplateResult {
  const { list, words, level, options } = view;
  const { noImage, noExcerpt } = view.without ?? list;
  const { image = webUrl(list.fallbackImage), date_published: date, _bantin: { image_alt = '' } = {} } = item;
  const own = item.url ?? item.external_url;
  const href = options ? options.hrefOf(item, own, list.articleHref) : own;
  const excerpt = excerptOf(item);
  const title = item.title ?? excerpt ?? words.untitled;

  const markup = new Composer();
  // A value goes into an attribute or a property: each that stood between tags would cost two more nodes.
  markup.add('<li class=row part=item><article');
  const { language } = item;
  if (language && language !== words.lang) markup.put(' lang=', language);
  markup.add('>');
  if (image && !noImage)
    markup
      .put('<div class=media><img part=image loading=lazy decoding=async referrerpolicy=no-referrer alt=', image_alt)
      .put(' src=', secured(image))
      .add('></div>');
  markup.add(`<div class=text><h${level} part=title`);
  if (href) {
    markup.add('><a part=link rel=noopener');
    if (list.linkTarget) markup.put(' target=', list.linkTarget);
    markup.put(' href=', href);
  }
  markup.put(' .textContent=', title).add(`>${href ? '</a>' : ''}</h${level}><p class=details>`);
  if (date && !list.noDate)
    markup
      .put('<time part=date datetime=', date)
      .put(' .textContent=', options ? options.date(date, view) : shortDate(date))
      .add('></time>');
  if (options) markup.put('', options.details(item, view));
  markup.add('</p>');
  if (item.title && excerpt && !noExcerpt) markup.put('<p part=excerpt .textContent=', excerpt).add('></p>');
  return markup.add('</div></article></li>').template();
}
