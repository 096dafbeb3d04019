import type { TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../../feed/model.js';
import { excerptOf } from '../../feed/text.js';
import type { Words } from '../../i18n/words.js';
import { template } from '../template.js';
import { secured, webUrl } from '../values.js';
import type { NewsList } from './news-list.js';
import type { ListOptions } from './options.js';

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
export const shortDate = (iso: string) =>
  new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');

/** One item in the layout `list`: picture beside title, date and excerpt. */
export function row(item: FeedItem, view: RowView): TemplateResult {
  const { list, words, level, options } = view;
  const { noImage, noExcerpt } = view.without ?? list;
  const { image = webUrl(list.fallbackImage), date_published: date, _bantin: { image_alt = '' } = {} } = item;
  const own = item.url ?? item.external_url;
  const href = options ? options.hrefOf(item, own, list.articleHref) : own;
  const excerpt = excerptOf(item);
  const title = item.title ?? excerpt ?? words.untitled;

  const pieces: string[] = [];
  const values: unknown[] = [];
  let rest = '';
  /** Markup, and a value behind it. */
  const put = (markup: string, value: unknown) => {
    pieces.push(rest + markup);
    values.push(value);
    rest = '';
  };
  // A value goes into an attribute or a property: each that stood between tags would cost two more nodes.
  rest = '<li class=row part=item><article';
  const { language } = item;
  if (language && language !== words.lang) put(' lang=', language);
  rest += '>';
  if (image && !noImage) {
    rest += '<div class=media><img part=image loading=lazy decoding=async referrerpolicy=no-referrer ';
    put('alt=', image_alt);
    put(' src=', secured(image));
    rest = '></div>';
  }
  rest += `<div class=text><h${level} part=title`;
  if (href) {
    rest += '><a part=link rel=noopener';
    if (list.linkTarget) put(' target=', list.linkTarget);
    put(' href=', href);
  }
  put(' .textContent=', title);
  rest = `>${href ? '</a>' : ''}</h${level}><p class=details>`;
  if (date && !list.noDate) {
    put('<time part=date datetime=', date);
    put(' .textContent=', options ? options.date(date, view) : shortDate(date));
    rest = '></time>';
  }
  if (options) put('', options.details(item, view));
  rest += '</p>';
  if (item.title && excerpt && !noExcerpt) {
    put('<p part=excerpt .textContent=', excerpt);
    rest = '></p>';
  }
  pieces.push(`${rest}</div></article></li>`);
  return template(pieces, values);
}
