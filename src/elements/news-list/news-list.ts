import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FeedState } from '../../controllers/feed-controller.js';
import { NewsSelectEvent } from '../../events/index.js';
import { FeedError } from '../../feed/errors.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';
import type { Words } from '../../i18n/translation.js';
import { attributes } from '../attributes.js';
import { DEFAULT_ZONE, FeedElement } from '../feed-element.js';
import { base } from '../feed-element.styles.js';
import { Composer, heading } from '../heading.js';
import { lazy } from '../lazy-module.js';
import { failed, message, staleness } from '../status.js';
import { webUrl, whole } from '../urls.js';
import { drawInTwoFrames } from './defer-rows.js';
import { type RowView, row } from './item-template.js';
import { styles } from './news-list.styles.js';

const optionsView = () => import('./features.js');

/** What only some lists ask for; a list that asks for none of it does not fetch that part. */
const OPTIONS = {
  layout: 'list',
  pager: 'none',
  category: '',
  match: '',
  exclude: '',
  since: '',
  until: '',
  search: false,
  sort: 'newest',
  showViews: false,
  showCategory: false,
  showSource: false,
  relativeDates: false,
  dateStyle: 'short',
  newFor: 0,
  articleHref: '',
  refresh: 0,
  open: 'link',
};

/** The part that filters did not arrive. */
let unfiltered: FeedState | undefined;

/**
 * The latest news of a publisher, as a list.
 *
 * @tagname news-list
 * @fires {NewsLoadEvent} news-load - Items are shown, for the first time or anew.
 * @fires {NewsErrorEvent} news-error - Nothing could be loaded; `error.code` says why.
 * @fires {NewsSelectEvent} news-select - A reader picked an item; cancelable.
 * @slot - What readers see without JavaScript, until the first items are there, and when nothing could be loaded.
 * @slot header - Between the heading and the news.
 * @slot footer - Below the news.
 * @slot empty - Instead of the message that there is no news.
 * @slot error - Instead of the message that the news could not be loaded.
 * @csspart heading - The heading of the whole element.
 * @csspart list - The list of items.
 * @csspart item - One item.
 * @csspart title - Heading of an item.
 * @csspart link - Link around the title; its area is the whole item.
 * @csspart date - Date of publication.
 * @csspart image - Picture of an item.
 * @csspart excerpt - Lead of an item.
 * @csspart category - First tag of an item.
 * @csspart badge - Says that an item is new, or pinned.
 * @csspart views - How often an item was read.
 * @csspart source - Who published an item.
 * @csspart search - Field in which readers search.
 * @csspart refresh - Button that shows what has come since.
 * @csspart skeleton - Placeholder for an item that is still to come.
 * @csspart status - What is told when there are no items to show.
 * @csspart retry - Button that asks the publisher again.
 * @csspart pager - Around the controls that show further items.
 * @csspart more - Link to all the news at the publisher's.
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
 * @cssproperty [--bantin-title-lines] - Lines of a title, instead of `title-lines`.
 * @cssproperty [--bantin-excerpt-lines] - Lines of an excerpt, instead of `excerpt-lines`.
 * @cssproperty [--bantin-gap=1em] - Space around and inside an item.
 * @cssproperty [--bantin-radius=0.375em] - Corners of pictures and buttons.
 * @cssproperty [--bantin-image-width=clamp(4.5em, 30%, 11.5em)] - Width of a picture.
 * @cssproperty [--bantin-image-ratio=4 / 3] - Width to height of a picture.
 * @cssproperty [--bantin-card-width=16em] - Least width of a card in `cards`, and the width in `carousel`.
 * @cssproperty [--bantin-card-image-height=9.5em] - Height of a card's picture.
 * @cssproperty [--bantin-featured-image-height=14em] - Height of the large picture in `featured`.
 */
export class NewsList extends FeedElement {
  static override styles = [base, styles];

  static {
    attributes(NewsList, OPTIONS);
    attributes(NewsList, {
      limit: 5,
      moreHref: '',
      noMoreLink: false,
      noImage: false,
      noDate: false,
      noExcerpt: false,
      excerptLines: 2,
      titleLines: 3,
      fallbackImage: '',
      linkTarget: '',
    });
  }

  /** Nothing has come for so long that a reader wants to see that something will. */
  #late = false;
  /** Rows below those of the first frame were on show. */
  #drawn = false;
  /** Which items of a feed may be shown, in what order; worked out once for each feed. */
  #selection?: { feed: Feed; items: readonly FeedItem[] } | null;

