import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../../feed/model.js';
import type { ArticleFacts } from '../../i18n/words.js';
import { heading } from '../template.js';
import { secured } from '../values.js';
import { type Body, originalOf } from './body.js';

/** What an article is shown with. */
export interface ArticleView {
  item: FeedItem;
  feed: Feed;
  words: ArticleFacts;
  /** Of the article; `nothing` where the feed does not say. */
  lang: unknown;
  /** Of the title. */
  level: number;
  untitled: string;
  date(iso: string): string;
  noImage: boolean;
}

/** A label with a blank behind it, which is not white space of the template. */
export const before = (label: string): string => `${label} `;

/** Title, and the line below it. */
export function head({ item, words, level, lang, untitled, date }: ArticleView): TemplateResult {
  const { date_published: published, tags = [], _bantin: { views } = {} } = item;
  return html`<div lang=${lang}>${heading(level, 'title', item.title ?? untitled)}</div><p class="facts">${
    published &&
    html`<span>${before(words.published)}<time part="date" datetime=${published}>${date(published)}</time></span>`
  }${views !== undefined ? html`<span part="views">${words.views(views)}</span>` : nothing}${
    tags[0] && html`<span>${before(words.category)}<span part="category" lang=${lang}>${tags[0]}</span></span>`
  }</p>`;
}

/** Lead, picture, text, and who wrote it. */
export function text({ item, lang, noImage }: ArticleView, body: Body): TemplateResult {
  const { image, _bantin: { image_alt = '' } = {} } = item;
  return html`<div class="text" lang=${lang}>${body.lead && html`<p part="lead">${body.lead}</p>`}${
    image && !body.pictures && !noImage
      ? html`<img part="image" src=${secured(image)} alt=${image_alt} loading="lazy" decoding="async" referrerpolicy="no-referrer">`
      : nothing
  }${body.content}${body.byline && html`<p part="byline">${body.byline}</p>`}</div>`;
}

/** Who published it, and where. */
export function source({ item, feed, lang, words }: ArticleView): TemplateResult {
  const { _bantin: { source } = {} } = item;
  const original = originalOf(item) ?? feed.home_page_url;
  const url = source?.url ?? original;
  const name = source?.title ?? feed.title ?? (url && new URL(url).host);
  const link = (href: string, words: string, lang: unknown = nothing) =>
    html`<a href=${href} rel="noopener" lang=${lang}>${words}</a>`;
  return html`<p part="source" class="facts">${
    name && html`<span>${before(words.source)}${url ? link(url, name, lang) : name}</span>`
  }${original && original !== url ? link(original, words.original) : nothing}</p>`;
}
