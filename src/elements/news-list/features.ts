/** What only some lists ask for: which items, in which order and layout, more about each, further items, search, refresh. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { RefreshController } from '../../controllers/polling-controller.js';
import { filterItems } from '../../feed/filter.js';
import type { FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';
import type { RareWords } from '../../i18n/translation.js';
import { buttons } from '../error-state.js';
import { lazy } from '../lazy-module.js';
import { whole } from '../urls.js';
import { date, details, hrefOf } from './item-meta.js';
import { type RowView, row } from './item-template.js';
import { layoutOf } from './layouts/index.js';
import type { NewsList } from './news-list.js';

export { replacePicture } from './item-meta.js';
export { filterItems };

const dialogPart = () => import('./dialog.js');
const pagesPart = () => import('./pagination.js');
const searchPart = () => import('./search.js');

/** What one list asks for, and how far its reader has got. */
export class ListOptions {
  rare?: RareWords | null;
  readonly #list: NewsList;
  #layout?: ReturnType<typeof layoutOf>;
  #pages?: typeof import('./pagination.js') | null;
  #search?: import('./search.js').ListSearch;
  #refresh?: RefreshController;
  #feed = '';
  /** How many times `limit` items a reader asked for, or which page. */
  #page = 1;

  readonly date = date;
  readonly hrefOf = hrefOf;
  readonly details = details;

  constructor(list: NewsList) {
    this.#list = list;
  }

  /** Itself, once all parts that the list asks for are here; undefined until then. */
  get ready(): this | undefined {
    const list = this.#list;
    const { rare, lists } = list.words.words ?? {};
    this.rare = rare && lazy(list, rare);
    this.#layout = layoutOf(list);
    if (list.open === 'dialog') lazy(list, dialogPart)?.openInDialog(list);
    this.#pages = list.pager === 'pages' ? lazy(list, pagesPart) : null;
    const search = list.search ? lazy(list, searchPart) : null;
    this.#search = search ? (this.#search ?? new search.ListSearch(list, () => void (this.#page = 1))) : undefined;
    const parts = [this.rare, lists ? lazy(list, lists) : null, this.#layout, this.#pages, search];
    return parts.includes(undefined) ? undefined : this;
  }

  /** The items of a feed that may be shown, in their order. */
  select(items: readonly FeedItem[]): readonly FeedItem[] {
    const { category, match, exclude, since, until, sort } = this.#list;
    const asked = category || match || exclude || since || until || sort !== 'newest';
    return currentItems(asked ? filterItems(items, this.#list) : items, Date.now());
  }

  /** Which of them are on show. */
  shown(all: readonly FeedItem[]): readonly FeedItem[] {
    const { feed } = this.#list;
    if (feed !== this.#feed) this.#page = 1;
    this.#feed = feed;
    const found = this.#found(all);
    const page = Math.min(this.#page, this.#count(found));
    return found.slice(this.#pages ? (page - 1) * this.#limit : 0, page * this.#limit);
  }

  rows(view: RowView, items: readonly FeedItem[]): TemplateResult[] {
    const layout = this.#layout;
    const rows = items.map((item, index) => row(item, { ...view, without: layout?.without?.(index, view.list) }));
    // the last page is as high as the others
    const missing = this.#pages && this.#page > 1 ? this.#limit - rows.length : 0;
    return [...rows, ...Array(missing).fill(html`<li class="row blank" aria-hidden="true"></li>`)];
  }

  /** The list with what stands around it. */
  around(list: TemplateResult, view: RowView, filled: boolean): TemplateResult {
    const layout = this.#layout;
    const updated = (root: ShadowRoot) => {
      layout?.updated?.(root);
      this.#search?.mark(root);
    };
    void view.list.updateComplete.then(() => updated(view.list.renderRoot as ShadowRoot));
    return html`${this.#waiting()}${this.#search?.field()}${
      filled ? (layout?.around?.(list, view) ?? list) : (this.#search?.none() ?? list)
    }`;
  }

  /** What leads to further items, in place. */
  control(shown: readonly FeedItem[], all: readonly FeedItem[]): TemplateResult | undefined {
    const { rare } = this;
    const list = this.#list;
    const found = this.#found(all);
    const count = this.#count(found);
    if (this.#pages && count > 1) return this.#pages.pages(list, Math.min(this.#page, count), count, this.#turnTo);
    if (rare && list.pager === 'more' && found.length > shown.length)
      return html`<button type="button" @click=${() => this.#turnTo(this.#page + 1)}>${rare.more}</button>`;
  }

  get #limit() {
    return whole(this.#list.limit, 5);
  }

  #found(all: readonly FeedItem[]) {
    return this.#search?.results(all) ?? all;
  }

  #count(found: readonly FeedItem[]) {
    return Math.max(1, Math.ceil(found.length / this.#limit));
  }

  /** Has the feed asked for again and again, where the list wants it. */
  keepFresh(): RefreshController | undefined {
    const list = this.#list;
    if (!this.#refresh && list.refresh) {
      this.#refresh = new RefreshController(list, list.news, () => list.refresh);
      list.requestUpdate(); // it starts after the next update
    }
    return this.#refresh;
  }

  /** Items that wait for the reader, over the first row. The button is all that is announced of a refresh. */
  #waiting() {
    const { rare } = this;
    const refresh = this.keepFresh();
    if (!refresh || !rare) return nothing;
    return html`<div class="waiting" role="status">${
      refresh.waiting
        ? html`<button part="refresh" type="button" @click=${() => refresh.show()}>${rare.newItems(refresh.waiting)}</button>`
        : nothing
    }</div>`;
  }

  /** Another page, or one more; the reader goes on at the first item that is new. */
  #turnTo = async (page: number) => {
    const list = this.#list;
    const before = this.#pages ? 0 : list.items.length;
    this.#page = page;
    list.requestUpdate();
    await list.updateComplete;
    list.renderRoot.querySelectorAll('[part=item]')[before]?.querySelector('a')?.focus();
  };
}

const known = new WeakMap<NewsList, ListOptions>();

/** The options of a list, whether all of their parts are here or not. */
export function optionsOf(list: NewsList): ListOptions {
  let options = known.get(list);
  if (!options) known.set(list, (options = new ListOptions(list)));
  return options;
}

export const styles = [
  buttons,
  css`
    .details {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.15em 0.75em;
      /* as high as in a plain list, and with the same space below where there are more lines than one */
      min-block-size: 1.5em;
      padding-block-end: 0.33em;
      text-wrap-style: balance;
    }
    [part='badge'] {
      padding-inline: 0.5em;
      border: 1px solid;
      border-radius: var(--_radius);
      font-weight: bold;
      line-height: 1.3;
    }
    .blank {
      visibility: hidden;
    }
    /* for those who hear it */
    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    button + [part='more'] {
      display: inline-block;
      padding-block: 0.6em;
      margin-inline-start: 1.5em;
    }
    .waiting {
      position: sticky;
      inset-block-start: 0.5em;
      z-index: 1;
      block-size: 0;
      text-align: center;
    }
    .waiting button {
      margin-block-start: 0.5em;
      background: var(--_background, Canvas);
      box-shadow: 0 2px 8px #0004;
      color: var(--_color, CanvasText);
    }
  `,
];