  /** How the items are arranged. */
  declare layout: 'list' | 'cards' | 'headlines' | 'featured' | 'carousel' | 'ticker';
  /** How many items are shown at first, and how many more each time. */
  declare limit: number;
  /** How readers get further items: `more` is a button, `pages` are numbered. */
  declare pager: 'none' | 'more' | 'pages';
  /** Shows a field in which readers search the items. */
  declare search: boolean;
  /** Where "Xem tất cả" leads; the feed's home page where there is none. */
  declare moreHref: string;
  /** Hides "Xem tất cả". */
  declare noMoreLink: boolean;
  /** Leaves the pictures out. */
  declare noImage: boolean;
  /** Leaves the dates out. */
  declare noDate: boolean;
  /** Leaves the excerpts out. */
  declare noExcerpt: boolean;
  /** Shows how often an item was read, where the feed tells. */
  declare showViews: boolean;
  /** Shows an item's first tag. */
  declare showCategory: boolean;
  /** Shows who published an item. */
  declare showSource: boolean;
  /** Only items with one of these tags; commas between them. */
  declare category: string;
  /** Only items with one of these phrases in title, excerpt or tags; commas between them. Case and accents do not matter. */
  declare match: string;
  /** No items with one of these phrases in title, excerpt or tags; commas between them. */
  declare exclude: string;
  /** Only items from this day on, `YYYY-MM-DD` in `time-zone`. */
  declare since: string;
  /** Only items up to this day, `YYYY-MM-DD` in `time-zone`. */
  declare until: string;
  /** Order of the items; pinned ones come first in any. */
  declare sort: 'newest' | 'oldest' | 'title' | 'views';
  /** `20/06/2024`, or with `long` `Thứ Năm, 20/06/2024 | 10:35 GMT+7`. */
  declare dateStyle: 'short' | 'long';
  /** Says how long ago an item was published, up to a week. */
  declare relativeDates: boolean;
  /** Hours for which an item wears a badge that says it is new; 0 for never. */
  declare newFor: number;
  /** Seconds after which the feed is asked for again, at least 30; 0 for never. */
  declare refresh: number;
  /** Where an article opens that a reader picks: `dialog` is over the page, with related news below it. */
  declare open: 'link' | 'dialog';
  /** Lines of an excerpt before it is cut. */
  declare excerptLines: number;
  /** Lines of a title before it is cut. */
  declare titleLines: number;
  /** Picture for items that have none, or whose own does not load. */
  declare fallbackImage: string;
  /** Address of a page that shows an item, with `{id}` and `{url}` in it; the item's own page where there is none. */
  declare articleHref: string;
  /** Browsing context that links open in, such as `_blank`. */
  declare linkTarget: string;

  protected override firstUpdated(): void {
    setTimeout(() => {
      this.#late = true;
      if (!this.settled) this.requestUpdate();
    }, 150);
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (!this.#drawn && !this.#options) this.#drawn = drawInTwoFrames(this.renderRoot);
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.size) this.#selection = undefined;
  }

  protected override render(): TemplateResult {
    if (!this.themed) return html`<slot></slot>`;
    const { words } = this.words;
    const lines = `--_title-lines:var(--bantin-title-lines,${whole(this.titleLines, 3)});--_excerpt-lines:var(--bantin-excerpt-lines,${whole(this.excerptLines, 2)})`;
    // `style` as a property, since a policy without 'unsafe-inline' forbids the attribute
    const [main, pager, age] = words ? this.#renderState(words) : [this.#renderWaiting()];
    return html`<div class=${`in-${this.layout}`} lang=${words?.lang ?? nothing} .style=${lines}>${
      this.heading && heading(this.level, 'heading', this.heading)
    }<slot name="header"></slot>${main}${pager}${age}<slot name="footer"></slot></div>`;
  }

  /** What is on show, what leads further, and how old it is. */
  #renderState(words: Words): unknown[] {
    const { state } = this;
    switch (state.status) {
      case 'idle':
        return [html`<slot></slot>`];
      case 'loading':
        return [this.#renderWaiting(words.loading)];
      case 'failed':
        return [html`<slot name="error">${failed(this, state.error, words)}</slot><slot></slot>`];
      case 'ready':
        return this.#renderReady(state, words);
    }
  }

