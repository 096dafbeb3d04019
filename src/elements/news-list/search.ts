/** `search`: a field in which readers find items by their words, however these are written. */
import { css, html, type TemplateResult } from 'lit';
import { viSearch } from '../../controllers/list-words.js';
import { htmlToText } from '../../feed/html-to-text.js';
import type { FeedItem } from '../../feed/model.js';
import { excerptOf } from '../../feed/text.js';
import { runInSlices } from '../../feed/time-slicing.js';
import { markWords, searchable } from './highlight.js';
import { listWords, named } from './layouts/index.js';
import type { NewsList } from './news-list.js';

/** After the last letter, before it is said how many items there are; milliseconds. */
const SILENCE = 800;

/** What an item is found by, worked out once. */
const texts = new WeakMap<FeedItem, string>();

function textOf(item: FeedItem): string {
  let text = texts.get(item);
  if (text === undefined) {
    const { title = '', tags = [] } = item;
    text = searchable([title, excerptOf(item, htmlToText), ...tags].join(' '));
    texts.set(item, text);
  }
  return text;
}

/** The search of one list. */
export class ListSearch {
  readonly #list: NewsList;
  readonly #restart: () => void;
  /** As it is written, and its words as they are compared. */
  #query = '';
  #words: string[] = [];
  /** What was searched last, and what was found there. */
  #searched?: { all: readonly FeedItem[]; query: string };
  #found?: readonly FeedItem[];
  #said = '';
  #saying?: ReturnType<typeof setTimeout>;

  /** @param restart Called when something else is searched for. */
  constructor(list: NewsList, restart: () => void) {
    this.#list = list;
    this.#restart = restart;
  }

  /** The items with all words of the query; those of the query before while they are being searched for. */
  results(all: readonly FeedItem[]): readonly FeedItem[] {
    if (!this.#words.length) return all;
    const searched = this.#searched;
    if (searched?.all !== all || searched.query !== this.#query) void this.#search(all);
    return this.#found ?? all;
  }

  field(): TemplateResult {
    const words = listWords(this.#list, 'search', viSearch);
    return html`<div class="search" role="search" aria-label=${named(this.#list, words.label)}><label><span>${words.label}</span><input part="search" type="search"
      autocomplete="off" enterkeyhint="search" @input=${this.#onInput} @keydown=${this.#onKey}></label><p class="unseen" role="status">${this.#said}</p></div>`;
  }

  /** Instead of the list, where nothing was found. */
  none(): TemplateResult | undefined {
    const words = listWords(this.#list, 'search', viSearch);
    if (this.#words.length) return html`<p class="message" part="status">${words.none(this.#query.trim())}</p>`;
  }

  /** Marks what was searched for in the titles and excerpts on show. */
  mark(root: ParentNode): void {
    for (const node of root.querySelectorAll<HTMLElement>('[part=title], [part=excerpt]'))
      markWords(node.querySelector('a') ?? node, this.#words);
  }

  async #search(all: readonly FeedItem[]) {
    const query = this.#query;
    const words = this.#words;
    const searched = { all, query };
    this.#searched = searched;
    const isLast = () => this.#searched === searched;
    const found: FeedItem[] = [];
    await runInSlices(
      (function* () {
        for (const item of all) {
          if (!isLast()) return;
          const text = textOf(item);
          if (words.every((word) => text.includes(` ${word}`))) found.push(item);
          yield;
        }
      })(),
    );
    if (!isLast()) return;
    this.#found = found;
    this.#list.requestUpdate();
    this.#say();
  }

  #say() {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      const words = listWords(this.#list, 'search', viSearch);
      const count = this.#found?.length;
      this.#said = count === undefined ? '' : count ? words.found(count) : words.none(this.#query.trim());
      this.#list.requestUpdate();
    }, SILENCE);
  }

  #onInput = ({ target }: Event) => {
    this.#query = (target as HTMLInputElement).value;
    this.#words = searchable(this.#query).split(' ').filter(Boolean);
    this.#restart();
    if (!this.#words.length) {
      this.#searched = this.#found = undefined;
      this.#say();
    }
    this.#list.requestUpdate();
  };

  #onKey = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    if (event.key !== 'Escape' || !field.value) return;
    event.preventDefault();
    event.stopPropagation(); // a dialog around it stays open
    field.value = '';
    this.#onInput(event);
  };
}

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
