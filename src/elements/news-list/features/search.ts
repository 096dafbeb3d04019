/** `search`: a field in which readers find items by their words, however these are written. */
import { css, html, type TemplateResult } from 'lit';
import { htmlToText } from '../../../feed/html-to-text.js';
import type { FeedItem } from '../../../feed/model.js';
import { excerptOf } from '../../../feed/text.js';
import { runInSlices } from '../../../feed/time-slicing.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';
import { landmarkLabel } from '../landmark-label.js';
import { highlight, searchableText } from './highlight.js';
import { markWords } from './mark-words.js';

/** Milliseconds after the last letter until the number of items is announced. */
const ANNOUNCE_DELAY = 800;

/** What each item is searched in, worked out once; the map keeps no item alive that its feed has dropped. */
const searchableTexts = new WeakMap<FeedItem, string>();

function searchableTextOf(item: FeedItem): string {
  let text = searchableTexts.get(item);
  if (text === undefined) {
    const { title = '', tags = [] } = item;
    text = searchableText([title, excerptOf(item, htmlToText), ...tags].join(' '));
    searchableTexts.set(item, text);
  }
  return text;
}

class Search implements ListFeature {
  readonly #list: ListHost;
  readonly #restart: () => void;
  /** As it is written, and its words as they are compared. */
  #query = '';
  #words: string[] = [];
  /** The search that is under way, or was the last one. */
  #latest?: { items: readonly FeedItem[]; query: string };
  #found?: readonly FeedItem[];
  #announcement = '';
  #announceTimer?: ReturnType<typeof setTimeout>;
  /** Takes the marks out of the page's own markup. */
  #unmark: (() => void)[] = [];

  constructor(list: ListHost, restart: () => void) {
    this.#list = list;
    this.#restart = restart;
    list.addController(this);
  }

  /** Before the list renders, so that it finds each text as it has left it. */
  hostUpdate(): void {
    for (const unmark of this.#unmark) unmark();
    this.#unmark = [];
  }

  hostUpdated(): void {
    if (!this.#list.search || !this.#words.length) return;
    const boxes = [...this.#list.renderRoot.querySelectorAll('.own')];
    this.#unmark = boxes.map((box) => markWords(box, this.#words));
  }

  /** The items with all words of the query; those of the query before while a search is under way. */
  select(items: readonly FeedItem[]): readonly FeedItem[] {
    if (!this.#words.length) return items;
    if (this.#latest?.items !== items || this.#latest.query !== this.#query) void this.#search(items);
    return this.#found ?? items;
  }

  renderText(text: string): unknown {
    return this.#words.length ? highlight(text, this.#words) : undefined;
  }

  renderBefore(): unknown {
    const { extended } = this.#list.localize;
    if (!extended) return;
    const { label } = extended.search;
    return html`
      <div class="search" role="search" aria-label=${landmarkLabel(this.#list.heading, label)}>
        <label>
          <span>${label}</span>
          <input part="search" type="search" autocomplete="off" enterkeyhint="search"
            @input=${this.#onInput} @keydown=${this.#onKeyDown}>
        </label>
        <p class="visually-hidden" role="status">${this.#announcement}</p>
      </div>
    `;
  }

  renderEmpty(): TemplateResult | undefined {
    const { extended } = this.#list.localize;
    if (!this.#words.length || !extended) return;
    return html`<p class="message" part="status">${extended.search.none(this.#query.trim())}</p>`;
  }

  async #search(items: readonly FeedItem[]) {
    const search = { items, query: this.#query };
    const words = this.#words;
    this.#latest = search;
    const isLatest = () => this.#latest === search;
    const found: FeedItem[] = [];
    function* steps() {
      for (const item of items) {
        if (!isLatest()) return;
        const text = searchableTextOf(item);
        if (words.every((word) => text.includes(` ${word}`))) found.push(item);
        yield;
      }
    }
    await runInSlices(steps());
    if (!isLatest()) return;
    this.#found = found;
    this.#list.requestUpdate();
    this.#announceLater();
  }

  #announceLater() {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      this.#announcement = this.#resultText();
      this.#list.requestUpdate();
    }, ANNOUNCE_DELAY);
  }

  #resultText(): string {
    const strings = this.#list.localize.extended?.search;
    if (!strings || !this.#found) return '';
    return this.#found.length ? strings.found(this.#found.length) : strings.none(this.#query.trim());
  }

  #onInput = ({ target }: Event) => {
    this.#query = (target as HTMLInputElement).value;
    this.#words = searchableText(this.#query).split(' ').filter(Boolean);
    this.#restart();
    if (!this.#words.length) {
      this.#latest = undefined;
      this.#found = undefined;
      this.#announceLater();
    }
    this.#list.requestUpdate();
  };

  #onKeyDown = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    if (event.key !== 'Escape' || !field.value) return;
    event.preventDefault();
    event.stopPropagation(); // A dialog around the list stays open.
    field.value = '';
    this.#onInput(event);
  };
}

export const createFeature = (list: ListHost, restart: () => void): ListFeature => new Search(list, restart);

export const styles = [
  css`
    .search label {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 0.75em;
      align-items: center;
      padding-block: 0.75em;
      font-weight: bold;
    }
    .search input {
      flex: 1 1 10em;
      box-sizing: border-box;
      min-inline-size: 0;
      max-inline-size: 30em;
      block-size: 2.75em;
      margin: 0;
      padding-inline: 0.75em;
      border: 1px solid #808080;
      border-radius: var(--_radius);
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 400;
    }
    @media print {
      .search {
        display: none;
      }
    }
  `,
];