  /** The page's own content where there is some, else rows as high as those to come. */
  #renderWaiting(loading = '') {
    return this.#options === undefined || this.hasFallback || !this.#late
      ? html`<slot></slot>`
      : html`<div class="rows" role="status" aria-label=${loading}>${Array(whole(this.limit, 5, 50)).fill(
          html`<div class="row" part="skeleton"><article><div class="media"></div><div class="text"></div></article></div>`,
        )}</div>${this.noMoreLink ? nothing : html`<div part="pager"></div>`}`;
  }

  #renderReady({ feed, since }: FeedState & { status: 'ready' }, words: Words): unknown[] {
    const all = this.#select(feed);
    const asked = this.#options;
    if (!all || asked === undefined) return [this.#renderWaiting(words.loading)];
    const options = asked || undefined;
    const { items } = this;
    const view: RowView = {
      list: this,
      feed,
      words,
      level: Math.min(this.level + (this.heading ? 1 : 0), 6),
      options,
    };
    const list = items[0]
      ? html`<ul class="rows" part="list" role="list" @click=${this.#onClick} @error=${this.#onPictureError}>${
          options ? options.rows(view, items) : items.map((item) => row(item, view))
        }</ul>`
      : html`<slot name="empty">${message(words.empty)}</slot>`;
    return [
      options ? options.around(list, view, !!items[0]) : list,
      this.#renderPager(view, options?.control(items, all)),
      staleness(this, since, words),
    ];
  }

  /** What leads to further items: a control in place, and the link to the publisher's. */
  #renderPager({ feed, words }: RowView, control?: TemplateResult) {
    const href = this.noMoreLink ? undefined : (webUrl(this.moreHref) ?? feed.home_page_url);
    if (this.noMoreLink && !control) return;
    const pager = new Composer().add('<div part=pager>');
    if (control) pager.put('', control);
    if (href) {
      pager.put('<a part=more rel=noopener href=', href);
      if (this.linkTarget) pager.put(' target=', this.linkTarget);
      pager.put(' .textContent=', words.all).add('></a>');
    }
    return pager.add('</div>').template();
  }

  /** What only some lists ask for: false where this one does not, undefined while it is on its way, null where it cannot be had. */
  get #options() {
    const own = this as unknown as Record<string, unknown>;
    const asked =
      this.timeZone !== DEFAULT_ZONE || Object.entries(OPTIONS).some(([name, value]) => own[name] !== value);
    const { rare } = this.words.words ?? {};
    if (asked && rare) lazy(this, rare); // the options ask for them next
    const part = (asked || this.#selection?.items[0]?._bantin?.pinned) && lazy(this, optionsView);
    const ready = part ? part.optionsOf(this).ready : part;
    // a badge on what is pinned is nothing to wait for
    return asked ? ready : ready || false;
  }

  /** All items that may be shown; undefined while it takes a part that is on its way, null where that cannot be had. */
  #select(feed: Feed): readonly FeedItem[] | undefined | null {
    if (this.#selection?.feed === feed) return this.#selection.items;
    const options = this.#options;
    const items = options
      ? options.select(feed.items)
      : options === false ||
          (options === null && !(this.category || this.match || this.exclude || this.since || this.until))
        ? currentItems(feed.items, Date.now())
        : options;
    this.#selection = items && { feed, items };
    return items;
  }

  #onClick = (click: Event) => {
    const link = (click.target as Element).closest('a');
    const rows = [...this.renderRoot.querySelectorAll('[part=item]')];
    const item = this.items[rows.findIndex((row) => row.contains(link))];
    if (item && !this.dispatchEvent(new NewsSelectEvent(item))) click.preventDefault();
  };

  #onPictureError = {
    capture: true, // the event does not bubble
    handleEvent: ({ target }: Event) =>
      optionsView().then(
        ({ replacePicture }) => replacePicture(target as HTMLImageElement, this.fallbackImage),
        () => {},
      ),
  };

  protected override get state(): FeedState {
    const { state } = this.news;
    return state.status === 'ready' && this.#select(state.feed) === null
      ? (unfiltered ??= { status: 'failed', error: new FeedError('network', 'no filter') })
      : state;
  }

  /** The items on show, in their order. */
  override get items(): readonly FeedItem[] {
    const { state } = this.news;
    const all = state.status === 'ready' && this.#select(state.feed);
    const options = this.#options;
    return all ? (options ? options.shown(all) : all.slice(0, whole(this.limit, 5))) : [];
  }
}
