import { html, nothing, type TemplateResult } from 'lit';
import { ArticleController } from '../controllers/article-controller.js';
import type { FeedState } from '../controllers/feed-controller.js';
import type { ReadingWords, Words } from '../i18n/words.js';
import { attributes } from './attributes.js';
import { FeedElement } from './feed-element.js';
import { lazy } from './lazy.js';

const failureView = () => import('./failure.js');

/** A feed that is there. */
export type Ready = FeedState & { status: 'ready' };

/** What the elements for reading have in common: which article it is about, and what is shown where there is none. */
export abstract class ReadingElement extends FeedElement {
  static {
    attributes(ReadingElement, { article: '', articleParam: '', list: '' });
  }

  /** Id or address of an item, or `latest`. */
  declare article: string;
  /** Name of the query parameter in the page's address that holds the id. */
  declare articleParam: string;
  /** Id of a `<news-list>` in the same tree: goes with what readers pick there. */
  declare list: string;

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
      words ? this.#renderState(words, reading) : this.renderWaiting()
    }<slot name="footer"></slot></div>`;
  }

  #renderState(words: Words, reading: ReadingWords | null | undefined) {
    const { state } = this.news;
    switch (state.status) {
      case 'idle':
        return html`<slot></slot>`;
      case 'failed': {
        const rare = lazy(this, words.rare);
        const view = lazy(this, failureView);
        return html`<slot name="error">${
          view && rare ? view.failure(this, state.error.code, rare) : message(words.failed)
        }</slot><slot></slot>`;
      }
      case 'ready':
        if (reading !== undefined) return this.renderReady(state, words, reading);
    }
    return this.renderWaiting(words.loading);
  }

  /** @param reading The words of another language; null where they are the Vietnamese ones, which each element has. */
  protected abstract renderReady(state: Ready, words: Words, reading: ReadingWords | null): unknown;

  protected abstract renderHeading(reading: ReadingWords | null | undefined): unknown;

  protected renderWaiting(loading = ''): TemplateResult {
    return this.hasFallback
      ? html`<slot></slot>`
      : html`<div part="skeleton" role="status" aria-label=${loading}></div>`;
  }

  /** When an older copy was read. */
  protected renderStaleness({ since }: Ready, words: Words): unknown {
    const rare = since && lazy(this, words.rare);
    return rare && lazy(this, failureView)?.staleness(since, this, rare);
  }
}

export const message = (words: string): TemplateResult =>
  html`<p class="message" part="status" role="status">${words}</p>`;
