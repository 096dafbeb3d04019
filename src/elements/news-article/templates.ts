import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedItem } from '../../feed/model.js';
import type { ArticleStrings } from '../../i18n/translation.js';
import { heading } from '../heading.js';
import type { ArticleContent } from './content.js';
import { originalUrl } from './original-url.js';

/** What an article is shown with. */
export interface ArticleView {
  item: FeedItem;
  /** The publisher's. */
  feed: Feed;
  strings: ArticleStrings;
  /** Level of the title's heading. */
  titleLevel: number;
  untitled: string;
  formatDate(iso: string): string;
}

/** `lang` of the article; no attribute where the feed does not say. */
const langOf = ({ item }: ArticleView) => item.language ?? nothing;

/** Title, and the line below it. */
export function renderHeader(view: ArticleView): TemplateResult {
  const { item, strings, titleLevel, untitled, formatDate } = view;
  const { date_published: published, tags = [], _bantin: { views } = {} } = item;
  const date = published
    ? html`<span>${strings.published} <time part="date" datetime=${published}>${formatDate(published)}</time></span>`
    : nothing;
  const category = tags[0]
    ? html`<span>${strings.category} <span part="category" lang=${langOf(view)}>${tags[0]}</span></span>`
    : nothing;
  return html`
    <div lang=${langOf(view)}>${heading(titleLevel, 'title', item.title ?? untitled)}</div>
    <p class="facts">
      ${date}${views === undefined ? nothing : html`<span part="views">${strings.views(views)}</span>`}${category}
    </p>
  `;
}

/** Lead, the picture of a text that has none, text, and who wrote it. */
export function renderContent(view: ArticleView, content: ArticleContent, image: unknown): TemplateResult {
  const { lead, element, byline } = content;
  return html`
    <div class="text" lang=${langOf(view)}>
      ${lead ? html`<p part="lead">${lead}</p>` : nothing}
      ${image}
      ${element}
      ${byline ? html`<p part="byline">${byline}</p>` : nothing}
    </div>
  `;
}

/** Who published it, and where. */
export function renderSource(view: ArticleView): TemplateResult {
  const { item, feed, strings } = view;
  const original = originalUrl(item) ?? feed.home_page_url;
  const source = item._bantin?.source ?? {};
  const url = source.url ?? original;
  const title = source.title ?? feed.title ?? (url && new URL(url).host);
  const publisher = html`
    <span>${strings.source} <a href=${url ?? nothing} rel="noopener" lang=${langOf(view)}>${title}</a></span>
  `;
  return html`
    <p part="source" class="facts">
      ${title ? publisher : nothing}
      ${original && original !== url ? html`<a href=${original} rel="noopener">${strings.original}</a>` : nothing}
    </p>
  `;
}
