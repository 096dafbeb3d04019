import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ArticleSelectionController } from '../controllers/article-selection-controller.js';
import { viReading } from '../controllers/default-strings.js';
import type { FeedOrigin, ReadyState } from '../controllers/feed-controller.js';
import { LazyModule } from '../controllers/lazy-module.js';
import { dateAndTime } from '../feed/date-and-time.js';
import type { Feed, FeedItem } from '../feed/model.js';
import { DEFAULT_ZONE, shortDate } from '../feed/short-date.js';
import type { ReadingTranslation } from '../i18n/translation.js';
import type { ArticleHost } from './article-host.js';
import { FeedElement } from './feed-element.js';
import type { FeedView } from './host.js';

/** What `<news-article>` and `<related-news>` have in common: which article they are about. */
export abstract class ArticleElement extends FeedElement implements ArticleHost {
  static override properties: PropertyDeclarations = {
    article: { useDefault: true },
    articleParam: { attribute: 'article-param', useDefault: true },
    list: { useDefault: true },
    dateStyle: { attribute: 'date-style', useDefault: true },
    refresh: { type: Number, useDefault: true },
  };

  /** Id or address of an item, or `latest`. */
  article = '';
  /** Name of the query parameter in the page's address that holds the id. */
  articleParam = '';
  /** Id of a `<news-list>` in the same tree whose selection is followed. */
  list = '';
  /** How dates are written: `long` is `Thứ Năm, 20/06/2024 | 10:35 GMT+7`. */
  dateStyle: 'short' | 'long' = 'short';
  /**
   * Seconds after which the feed is requested again, at least 30; 0 for never. What is new is shown as long as that moves
   * nothing a reader sees, else it waits; another article than the one on show is offered as a button.
   */
  refresh = 0;

  protected readonly selection = new ArticleSelectionController(this);

  readonly #dateFormat = new LazyModule(
    this,
    () => import('./date-format.js'),
    () => this.#usesLongDates || this.timeZone !== DEFAULT_ZONE,
  );
  readonly #polling = new LazyModule(
    this,
    () => import('./article-polling.js'),
    () => this.refresh > 0,
    ({ ArticlePolling }) => new ArticlePolling(this),
  );

  /** @internal */
  focusTitle?(): void;
  /** @internal */
  isBusy?(): boolean;

  /** @internal What is shown of a feed. */
  abstract itemsOf(feed: Feed): readonly FeedItem[];

  protected abstract renderHeading(): unknown;

  /** @internal */
  override get origin(): FeedOrigin {
    const namesFeed = this.feed || this.source || this.data;
    return (namesFeed ? undefined : this.selection.linkedList) ?? this;
  }

  protected override get needsExtendedStrings(): boolean {
    return super.needsExtendedStrings || this.#usesLongDates || Boolean(this.#polling.value?.isOffering);
  }

  protected get reading(): ReadingTranslation {
    return this.localize.strings?.reading ?? viReading;
  }

  protected override viewOfFeed(state: ReadyState): FeedView {
    if (this.selection.isPending || this.#awaitsDates) return { status: 'loading' };
    return { ...state, items: this.itemsOf(state.feed) };
  }

  protected override render(): TemplateResult {
    if (!this.isThemeReady) return html`<slot></slot>`;
    return html`
      <div class="frame" lang=${this.localize.strings?.lang ?? nothing}>
        ${this.renderHeading()}
        <slot name="header"></slot>
        ${this.refresh ? this.#polling.value?.renderOffer() : nothing}
        ${this.renderView()}
        <slot name="footer"></slot>
      </div>
    `;
  }

  protected override renderLoading(label: string): TemplateResult {
    return html`<div part="skeleton" role="status" aria-label=${label}></div><slot></slot>`;
  }

  /** @param hasTime Whether a short date is followed by the time. */
  protected formatDate(iso: string, hasTime = false): string {
    const format = hasTime ? dateAndTime : shortDate;
    return this.#dateFormat.value?.formatDate(iso, this, hasTime) ?? format(iso);
  }

  get #usesLongDates(): boolean {
    return this.dateStyle === 'long';
  }

  get #awaitsDates(): boolean {
    return (this.#usesLongDates && this.localize.awaitsExtended) || this.#dateFormat.isAwaited;
  }
}
