/** What only some lists ask for: which items, in which order and layout, more about each, further items, search, refresh. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { RefreshController } from '../../controllers/refresh-controller.js';
import type { FeedItem } from '../../feed/model.js';
import { currentItems } from '../../feed/select.js';
import type { RareWords } from '../../i18n/words.js';
import { buttons } from '../failure.js';
import { lazy } from '../lazy.js';
import { whole } from '../values.js';
import { date, details, hrefOf } from './extras.js';
import { layoutOf } from './layouts/index.js';
import type { NewsList } from './news-list.js';
import { type RowView, row } from './row.js';

export { replacePicture } from './extras.js';

const filterPart = () => import('../../feed/filter.js');
const dialogPart = () => import('./dialog.js');

/** What one list asks for, and how far its reader has got. */
export class ListOptions {
  rare?: RareWords | null;
  readonly #list: NewsList;
  #layout?: ReturnType<typeof layoutOf>;
  #filter?: typeof import('../../feed/filter.js') | null;
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

  /** Itself, once all parts that the list asks for are here; undefined until then, null where one cannot be had that leaves items out. */
  get ready(): this | undefined | null {
    const list = this.#list;
    const { rare } = list.words.words ?? {};
    this.rare = rare && lazy(list, rare);
    this.#layout = layoutOf(list);
    this.#filter = this.#filters || list.sort !== 'newest' ? lazy(list, filterPart) : null;
    if (list.open === 'dialog') lazy(list, dialogPart)?.openInDialog(list);
    if (this.#filters && this.#filter === null) return null;
    return [this.rare, this.#layout, this.#filter].includes(undefined) ? undefined : this;
  }

  get #filters() {
    const { category, match, exclude, since, until } = this.#list;
    return category || match || exclude || since || until;
  }

  /** The items of a feed that may be shown, in their order. */
  select(items: readonly FeedItem[]): readonly FeedItem[] {
    return currentItems(this.#filter?.filterItems(items, this.#list) ?? items, Date.now());
  }

  /** Which of them are on show. */
  shown(all: readonly FeedItem[]): readonly FeedItem[] {
    const { feed, limit } = this.#list;
    if (feed !== this.#feed) this.#page = 1;
    this.#feed = feed;
    return all.slice(0, whole(limit, 5) * this.#page);
  }

  rows(view: RowView, items: readonly FeedItem[]): TemplateResult[] {
    const layout = this.#layout;
    return items.map((item, index) => row(item, { ...view, without: layout?.without?.(index, view.list) }));
  }

  /** The list with what stands around it. */
  around(list: TemplateResult, view: RowView, filled: boolean): TemplateResult {
    return html`${this.#waiting()}${(filled && this.#layout?.around?.(list, view)) || list}`;
  }

  /** What leads to further items, in place. */
  control(shown: readonly FeedItem[], all: readonly FeedItem[]): TemplateResult | undefined {
    const { rare } = this;
    if (rare && this.#list.pager === 'more' && all.length > shown.length)
      return html`<button type="button" @click=${this.#showMore}>${rare.more}</button>`;
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

  #showMore = async () => {
    const list = this.#list;
    const before = list.items.length;
    this.#page++;
    list.requestUpdate();
    await list.updateComplete;
    // the reader goes on where the button stood
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
      align-items: center;
    }
    [part='badge'] {
      padding-inline: 0.5em;
      border: 1px solid;
      border-radius: var(--_radius);
      font-weight: 600;
      line-height: 1.4;
    }
    [part='category'],
    [part='source'] {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    button + [part='more'] {
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
      background: Canvas;
      box-shadow: 0 2px 8px #0004;
      color: CanvasText;
    }
  `,
];
