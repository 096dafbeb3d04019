import { html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import { shortDate } from '../../feed/short-date.js';
import { excerptOf, type HtmlToText } from '../../feed/text.js';
import type { Translation } from '../../i18n/translation.js';
import { heading } from '../heading.js';
import { secureUrl, webUrl } from '../urls.js';
import type { ListHost } from './host.js';

/** What a list's optional features change in its items; each is as in a plain list where it is missing. */
export interface ItemFeatures {
  /** Where the title leads. */
  hrefOf(item: FeedItem): string | undefined;
  formatDate(iso: string): string;
  /** What stands beside the date. */
  renderMeta(item: FeedItem): unknown;
  /** A title or an excerpt, with the words marked that readers search for. */
  renderText(text: string): unknown;
  /** The inside of an item, where a layout has its own. */
  renderContent(item: FeedItem, context: ItemContext): TemplateResult | undefined;
}

/** What an item leaves out. */
export type ItemParts = Pick<ListHost, 'noImage' | 'noExcerpt'>;

export interface ItemContext {
  list: ListHost;
  strings: Translation;
  /** Level of the title's heading. */
  titleLevel: number;
  features?: ItemFeatures;
  /** Reads excerpts that are only in HTML. */
  htmlToText?: HtmlToText;
}

/** One item: picture beside title, date and excerpt. Layouts arrange it with styles. */
export function renderItem(item: FeedItem, context: ItemContext, parts: ItemParts = context.list): TemplateResult {
  const { strings, features } = context;
  const isForeign = item.language && item.language !== strings.lang;
  return html`
    <li class="row" part="item">
      <article lang=${isForeign ? item.language : nothing}>
        ${features?.renderContent(item, context) ?? renderContent(item, context, parts)}
      </article>
    </li>
  `;
}

function renderContent(item: FeedItem, context: ItemContext, parts: ItemParts) {
  const { list, titleLevel, features } = context;
  const image = item.image ?? webUrl(list.fallbackImage);
  const excerpt = excerptOf(item, context.htmlToText);
  return html`
    ${image && !parts.noImage ? renderImage(image, item) : nothing}
    <div class="text">
      ${heading(titleLevel, 'title', renderTitle(item, titleOf(item, context), context))}
      <p class="details">
        ${item.date_published && !list.noDate ? renderDate(item.date_published, features) : nothing}${features?.renderMeta(item)}
      </p>
      ${item.title && excerpt && !parts.noExcerpt ? renderExcerpt(excerpt, features) : nothing}
    </div>
  `;
}

export const titleOf = (item: FeedItem, { strings, htmlToText }: ItemContext): string =>
  item.title ?? excerptOf(item, htmlToText) ?? strings.untitled;

export function renderImage(url: string, { _bantin }: FeedItem) {
  return html`
    <div class="media">
      <img part="image" src=${secureUrl(url)} alt=${_bantin?.image_alt ?? ''}
        loading="lazy" decoding="async" referrerpolicy="no-referrer">
    </div>
  `;
}

export function renderTitle(item: FeedItem, title: string, { list, features }: ItemContext) {
  const href = features ? features.hrefOf(item) : (item.url ?? item.external_url);
  const text = features ? features.renderText(title) : title;
  if (!href) return text;
  return html`<a part="link" rel="noopener" target=${list.linkTarget || nothing} href=${href}>${text}</a>`;
}

function renderDate(iso: string, features?: ItemFeatures) {
  return html`<time part="date" datetime=${iso}>${features ? features.formatDate(iso) : shortDate(iso)}</time>`;
}

function renderExcerpt(excerpt: string, features?: ItemFeatures) {
  return html`<p part="excerpt">${features ? features.renderText(excerpt) : excerpt}</p>`;
}
