import { html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import { shortDate } from '../../feed/short-date.js';
import { excerptOf, type HtmlToText } from '../../feed/text.js';
import type { Translation } from '../../i18n/translation.js';
import { heading } from '../heading.js';
import { srcsetOf } from '../srcset.js';
import { secureUrl } from '../urls.js';
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
  /** An item of which a layout or the page itself renders the inside. */
  renderItem(item: FeedItem, context: ItemContext, index: number): TemplateResult | undefined;
  /** What an item at this place leaves out. */
  partsOf(index: number): ItemParts | undefined;
  /** The parts that say what an item is: `first`, `pinned`, `new`. */
  statesOf(item: FeedItem, index: number): string;
}

/** The width of the picture as it is laid out, where the browser knows that for lazy pictures; else that of most layouts. */
const SIZES = 'auto, 20em';

/** What an item leaves out. */
export type ItemParts = Pick<ListHost, 'noImage' | 'noExcerpt'>;

export interface ItemContext {
  list: ListHost;
  strings: Translation;
  /** Level of the title's heading. */
  titleLevel: number;
  /** Picture of items that have none. */
  fallbackImage?: string;
  features?: ItemFeatures;
  /** True where items without a picture get an empty box in its place, so that all texts start at one edge. */
  hasImages: boolean;
  /** Reads excerpts that are only in HTML. */
  htmlToText?: HtmlToText;
}

/** One item: picture beside title, date and excerpt. Layouts arrange it with styles. */
export function renderItem(item: FeedItem, context: ItemContext, index: number): TemplateResult {
  const { strings, titleLevel, features } = context;
  const special = features?.renderItem(item, context, index);
  if (special) return special;
  const parts = features?.partsOf(index) ?? context.list;
  const states = (features?.statesOf(item, index) ?? (index ? '' : 'first')) || nothing;
  const image = parts.noImage ? undefined : (item.image ?? context.fallbackImage);
  const srcset = image === item.image ? srcsetOf(item) : undefined;
  const lang = item.language && item.language !== strings.lang ? item.language : nothing;
  const excerpt = excerptOf(item, context.htmlToText);
  const title = heading(titleLevel, 'title', renderTitle(item, item.title ?? excerpt ?? strings.untitled, context));
  const details = renderDetails(item, context);
  const lead = item.title && excerpt && !parts.noExcerpt ? renderExcerpt(excerpt, features) : nothing;
  // Two templates: one for the picture, nested in the row, would cost each row a clone, an insertion and a marker more.
  if (!image)
    return html`
      <li class="row" part="item">
        <article part=${states} lang=${lang}>
          ${context.hasImages && !parts.noImage ? html`<div class="media tile"></div>` : nothing}
          <div class="text">${title}<p class="details">${details}</p>${lead}</div>
        </article>
      </li>
    `;
  return html`
    <li class="row" part="item">
      <article part=${states} lang=${lang}>
        <div class="media">
          <img part="image" sizes=${srcset ? SIZES : nothing} srcset=${srcset ?? nothing} src=${secureUrl(image)} alt=${item._bantin?.image_alt ?? ''}
            loading="lazy" decoding="async" referrerpolicy="no-referrer">
        </div>
        <div class="text">${title}<p class="details">${details}</p>${lead}</div>
      </article>
    </li>
  `;
}

export const titleOf = (item: FeedItem, { strings, htmlToText }: ItemContext): string =>
  item.title ?? excerptOf(item, htmlToText) ?? strings.untitled;

export function renderTitle(item: FeedItem, title: string, { list, features }: ItemContext) {
  const href = features ? features.hrefOf(item) : (item.url ?? item.external_url);
  const text = features ? features.renderText(title) : title;
  if (!href) return text;
  return html`<a part="link" rel="noopener" target=${list.linkTarget || nothing} href=${href}>${text}</a>`;
}

function renderDetails(item: FeedItem, { list, features }: ItemContext) {
  const date = item.date_published && !list.noDate ? renderDate(item.date_published, features) : nothing;
  return features ? [date, features.renderMeta(item)] : date;
}

function renderDate(iso: string, features?: ItemFeatures) {
  return html`<time part="date" datetime=${iso}>${features ? features.formatDate(iso) : shortDate(iso)}</time>`;
}

function renderExcerpt(excerpt: string, features?: ItemFeatures) {
  return html`<p part="excerpt">${features ? features.renderText(excerpt) : excerpt}</p>`;
}
