/** `renderItem`: the page's own markup for the inside of each item. */
import { css, html, nothing, type RootPart, render, type TemplateResult } from 'lit';
import type { FeedItem } from '../../../feed/model.js';
import type { ListFeature } from '../feature.js';
import type { ListHost, RenderItem, RenderItemContext } from '../host.js';
import type { ItemContext } from '../item-template.js';

/** The page's markup of an item on show, and what it was made for. */
interface OwnItem {
  /** A root of its own, so that an error while it is rendered leaves the list as it is. */
  box: HTMLElement;
  part: RootPart;
  /** Kept as it is, so that an update of the list takes neither the focus nor a picture away. */
  isNode: boolean;
  renderItem: RenderItem;
  context: RenderItemContext;
}

class OwnMarkup implements ListFeature {
  readonly #list: ListHost;
  readonly #shown = new Map<FeedItem, OwnItem>();
  /** The function that has failed for an item; another one is tried. */
  readonly #failures = new WeakMap<FeedItem, RenderItem>();
  #hasReported = false;

  constructor(list: ListHost) {
    this.#list = list;
    list.addController(this);
  }

  hostConnected(): void {
    for (const { part } of this.#shown.values()) part.setConnected(true);
  }

  hostUpdated(): void {
    const items = new Set(this.#list.items);
    for (const item of this.#shown.keys()) if (!items.has(item)) this.#remove(item);
  }

  hostDisconnected(): void {
    for (const { part } of this.#shown.values()) part.setConnected(false);
  }

  renderContent(item: FeedItem, { strings }: ItemContext, index: number): TemplateResult | undefined {
    const { renderItem } = this.#list;
    if (!renderItem || this.#failures.get(item) === renderItem) return;
    try {
      const own = this.#render(item, renderItem, { index, lang: strings.lang });
      return own && html`${own.box}`;
    } catch (error) {
      this.#failures.set(item, renderItem);
      this.#shown.delete(item);
      this.#report(error);
    }
  }

  /** Undefined where the item is to look as usual. */
  #render(item: FeedItem, renderItem: RenderItem, context: RenderItemContext): OwnItem | undefined {
    const last = this.#shown.get(item);
    if (last?.isNode && last.renderItem === renderItem && isSame(last.context, context)) return last;
    const content: unknown = renderItem(item, context);
    if (content === undefined || content === null) {
      this.#remove(item);
      return;
    }
    checkContent(content);
    const box = last?.box ?? makeBox();
    const part = render(content, box, { host: this.#list });
    const own: OwnItem = { box, part, isNode: isNode(content), renderItem, context };
    this.#shown.set(item, own);
    return own;
  }

  #remove(item: FeedItem) {
    const own = this.#shown.get(item);
    if (own) render(nothing, own.box); // Ends what directives in it have started.
    this.#shown.delete(item);
  }

  #report(error: unknown) {
    if (this.#hasReported) return;
    this.#hasReported = true;
    console.error(`bantin: renderItem (${__HELP__}render-item)`, error);
  }
}

const isSame = (a: RenderItemContext, b: RenderItemContext) => a.index === b.index && a.lang === b.lang;

const isNode = (content: unknown) => 'nodeType' in Object(content);

function makeBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'own';
  return box;
}

/** @throws TypeError for what would show as `[object Object]`, such as a promise. */
function checkContent(content: unknown): void {
  const isText = Object(content) !== content;
  if (isText || isNode(content) || Array.isArray(content)) return;
  const isOfLit = '_$litType$' in Object(content) || '_$litDirective$' in Object(content);
  if (!isOfLit) throw new TypeError(`got ${content?.constructor.name}, expected a template of Lit or a node`);
}

export const createFeature = (list: ListHost): ListFeature => new OwnMarkup(list);

export const styles = [
  css`
    .own {
      flex: 1;
      min-inline-size: 0;
    }
    .own img {
      inline-size: auto;
      max-inline-size: 100%;
      block-size: auto;
    }
  `,
];
