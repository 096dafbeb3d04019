import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ReadyState } from '../../controllers/feed-controller.js';
import { LazyModule } from '../../controllers/lazy-module.js';
import { NewsSelectEvent } from '../../events/index.js';
import { FeedError } from '../../feed/errors.js';
import type { FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';
import { hasHtmlExcerpt } from '../../feed/text.js';
import type { Translation } from '../../i18n/translation.js';
import { FeedElement } from '../feed-element.js';
import { base } from '../feed-element.styles.js';
import { heading } from '../heading.js';
import type { FeedView, ReadyView } from '../host.js';
import { positiveInteger } from '../numbers.js';
import { renderEmpty } from '../status.js';
import { webUrl } from '../urls.js';
import { deferRows } from './defer-rows.js';
import type { ListFeatures } from './features.js';
import type { ListHost, RenderItem } from './host.js';
import { type ItemContext, renderItem } from './item-template.js';
import { styles } from './news-list.styles.js';
import { renderPager } from './pager.js';
import { renderSkeleton } from './skeleton.js';
import { hasFilters, usesFeatures } from './uses-features.js';

/** A custom property where a number of lines is given; else the styles choose. */
const linesStyle = (part: 'title' | 'excerpt', lines: number) =>
  lines > 0 ? `--_set-${part}-lines: ${Math.floor(lines)};` : '';

/** Lines that a title takes beside its picture on a phone, by a wide type in which 23 letters or 17 capitals fill a line. */
const phoneLines = ({ title = '' }: FeedItem) =>
  Math.min(6, Math.ceil(title.length / (title === title.toUpperCase() ? 17 : 23)));

/** True where titles of up to 6 lines are offset by shorter ones: pages reserve the height of 4 lines for each. */
const hasSpareLines = (items: readonly FeedItem[]) =>
  items.reduce((spare, item) => spare + 4 - phoneLines(item), 0) >= 0;

/** Milliseconds of loading after which a skeleton is shown. */
const SKELETON_DELAY = 150;

/**
 * The latest news of a publisher, as a list.
 *
 * @tagname news-list
 * @fires {NewsLoadEvent} news-load - Items are shown, for the first time or again.
 * @fires {NewsErrorEvent} news-error - Nothing could be loaded; `error.code` says why.
 * @fires {NewsSelectEvent} news-select - A reader picked an item; cancelable.
 * @slot - What readers see without JavaScript, until the first items are there, and when nothing could be loaded.
 * @slot header - Between the heading and the news.
 * @slot footer - Below the news.
 * @slot empty - Instead of the message that there is no news.
 * @slot error - Instead of the message that the news could not be loaded.
 * @csspart heading - The heading of the whole element.
 * @csspart list - The list of items.
 * @csspart item - One item; in `cards` and `carousel` the box around picture and text.
 * @csspart first - What is in the first item.
 * @csspart pinned - What is in an item that stands before others, whatever its date.
 * @csspart new - What is in an item that is not older than `new-for`.
 * @csspart title - Heading of an item.
 * @csspart link - Link around the title; its area is the whole item.
 * @csspart date - Date of publication.
 * @csspart image - Picture of an item.
 * @csspart excerpt - Lead of an item.
 * @csspart category - First tag of an item.
 * @csspart badge - Badge of an item that is new, or pinned.
 * @csspart views - How often an item was read.
 * @csspart source - Who published an item.
 * @csspart tabs - Around the buttons of `tabs`.
 * @csspart button - Any button.
 * @csspart file - Link to a file in the layout `documents`.
 * @csspart search - Field in which readers search.
 * @csspart refresh - Button that shows the items that have arrived since.
 * @csspart skeleton - Placeholder for an item while the feed loads.
 * @csspart status - Message where there are no items to show.
 * @csspart retry - Button that requests the feed again.
 * @csspart pager - Around the controls that show further items.
 * @csspart more - Link to all the news on the publisher's site.
 * @csspart dialog - The dialog with an article, and the one of `gallery`.
 * @csspart content - Text of the article in the dialog.
 * @csspart lead - Lead of that article.
 * @csspart byline - Who wrote it.
 * @csspart tools - Its tool bar.
 * @csspart top - Leads back to its title.
 * @csspart zoom - Link around a picture in its text.
 * @csspart attachments - Files that belong to it.
 * @csspart tags - Its further tags.
 * @csspart article-title - Title of the article in the dialog.
 * @csspart article-date - Its date of publication.
 * @csspart article-views - How often it was read.
 * @csspart article-category - Its first tag.
 * @csspart article-source - Who published it.
 * @csspart article-image - Its picture, where its text has none.
 * @csspart article-link - Leads to the full text.
 * @csspart article-button - Any button of the article.
 * @csspart article-dialog - Its pictures, large, and the ways to share it.
 * @csspart article-refresh - Button that shows a newer article.
 * @csspart article-skeleton - Placeholder while it loads.
 * @csspart article-status - Message where it is not there.
 * @csspart related-heading - Heading of the related news in the dialog.
 * @csspart related-list - The list of these.
 * @csspart related-item - One of these.
 * @csspart related-title - Its heading.
 * @csspart related-link - Link around its title.
 * @csspart related-date - Its date of publication.
 * @csspart related-image - Its picture.
 * @csspart related-skeleton - Placeholder while they load.
 * @csspart related-status - Message where there are none.
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
 * @cssproperty [--bantin-title-lines] - Lines of a title before it is cut, instead of `title-lines`.
 * @cssproperty [--bantin-excerpt-lines] - Lines that an excerpt takes, instead of `excerpt-lines`.
 * @cssproperty [--bantin-gap=1em] - Space around and inside an item.
 * @cssproperty [--bantin-radius=0.375em] - Corners of pictures and buttons.
 * @cssproperty [--bantin-image-width] - Width of a picture; chosen by the width of the element by default.
 * @cssproperty [--bantin-image-ratio=3 / 2] - Aspect ratio of a picture.
 * @cssproperty [--bantin-card-width=16em] - Least width of a card in `cards`, and the width in `carousel`.
 * @cssproperty [--bantin-card-image-height] - Height of a card's picture, instead of 9/16 of its width.
 * @cssproperty [--bantin-featured-image-height] - Height of the large picture in `featured`, instead of 9/16 of its width.
 */
export class NewsList extends FeedElement implements ListHost {
  static override styles = [base, styles];
  static override properties: PropertyDeclarations = {
    layout: { useDefault: true },
    limit: { type: Number, useDefault: true },
    pager: { useDefault: true },
    search: { type: Boolean },
    tabs: {},
    moreHref: { attribute: 'more-href', useDefault: true },
    noMoreLink: { type: Boolean, attribute: 'no-more-link' },
    noImage: { type: Boolean, attribute: 'no-image' },
    noDate: { type: Boolean, attribute: 'no-date' },
    noExcerpt: { type: Boolean, attribute: 'no-excerpt' },
    showViews: { type: Boolean, attribute: 'show-views' },
    showCategory: { type: Boolean, attribute: 'show-category' },
    showSource: { type: Boolean, attribute: 'show-source' },
    category: { useDefault: true },
    match: { useDefault: true },
    exclude: { useDefault: true },
    since: { useDefault: true },
    until: { useDefault: true },
    sort: { useDefault: true },
    dateStyle: { attribute: 'date-style', useDefault: true },
    relativeDates: { type: Boolean, attribute: 'relative-dates' },
    newFor: { type: Number, attribute: 'new-for', useDefault: true },
    refresh: { type: Number, useDefault: true },
    open: { useDefault: true },
    excerptLines: { type: Number, attribute: 'excerpt-lines', useDefault: true },
    titleLines: { type: Number, attribute: 'title-lines', useDefault: true },
    fallbackImage: { attribute: 'fallback-image', useDefault: true },
    articleHref: { attribute: 'article-href', useDefault: true },
    linkTarget: { attribute: 'link-target', useDefault: true },
    autoplay: { type: Boolean },
    renderItem: { attribute: false },
  };

  /** True after 150 ms of loading, so that fast answers show no skeleton. */
  #showSkeleton = false;
  /** True once the rows below the first screen were left to the second frame. */
  #rowsDeferred = false;

  /** How the items are arranged. */
  layout:
    | 'list'
    | 'cards'
    | 'headlines'
    | 'featured'
    | 'carousel'
    | 'ticker'
    | 'notices'
    | 'compact'
    | 'hero'
    | 'documents'
    | 'gallery' = 'list';
  /** How many items are shown at first, and how many more each time. */
  limit = 5;
  /** How readers get further items: `more` is a button, `pages` are numbered. */
  pager: 'none' | 'more' | 'pages' = 'none';
  /** Shows a field in which readers search the items. */
  search = false;
  /** Tags that readers switch between, "Tất cả" first; commas between them. Where it is empty, the six most frequent of the feed. */
  tabs: string | null = null;
  /** Where "Xem tất cả" leads; the feed's home page where there is none. */
  moreHref = '';
  /** Hides "Xem tất cả". */
  noMoreLink = false;
  /** Leaves the pictures out. */
  noImage = false;
  /** Leaves the dates out. */
  noDate = false;
  /** Leaves the excerpts out. */
  noExcerpt = false;
  /** Shows how often an item was read, where the feed says so. */
  showViews = false;
  /** Shows an item's first tag. */
  showCategory = false;
  /** Shows who published an item. */
  showSource = false;
  /** Only items with one of these tags; commas between them. */
  category = '';
  /** Only items with one of these phrases in title, excerpt or tags; commas between them. Case and accents do not matter. */
  match = '';
  /** No items with one of these phrases in title, excerpt or tags; commas between them. */
  exclude = '';
  /** Only items from this day on, `YYYY-MM-DD` in `time-zone`. */
  since = '';
  /** Only items up to this day, `YYYY-MM-DD` in `time-zone`. */
  until = '';
  /** Order of the items; pinned ones come first in any. */
  sort: 'newest' | 'oldest' | 'title' | 'views' = 'newest';
  /** `20/06/2024`, or with `long` `Thứ Năm, 20/06/2024 | 10:35 GMT+7`. */
  dateStyle: 'short' | 'long' = 'short';
  /** Says how long ago an item was published, up to a week. */
  relativeDates = false;
  /** Hours for which an item has a badge that says it is new; 0 for never. */
  newFor = 0;
  /** Seconds after which the feed is requested again, at least 30; 0 for never. */
  refresh = 0;
  /** Where an article opens that a reader picks: `dialog` is over the page, with related news below it. */
  open: 'link' | 'dialog' = 'link';
  /** Lines of an excerpt before it is cut; 0 for as many as the layout has room for, by its width. */
  excerptLines = 0;
  /** Lines of a title before it is cut; 0 for as many as the layout has room for, by its width. */
  titleLines = 0;
  /** Picture for items that have none, or whose own does not load. */
  fallbackImage = '';
  /** Address of a page that shows an item, with `{id}` and `{url}` in it; the item's own page where there is none. */
  articleHref = '';
  /** Browsing context that links open in, such as `_blank`. */
  linkTarget = '';
  /** Moves the line of a `ticker` by itself; without it a reader starts it. */
  autoplay = false;
  /**
   * The inside of each item, instead of the usual: a template of Lit or a node. `undefined`, and an error, leave an item as it
   * usually is.
   */
  renderItem?: RenderItem;

  readonly #features = new LazyModule(
    this,
    () => import('./features.js'),
    () => usesFeatures(this) || this.#hasPinnedItem,
    ({ ListFeatures }) => new ListFeatures(this),
  );
  readonly #htmlToText = new LazyModule(
    this,
    () => import('../../feed/html-to-text.js'),
    () => this.#hasHtmlExcerpts,
  );

  constructor() {
    super();
    new LazyModule(
      this,
      () => import('./pictures.js'),
      () => this.items.length > 0,
      ({ Pictures }) => new Pictures(this),
    );
  }

  protected override firstUpdated(): void {
    setTimeout(() => {
      this.#showSkeleton = true;
      if (this.view.status === 'loading') this.requestUpdate();
    }, SKELETON_DELAY);
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (!this.#rowsDeferred && !this.#readyFeatures)
      this.#rowsDeferred = Boolean(this.serverTime) || deferRows(this.renderRoot);
  }

  protected override viewOfFeed(state: ReadyState): FeedView {
    // No wait for the network: reading such a feed has loaded the same module.
    if (this.#htmlToText.isAwaited) return { status: 'loading' };
    const features = this.#readyFeatures;
    if (features) return { ...state, items: features.select(state.feed.items) };
    if (this.#awaitsFeatures) return { status: 'loading' };
    // A list whose filters failed to load must not show what they would have left out.
    if (hasFilters(this)) return { status: 'failed', error: new FeedError('network', 'no filter') };
    const items = currentItems(state.feed.items, this.now).slice(0, positiveInteger(this.limit, 5));
    return { ...state, items };
  }

  protected override render(): TemplateResult {
    if (!this.isThemeReady) return html`<slot></slot>`;
    // Set as a property, since a policy without 'unsafe-inline' forbids the attribute.
    const style = linesStyle('title', this.titleLines) + linesStyle('excerpt', this.excerptLines);
    const spare = hasSpareLines(this.items) ? 'spare' : '';
    return html`
      <div class="frame in-${this.layout} ${spare}" lang=${this.localize.strings?.lang ?? nothing} .style=${style} @click=${this.#onClick}>
        ${this.heading ? heading(this.level, 'heading', this.heading) : nothing}
        <slot name="header"></slot>
        ${this.renderView()}
        <slot name="footer"></slot>
      </div>
    `;
  }

  /** Nothing before the layout's styles are there, not even a message: they would move it. */
  protected override renderView(): unknown {
    return this.#awaitsFeatures ? html`<slot></slot>` : super.renderView();
  }

  /** After a moment a skeleton, and below it the page's own content. */
  protected override renderLoading(label: string): TemplateResult {
    if (!this.#showSkeleton) return html`<slot></slot>`;
    return html`${renderSkeleton(positiveInteger(this.limit, 5, 50), label)}<slot></slot>`;
  }

  protected override renderReady(view: ReadyView, strings: Translation): TemplateResult {
    const features = this.#readyFeatures;
    return html`
      ${features?.renderBefore()}
      ${view.items.length ? this.#renderList(view.items, strings) : (features?.renderEmpty() ?? renderEmpty(strings.empty))}
      ${renderPager(this, view.feed, strings, features?.renderControl())}
      ${this.renderStaleNotice(view.since)}
      ${features?.renderAfter()}
    `;
  }

  #renderList(items: readonly FeedItem[], strings: Translation) {
    const features = this.#readyFeatures;
    const { titleLevel } = this;
    const fallbackImage = webUrl(this.fallbackImage);
    const htmlToText = this.#htmlToText.value?.htmlToText;
    const context: ItemContext = {
      list: this,
      strings,
      titleLevel,
      fallbackImage,
      features,
      htmlToText,
      hasImages: this.#hasImages,
    };
    const rows = html`
      <ul class="rows" part="list" role="list">
        ${items.map((item, index) => renderItem(item, context, index))}
        ${features?.renderFillers()}
      </ul>
    `;
    const list = features?.renderItems(items, context) ?? rows;
    return features?.wrap(list) ?? list;
  }

  #onClick = (click: MouseEvent) => {
    const link = (click.target as Element).closest<HTMLAnchorElement>('a:not([part=file])');
    const rows = [...this.renderRoot.querySelectorAll('.row[part=item]')];
    const item = this.items[rows.findIndex((row) => row.contains(link))];
    if (!link || !item) return;
    const isCanceled = !this.dispatchEvent(new NewsSelectEvent(item));
    if (isCanceled || this.#readyFeatures?.open(item, link, click)) click.preventDefault();
  };

  /** The optional features, once all that this list uses are loaded. */
  get #readyFeatures(): ListFeatures | undefined {
    const features = this.#features.value;
    return features?.isReady ? features : undefined;
  }

  get #awaitsFeatures(): boolean {
    return usesFeatures(this) && !this.#readyFeatures && this.#features.status !== 'error';
  }

  /** True where an excerpt is only in the HTML of its item. */
  get #hasHtmlExcerpts(): boolean {
    const { state } = this.news;
    return state.status === 'ready' && state.feed.items.some(hasHtmlExcerpt);
  }

  get #hasImages(): boolean {
    return !this.noImage && this.items.some(({ image }) => image);
  }

  /** Its badge is a feature; the list does not wait for it. */
  get #hasPinnedItem(): boolean {
    return Boolean(this.items[0]?._bantin?.pinned);
  }

  protected override get needsExtendedStrings(): boolean {
    return super.needsExtendedStrings || usesFeatures(this) || this.#hasPinnedItem;
  }
}
