/** `limit` and `pager`: which of the items are on show, and how readers get to the others. */
import { html, type TemplateResult } from 'lit';
import { LazyModule } from '../../../controllers/lazy-module.js';
import type { FeedItem } from '../../../feed/model.js';
import { positiveInteger } from '../../numbers.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

class Pagination implements ListFeature {
  readonly #list: ListHost;
  readonly #pageNumbers: LazyModule<typeof import('./page-numbers.js')>;
  /** With numbered pages the one on show, else how many times `limit` items are shown; from 1. */
  #page = 1;
  #pageCount = 1;
  /** How many items there are, and how many of them are on show. */
  #total = 0;
  #shown = 0;
  /** False until the reader turns a page, so that nothing is announced before. */
  #isTurned = false;
  /** Addresses of the feeds whose page it is. */
  #feed = '';

  constructor(list: ListHost) {
    this.#list = list;
    this.#pageNumbers = new LazyModule(
      list,
      () => import('./page-numbers.js'),
      () => list.pager === 'pages',
    );
  }

  get isReady(): boolean {
    return !this.#pageNumbers.isAwaited;
  }

  select(items: readonly FeedItem[]): readonly FeedItem[] {
    const { feed } = this.#list;
    if (feed !== this.#feed) this.restart();
    this.#feed = feed;
    const limit = this.#limit;
    this.#pageCount = Math.max(1, Math.ceil(items.length / limit));
    const page = Math.min(this.#page, this.#pageCount);
    const selected = items.slice(this.#isPaged ? (page - 1) * limit : 0, page * limit);
    this.#total = items.length;
    this.#shown = selected.length;
    return selected;
  }

  restart(): void {
    this.#page = 1;
  }

  /** Invisible rows that make the last page as high as the others. */
  renderFillers(): TemplateResult[] {
    const missing = this.#isPaged && this.#page > 1 ? this.#limit - this.#shown : 0;
    return Array.from({ length: missing }, () => html`<li class="row filler" aria-hidden="true"></li>`);
  }

  renderControl(): TemplateResult | undefined {
    const { localize, pager, heading } = this.#list;
    const strings = localize.extended;
    if (!strings) return;
    if (this.#isPaged && this.#pageCount > 1)
      return this.#pageNumbers.value!.renderPageNumbers({
        page: Math.min(this.#page, this.#pageCount),
        pageCount: this.#pageCount,
        isTurned: this.#isTurned,
        heading,
        strings: strings.pages,
        turnTo: (page) => void this.#turnTo(page, 0),
      });
    if (pager === 'more' && this.#total > this.#shown)
      return html`
        <button part="button" type="button" @click=${() => this.#turnTo(this.#page + 1, this.#shown)}>${strings.more}</button>
      `;
  }

  get #isPaged(): boolean {
    return this.#list.pager === 'pages' && this.#pageNumbers.status === 'ready';
  }

  get #limit(): number {
    return positiveInteger(this.#list.limit, 5);
  }

  /** Shows another page, or one more, and focuses the item at `index`, where the reader goes on. */
  async #turnTo(page: number, index: number) {
    const list = this.#list;
    const rows = list.renderRoot.querySelector<HTMLElement>('[part=list]')!;
    rows.style.minBlockSize = `${rows.offsetHeight}px`; // so that the buttons stay where they are on a lower page
    this.#page = page;
    this.#isTurned = true;
    list.requestUpdate();
    await list.updateComplete;
    list.renderRoot.querySelectorAll('.row[part=item]')[index]?.querySelector<HTMLElement>('a, button')?.focus();
  }
}

export const createFeature = (list: ListHost): ListFeature => new Pagination(list);
