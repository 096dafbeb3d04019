import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { NewsSelectEvent } from '../../events/index.js';
import { findItem, shownItems } from '../../feed/find.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import { relate } from '../../feed/relate.js';
import type { Translation } from '../../i18n/translation.js';
import { ArticleElement } from '../article-element.js';
import { articleBase } from '../article-element.styles.js';
import { base } from '../feed-element.styles.js';
import { heading } from '../heading.js';
import type { ReadyView } from '../host.js';
import { positiveInteger } from '../numbers.js';
import { fitPicture, pictureFitStyles } from '../picture-fit.js';
import { publisherOf } from '../publisher.js';
import { dropSrcset, srcsetOf } from '../srcset.js';
import { renderEmpty } from '../status.js';
import { secureUrl } from '../urls.js';
import { styles } from './related-news.styles.js';

/** How wide a picture is, by layout. */
const SIZES = { list: '8em', cards: '(min-width: 32em) 22em, 100vw' };

/**
 * What goes with an article: what is about the same, or what came before or after it.
 *
 * @tagname related-news
 * @fires {NewsLoadEvent} news-load - Items are shown, for the first time or again.
 * @fires {NewsErrorEvent} news-error - Nothing could be loaded; `error.code` says why.
 * @fires {NewsSelectEvent} news-select - A reader picked an item; cancelable.
 * @slot - What readers see without JavaScript, until the first items are there, and when nothing could be loaded.
 * @slot header - Between the heading and the news.
 * @slot footer - Below the news.
 * @slot empty - Instead of the message that nothing goes with the article.
 * @slot error - Instead of the message that the news could not be loaded.
 * @csspart heading - The heading; where the page names none, what kind of news it is.
 * @csspart list - The list of items.
 * @csspart item - One item.
 * @csspart first - What is in the first item.
 * @csspart button - Any button.
 * @csspart title - Heading of an item.
 * @csspart link - Link around the title; its area is the whole item.
 * @csspart date - Date of publication.
 * @csspart image - Picture of an item.
 * @csspart skeleton - Placeholder while the feed loads.
 * @csspart status - Message where there are no items to show.
 * @csspart retry - Button that requests the feed again.
 * @cssproperty [--bantin-brand] - One colour from which those of the preset follow, with text on it that can be read; `plain` has it below the heading.
 * @cssproperty [--bantin-color] - Text; the page's own by default.
 * @cssproperty [--bantin-background] - Behind everything.
 * @cssproperty [--bantin-link] - Titles that are links, and buttons.
 * @cssproperty [--bantin-accent=currentColor] - Line below the heading.
 * @cssproperty [--bantin-heading-color] - Text of the heading.
 * @cssproperty [--bantin-heading-background] - Behind the heading.
 * @cssproperty [--bantin-fill=#80808029] - Box of a picture that is loading, and buttons under the pointer.
 * @cssproperty [--bantin-border=1px solid #80808059] - Lines between items and around cards.
 * @cssproperty [--bantin-padding=0px] - Left and right of everything, in `px` or `rem`; the heading's background reaches beyond.
 * @cssproperty [--bantin-font] - Family of the type; the page's own by default.
 * @cssproperty [--bantin-font-size] - Size of the text, from which all others follow.
 * @cssproperty [--bantin-gap=1em] - Space around and inside an item.
 * @cssproperty [--bantin-radius=0.375em] - Corners of pictures.
 * @cssproperty [--bantin-measure=44em] - Greatest width, the same as that of an article.
 * @cssproperty [--bantin-image-width=clamp(4.5em, 22%, 8em)] - Width of a picture in the layout `list`.
 * @cssproperty [--bantin-image-ratio=4 / 3] - Aspect ratio of a picture.
 */
export class RelatedNews extends ArticleElement {
  static override styles = [base, articleBase, styles, pictureFitStyles];
  static override properties: PropertyDeclarations = {
    mode: { useDefault: true },
    limit: { type: Number, useDefault: true },
    layout: { useDefault: true },
  };

  /** The last items, and what they were found with: an element updates more often than its feed changes. */
  #last?: { key: readonly unknown[]; items: readonly FeedItem[] };

  /** What is shown: about the same, or published before or after the article. */
  mode: 'related' | 'older' | 'newer' = 'related';
  /** How many items are shown. */
  limit = 5;
  /** How they are shown. */
  layout: 'headlines' | 'list' | 'cards' = 'headlines';

