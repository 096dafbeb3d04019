import { html, nothing } from 'lit';
import { viRelated } from '../../controllers/reading-words.js';
import { NewsSelectEvent } from '../../events/index.js';
import { findItem, shownItems } from '../../feed/find.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import { type RelateMode, relate } from '../../feed/relate.js';
import type { ReadingWords, Words } from '../../i18n/translation.js';
import { ReadingElement, type Ready } from '../article-element.js';
import { attributes } from '../attributes.js';
import { base } from '../feed-element.styles.js';
import { heading } from '../heading.js';
import { message, staleness } from '../status.js';
import { secured, whole } from '../urls.js';
import { styles } from './related-news.styles.js';

/**
 * What goes with an article: what is about the same, or what came before or after it.
 *
 * @tagname related-news
 * @fires {NewsLoadEvent} news-load - Items are shown, for the first time or anew.
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
 * @csspart title - Heading of an item.
 * @csspart link - Link around the title; its area is the whole item.
 * @csspart date - Date of publication.
 * @csspart image - Picture of an item.
 * @csspart skeleton - Placeholder for items that are still to come.
 * @csspart status - What is told when there are no items to show.
 * @csspart retry - Button that asks the publisher again.
 * @cssproperty [--bantin-color] - Text; the page's own where nothing is said.
 * @cssproperty [--bantin-background] - Behind everything.
 * @cssproperty [--bantin-link] - Titles that are links, and buttons.
 * @cssproperty [--bantin-accent=currentColor] - Line below the heading.
 * @cssproperty [--bantin-heading-color] - Text of the heading.
 * @cssproperty [--bantin-heading-background] - Behind the heading.
 * @cssproperty [--bantin-fill=#80808029] - Room of pictures that are still to come, and buttons under the pointer.
 * @cssproperty [--bantin-border=1px solid #80808059] - Lines between items and around cards.
 * @cssproperty [--bantin-padding=0px] - Left and right of everything, in `px` or `rem`; the heading's background reaches beyond.
 * @cssproperty [--bantin-font] - Family of the type; the page's own where nothing is said.
 * @cssproperty [--bantin-font-size] - Size of the text, from which all others follow.
 * @cssproperty [--bantin-gap=1em] - Space around and inside an item.
 * @cssproperty [--bantin-radius=0.375em] - Corners of pictures.
 * @cssproperty [--bantin-image-width=clamp(4.5em, 22%, 8em)] - Width of a picture in the layout `list`.
 * @cssproperty [--bantin-image-ratio=4 / 3] - Width to height of a picture.
 */
export class RelatedNews extends ReadingElement {
  static override styles = [base, styles];

  static {
    attributes(RelatedNews, { mode: 'related', limit: 5, layout: 'headlines' });
  }

  /** What is shown: about the same, or published before or after the article. */
  declare mode: RelateMode;
  /** How many items are shown. */
  declare limit: number;
  /** How they are shown. */
  declare layout: 'headlines' | 'list' | 'cards';

  /** What goes with an article, worked out once. */
  #known?: { key: unknown[]; items: readonly FeedItem[] };

  protected override renderHeading(reading?: ReadingWords | null): unknown {
    return heading(this.level, 'heading', this.heading || (reading?.related ?? viRelated)[this.#mode]);
  }

  protected override renderReady(state: Ready, words: Words, reading: ReadingWords | null): unknown {
    const { items } = this;
    const date = this.dateFormat(words);
    if (!date || this.choice.undecided) return this.renderWaiting(words.loading);
    // where the news comes from a list, that tells how old it is
    const age = this.origin ? nothing : staleness(this, state.since, words);
    return items[0]
      ? html`<ul part="list" role="list" class=${this.#layout} @click=${this.#onClick} @error=${emptyBox}>${items.map(
          (item) => this.#renderItem(item, words, date),
        )}</ul>${age}`
      : html`<slot name="empty">${message((reading?.related ?? viRelated).none)}</slot>`;
  }

  #renderItem(item: FeedItem, words: Words, format: (iso: string) => string) {
    const { image, date_published: date } = item;
    const href = this.#hrefOf(item);
    const title = item.title ?? item.summary ?? words.untitled;
    return html`<li part="item"><article lang=${item.language ?? nothing}>${
      image && this.#layout !== 'headlines'
        ? html`<div class="media"><img part="image" src=${secured(image)} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"></div>`
        : nothing
    }<div class="text">${heading(
      Math.min(this.level + 1, 6),
      'title',
      href ? html`<a part="link" href=${href} rel="noopener">${title}</a>` : title,
    )}${date ? html`<time part="date" datetime=${date}>${format(date)}</time>` : nothing}</div></article></li>`;
  }

  /** The same page with another article, where its address says which; else the publisher's page. */
  #hrefOf({ id, url, external_url }: FeedItem): string | undefined {
    if (!this.articleParam) return url ?? external_url;
    const here = new URL(location.href);
    here.searchParams.set(this.articleParam, id);
    here.hash = '';
    return here.href;
  }

  get #layout() {
    return ['list', 'cards'].includes(this.layout) ? this.layout : 'headlines';
  }

  get #mode(): RelateMode {
    return this.mode === 'older' || this.mode === 'newer' ? this.mode : 'related';
  }

  #onClick = (click: Event) => {
    const link = (click.target as Element).closest('a');
    const rows = [...this.renderRoot.querySelectorAll('[part=item]')];
    const item = this.items[rows.findIndex((row) => row.contains(link))];
    if (item && link && !this.dispatchEvent(new NewsSelectEvent(item))) click.preventDefault();
  };

  override itemsOf(feed: Feed): readonly FeedItem[] {
    const key = [feed, this.choice.key, this.#mode, this.limit];
    if (!this.#known || key.some((part, index) => part !== this.#known!.key[index])) {
      const shown = shownItems(feed, Date.now());
      const article = findItem(shown, this.choice.key);
      this.#known = {
        key,
        items: article ? relate(shown, article, this.#mode, whole(this.limit, 5)) : [],
      };
    }
    return this.#known.items;
  }
}

/** A picture that does not load leaves its box, so that nothing moves. */
const emptyBox = {
  capture: true, // the event does not bubble
  handleEvent({ target }: Event) {
    (target as HTMLElement).style.visibility = 'hidden';
  },
};
