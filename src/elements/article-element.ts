import { html, nothing, type TemplateResult } from 'lit';
import { ArticleController } from '../controllers/article-selection-controller.js';
import type { FeedState } from '../controllers/feed-controller.js';
import type { Feed, FeedItem } from '../feed/model.js';
import type { ReadingWords, Words } from '../i18n/translation.js';
import { attributes } from './attributes.js';
import { DEFAULT_ZONE, FeedElement } from './feed-element.js';
import { lazy } from './lazy-module.js';
import { shortDate } from './news-list/item-template.js';
import { failed } from './status.js';

const refreshPart = () => import('./article-polling.js');
const datesPart = () => import('./date-format.js');

/** A feed that is there. */
export type Ready = FeedState & { status: 'ready' };

/** What the elements for reading have in common: which article it is about, and what is shown where there is none. */
export abstract class ReadingElement extends FeedElement {
  static {
    attributes(ReadingElement, { article: '', articleParam: '', list: '', dateStyle: 'short', refresh: 0 });
  }

  /** Id or address of an item, or `latest`. */
  declare article: string;
  /** Name of the query parameter in the page's address that holds the id. */
  declare articleParam: string;
  /** Id of a `<news-list>` in the same tree: goes with what readers pick there. */
  declare list: string;
  /** How dates are written: `long` is `Thứ Năm, 20/06/2024 | 10:35 GMT+7`. */
  declare dateStyle: 'short' | 'long';
  /**
   * Seconds after which the feed is asked for again, at least 30; 0 for never. What is new is put on show as long as that
   * moves nothing a reader sees, else it waits; another article than the one on show is offered as a button.
   */
  declare refresh: number;

  /** @internal Whether a reader is busy with what is on show. */
  declare busy?: () => boolean;
  /** Brings a reader to the title; only where one article is shown. */
  focusTitle?(): void;

  /** @internal */
  readonly choice = new ArticleController(this);

  protected override willUpdate(): void {
    this.origin = this.feed || this.source || this.data ? undefined : this.choice.connected;
  }

  protected override render(): TemplateResult {
    if (!this.themed) return html`<slot></slot>`;
    const { words } = this.words;
    const reading = words?.reading ? lazy(this, words.reading) : null;
    return html`<div lang=${words?.lang ?? nothing}>${this.renderHeading(reading)}<slot name="header"></slot>${
      this.refresh ? lazy(this, refreshPart)?.offer(this) : nothing
    }${words ? this.#renderState(words, reading) : this.renderWaiting()}<slot name="footer"></slot></div>`;
  }

  #renderState(words: Words, reading: ReadingWords | null | undefined) {
    const { state } = this;
    switch (state.status) {
      case 'idle':
        return html`<slot></slot>`;
      case 'failed':
        return html`<slot name="error">${failed(this, state.error, words)}</slot><slot></slot>`;
      case 'ready':
        if (reading !== undefined) return this.renderReady(state, words, reading);
    }
    return this.renderWaiting(words.loading);
  }

  /** @param reading The words of another language; null where they are the Vietnamese ones, which each element has. */
  protected abstract renderReady(state: Ready, words: Words, reading: ReadingWords | null): unknown;

  /** What is shown of a feed. */
  abstract itemsOf(feed: Feed): readonly FeedItem[];

  /** The items on show, in their order. */
  override get items(): readonly FeedItem[] {
    const { state } = this;
    return state.status === 'ready' ? this.itemsOf(state.feed) : [];
  }

  /** How dates are shown; undefined while a part that it takes is on its way. */
  protected dateFormat(words: Words): ((iso: string) => string) | undefined {
    const plain = this.timeZone === DEFAULT_ZONE && this.dateStyle !== 'long';
    const dates = plain ? null : lazy(this, datesPart);
    return dates === null ? shortDate : dates?.dateFormat(this, words);
  }

  protected abstract renderHeading(reading: ReadingWords | null | undefined): unknown;

  protected renderWaiting(loading = ''): TemplateResult {
    return this.hasFallback
      ? html`<slot></slot>`
      : html`<div part="skeleton" role="status" aria-label=${loading}></div>`;
  }
}