  /** @internal */
  override itemsOf(feed: Feed): readonly FeedItem[] {
    const articleKey = this.selection.key;
    const key = [feed, articleKey, this.#mode, this.limit];
    const last = this.#last;
    if (last && key.every((value, index) => value === last.key[index])) return last.items;
    const shown = shownItems(feed, this.now);
    const article = findItem(shown, articleKey);
    const items = article ? relate(shown, article, this.#mode, positiveInteger(this.limit, 5)) : [];
    this.#last = { key, items };
    return items;
  }

  /** Pictures of HTML from a server may have loaded before their events were listened to. */
  protected override firstUpdated(): void {
    for (const image of this.renderRoot.querySelectorAll('img')) if (image.naturalWidth) fitPicture(image);
  }

  protected override renderHeading(): TemplateResult {
    return heading(this.level, 'heading', this.heading || this.reading.related[this.#mode]);
  }

  protected override renderReady({ items, since }: ReadyView, strings: Translation): TemplateResult {
    if (!items.length) return renderEmpty(this.reading.related.none);
    // A linked list says itself how old its news is.
    const isLinked = this.origin !== this;
    return html`
      <ul class="${this.#layout}" part="list" role="list" @click=${this.#onClick} @load=${fit} @error=${showInitial}>
        ${items.map((item, index) => this.#renderItem(item, strings, index))}
      </ul>
      ${isLinked ? nothing : this.renderStaleNotice(since)}
    `;
  }

  #renderItem(item: FeedItem, strings: Translation, index: number) {
    const { date_published: published } = item;
    const href = this.#hrefOf(item);
    const title = item.title ?? item.summary ?? strings.untitled;
    const link = href ? html`<a part="link" href=${href} rel="noopener">${title}</a>` : title;
    return html`
      <li part="item">
        <article part=${index ? nothing : 'first'} lang=${item.language ?? nothing}>
          ${this.#renderMedia(item)}
          <div class="text">
            ${heading(Math.min(this.level + 1, 6), 'title', link)}
            ${published ? html`<time part="date" datetime=${published}>${this.formatDate(published)}</time>` : nothing}
          </div>
        </article>
      </li>
    `;
  }

  /** The picture, where any of the items has one; a letter for an item without. */
  #renderMedia(item: FeedItem) {
    if (this.#layout === 'headlines' || !this.items.some(({ image }) => image)) return nothing;
    const { image, tags, _bantin } = item;
    const name = tags?.[0] ?? _bantin?.source?.title ?? publisherOf(item, this)?.title ?? item.title ?? '';
    const srcset = srcsetOf(item);
    return html`
      <div class="media">
        <span class="initial" aria-hidden="true" ?hidden=${Boolean(image)}>${Array.from(name)[0]}</span>
        ${
          image
            ? html`
              <img part="image" sizes=${srcset ? SIZES[this.#layout] : nothing} srcset=${srcset ?? nothing} src=${secureUrl(image)}
                alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">
            `
            : nothing
        }
      </div>
    `;
  }

  /** The same page with another article, where its address names one; else the publisher's page. */
  #hrefOf({ id, url, external_url }: FeedItem): string | undefined {
    if (!this.articleParam) return url ?? external_url;
    const address = new URL(location.href);
    address.searchParams.set(this.articleParam, id);
    address.hash = '';
    return address.href;
  }

  get #layout() {
    return this.layout === 'list' || this.layout === 'cards' ? this.layout : 'headlines';
  }

  get #mode() {
    return this.mode === 'older' || this.mode === 'newer' ? this.mode : 'related';
  }

  #onClick = (click: Event) => {
    const link = (click.target as Element).closest('a');
    const rows = [...this.renderRoot.querySelectorAll('[part=item]')];
    const item = this.items[rows.findIndex((row) => row.contains(link))];
    if (item && link && !this.dispatchEvent(new NewsSelectEvent(item))) click.preventDefault();
  };
}

/** Banners and emblems are shown whole. */
const fit = {
  capture: true, // The event does not bubble.
  handleEvent: ({ target }: Event) => fitPicture(target as HTMLImageElement),
};

/** A picture that does not load makes way for the letter behind it. */
const showInitial = {
  capture: true, // The event does not bubble.
  handleEvent({ target }: Event) {
    const image = target as HTMLElement;
    if (dropSrcset(image)) return;
    image.style.visibility = 'hidden';
    (image.previousElementSibling as HTMLElement).hidden = false;
  },
};
