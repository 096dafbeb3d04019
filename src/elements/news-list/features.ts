import { css, html, nothing, type TemplateResult } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import type { FeedItem } from '../../feed/model.js';
import { buttonStyles } from '../button.styles.js';
import type { FeatureModule, ListFeature } from './feature.js';
import { createFeature as createFilter } from './features/filter.js';
import { ItemMeta } from './features/item-meta.js';
import { createFeature as createPagination } from './features/pagination.js';
import { createFeature as createPolling, styles as pollingStyles } from './features/polling.js';
import type { ListHost } from './host.js';
import type { ItemContext, ItemFeatures, ItemParts } from './item-template.js';
import { layouts } from './layouts/index.js';

interface FeatureEntry {
  load: () => Promise<FeatureModule>;
  isUsed: (list: ListHost) => boolean;
}

/** In the order in which they select items. What is small is part of this chunk: to fetch it would take longer. */
const FEATURES: readonly FeatureEntry[] = [
  { load: async () => ({ createFeature: createFilter }), isUsed: () => true },
  { load: () => import('./features/tabs.js'), isUsed: ({ tabs }) => tabs !== null },
  { load: () => import('./features/search.js'), isUsed: ({ search }) => search },
  { load: async () => ({ createFeature: createPagination }), isUsed: () => true },
  {
    load: async () => ({ createFeature: createPolling, styles: pollingStyles }),
    isUsed: ({ refresh }) => refresh > 0,
  },
  { load: () => import('./features/dialog.js'), isUsed: ({ open }) => open === 'dialog' },
  { load: () => import('./features/own-markup.js'), isUsed: ({ renderItem }) => typeof renderItem === 'function' },
  ...Object.entries(layouts).map(([name, load]) => ({ load, isUsed: ({ layout }: ListHost) => layout === name })),
];

/** All that only some lists do: each part is a {@link ListFeature}, loaded when the list uses it. */
export class ListFeatures implements ItemFeatures {
  readonly #list: ListHost;
  readonly #meta: ItemMeta;
  /** The features in use; `select()` finds them before each update, as items ask for them one by one. */
  #used: readonly ListFeature[] = [];
  readonly #entries: { isUsed: () => boolean; module: LazyModule<FeatureModule, ListFeature> }[];

  constructor(list: ListHost) {
    this.#list = list;
    this.#meta = new ItemMeta(list);
    const restart = () => {
      for (const feature of this.#used) feature.restart?.();
    };
    this.#entries = FEATURES.map(({ load, isUsed }) => {
      const isNeeded = () => isUsed(list);
      const create = ({ createFeature }: FeatureModule) => createFeature?.(list, restart) ?? {};
      return { isUsed: isNeeded, module: new LazyModule(list, load, isNeeded, create) };
    });
  }

  /** True once everything this list uses is loaded, or failed to. */
  get isReady(): boolean {
    return (
      !this.#list.localize.awaitsExtended &&
      !this.#entries.some(({ module }) => module.isAwaited) &&
      !this.#findUsed().some(({ isReady }) => isReady === false)
    );
  }

  /** The items to show, in their order. */
  select(items: readonly FeedItem[]): readonly FeedItem[] {
    this.#used = this.#findUsed();
    return this.#used.reduce((selected, feature) => feature.select?.(selected) ?? selected, items);
  }

  partsOf(index: number): ItemParts | undefined {
    return this.#first((feature) => feature.partsOf?.(index));
  }

  statesOf(item: FeedItem, index: number): string {
    return this.#meta.statesOf(item, index);
  }

  renderItem(item: FeedItem, context: ItemContext, index: number): TemplateResult | undefined {
    const content = this.#first((feature) => feature.renderContent?.(item, context, index));
    if (!content) return;
    const isForeign = item.language && item.language !== context.strings.lang;
    return html`
      <li class="row" part="item">
        <article part=${this.statesOf(item, index) || nothing} lang=${isForeign ? item.language : nothing}>${content}</article>
      </li>
    `;
  }

  renderItems(items: readonly FeedItem[], context: ItemContext): TemplateResult | undefined {
    return this.#first((feature) => feature.renderItems?.(items, context));
  }

  renderBefore(): unknown {
    return this.#used.map((feature) => feature.renderBefore?.());
  }

  wrap(list: TemplateResult): TemplateResult {
    return this.#used.reduce((wrapped, feature) => feature.wrap?.(wrapped) ?? wrapped, list);
  }

  renderFillers(): unknown {
    return this.#used.map((feature) => feature.renderFillers?.());
  }

  renderEmpty(): TemplateResult | undefined {
    return this.#first((feature) => feature.renderEmpty?.());
  }

  renderControl(): TemplateResult | undefined {
    return this.#first((feature) => feature.renderControl?.());
  }

  renderAfter(): unknown {
    return this.#used.map((feature) => feature.renderAfter?.());
  }

  /** Opens an item in the page; false where its link is to be followed. */
  open(item: FeedItem, link: HTMLAnchorElement, click: MouseEvent): boolean {
    return this.#used.some((feature) => feature.open?.(item, link, click));
  }

  hrefOf(item: FeedItem): string | undefined {
    return this.#meta.hrefOf(item);
  }

  formatDate(iso: string): string {
    return this.#meta.formatDate(iso);
  }

  renderMeta(item: FeedItem): unknown {
    return this.#meta.renderMeta(item);
  }

  renderText(text: string): unknown {
    return this.#first((feature) => feature.renderText?.(text)) ?? text;
  }

  #findUsed(): ListFeature[] {
    return this.#entries.flatMap(({ isUsed, module }) => (isUsed() && module.value) || []);
  }

  #first<T>(hook: (feature: ListFeature) => T | undefined): T | undefined {
    for (const feature of this.#used) {
      const result = hook(feature);
      if (result !== undefined) return result;
    }
    return undefined;
  }
}

export const styles = [
  buttonStyles,
  css`
    .details {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.15em 0.75em;
      text-wrap-style: balance;
    }
    [part='badge'] {
      padding-inline: 0.5em;
      border: 1px solid;
      border-radius: var(--_radius);
      font-weight: bold;
      line-height: 1.3;
    }
    /* all the height that the items of the last page leave */
    .row.filler {
      flex: 1000 0 0;
      padding: 0;
      border: 0;
      visibility: hidden;
    }
    .visually-hidden {
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
  `,
];
