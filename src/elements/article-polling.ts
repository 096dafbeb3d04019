/** `refresh` of `<news-article>` and `<related-news>`. */
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ReadyState } from '../controllers/feed-controller.js';
import { PollingController, type RefreshDecision } from '../controllers/polling-controller.js';
import type { ArticleHost } from './article-host.js';

/**
 * Shows a refreshed feed when that moves nothing under a reader's eyes: a newer version of an article while its title is on
 * the screen or still below it, related news while they are still below the screen. Until then it waits. Another article is
 * offered as a button; one that has gone from the feed stays.
 */
export class ArticlePolling implements ReactiveController {
  readonly #host: ArticleHost;
  readonly #polling: PollingController;

  constructor(host: ArticleHost) {
    this.#host = host;
    this.#polling = new PollingController(host, host.news, { seconds: () => host.refresh, decide: this.#decide });
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#onScroll, { capture: true });
  }

  /** True while another article waits for the reader. */
  get isOffering(): boolean {
    return this.#polling.waiting > 0;
  }

  renderOffer(): TemplateResult {
    const strings = this.isOffering ? this.#host.localize.extended : undefined;
    return html`
      <div class="waiting" role="status">
        ${
          strings
            ? html`<button part="refresh button" type="button" @click=${this.#showOffer}>${strings.newItems(1)}</button>`
            : nothing
        }
      </div>
    `;
  }

  #showOffer = async () => {
    await this.#polling.show();
    this.#host.focusTitle?.();
  };

  #onScroll = () => {
    if (this.#polling.pending && !this.isOffering && this.#canChange) void this.#polling.show();
  };

  /** True where a change moves nothing that a reader sees, or hears. */
  get #canChange(): boolean {
    if (this.#isBelowScreen) return true;
    const isTitleVisible = Boolean(this.#host.focusTitle) && this.#host.getBoundingClientRect().top >= 0;
    return isTitleVisible && !this.#host.isBusy?.();
  }

  get #isBelowScreen(): boolean {
    return this.#host.getBoundingClientRect().top >= innerHeight;
  }

  #decide = (next: ReadyState, current: ReadyState): RefreshDecision => {
    const [oldItems, newItems] = [this.#host.itemsOf(current.feed), this.#host.itemsOf(next.feed)];
    const [oldItem] = oldItems;
    const [newItem] = newItems;
    if (!oldItem || JSON.stringify(oldItems) === JSON.stringify(newItems)) return { shown: next };
    const unchanged = { ...next, feed: current.feed };
    if (!newItem) return { shown: unchanged };
    const isAnotherArticle = Boolean(this.#host.focusTitle) && oldItem.id !== newItem.id;
    const canChange = isAnotherArticle ? this.#isBelowScreen : this.#canChange;
    if (canChange) return { shown: next };
    return { shown: unchanged, pending: next, waiting: isAnotherArticle ? 1 : 0 };
  };
}

export const styles = [
  css`
    .waiting {
      position: sticky;
      inset-block-start: 0.5em;
      z-index: 1;
      block-size: 0;
      text-align: center;
    }
    .waiting button {
      min-block-size: 2.75em;
      padding: 0.5em 1.25em;
      border: 1px solid;
      border-radius: var(--_radius);
      background: Canvas;
      box-shadow: 0 2px 8px #0004;
      color: CanvasText;
      font: inherit;
      font-weight: bold;
      cursor: pointer;
    }
    @media print {
      .waiting {
        display: none;
      }
    }
  `,
];
