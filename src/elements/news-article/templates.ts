import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../../feed/model.js';
import type { ArticleFacts } from '../../i18n/translation.js';
import { heading } from '../heading.js';
import { type Body, originalOf } from './content.js';

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
}

// &#32; below is a blank that is no white space of the template

/** Title, and the line below it. */
export function head({ item, words, level, lang, untitled, date }: ArticleView): TemplateResult {
  const { title = untitled, date_published: published, tags = [], _bantin: { views } = {} } = item;
  return html`<div lang=${lang}>${heading(level, 'title', title)}</div><p class="facts">${
    published &&
    html`<span>${words.published}&#32;<time part="date" datetime=${published}>${date(published)}</time></span>`
  }${views === undefined ? nothing : html`<span part="views">${words.views(views)}</span>`}${
    tags[0] && html`<span>${words.category}&#32;<span part="category" lang=${lang}>${tags[0]}</span></span>`
  }</p>`;
}

/** Lead, the picture of a text that has none, text, and who wrote it. */
export const text = ({ lang }: ArticleView, body: Body, picture: unknown): TemplateResult =>
  html`<div class="text" lang=${lang}>${body.lead && html`<p part="lead">${body.lead}</p>`}${picture}${body.content}${body.byline && html`<p part="byline">${body.byline}</p>`}</div>`;

/** Who published it, and where. */
export function source({ item, feed, lang, words }: ArticleView): TemplateResult {
  const original = originalOf(item) ?? feed.home_page_url;
  const { url = original, title = feed.title ?? (url && new URL(url).host) } = item._bantin?.source ?? {};
  return html`<p part="source" class="facts">${
    title && html`<span>${words.source}&#32;<a href=${url ?? nothing} rel="noopener" lang=${lang}>${title}</a></span>`
  }${original && original !== url ? html`<a href=${original} rel="noopener">${words.original}</a>` : nothing}</p>`;
}
