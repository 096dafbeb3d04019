import type { CSSResult, ReactiveController, TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import type { ListHost } from './host.js';
import type { ItemContext, ItemParts } from './item-template.js';

/** An optional part of a list. It implements the hooks it needs; as a controller it also takes part in the list's updates. */
export interface ListFeature extends Partial<ReactiveController> {
  /** False while the list has to wait for something the feature loads; true where it is missing. */
  readonly isReady?: boolean;
  /** Chooses among the items that the features before it have chosen. */
  select?(items: readonly FeedItem[]): readonly FeedItem[];
  /** Goes back to the first page, since readers look for something else now. */
  restart?(): void;
  /** What the item at this place shows; by default what the list says. */
  partsOf?(index: number): ItemParts;
  /** The inside of an item, instead of the usual. */
  renderContent?(item: FeedItem, context: ItemContext, index: number): TemplateResult | undefined;
  /** All items, instead of the list of rows. */
  renderItems?(items: readonly FeedItem[], context: ItemContext): TemplateResult | undefined;
  /** A title or an excerpt. */
  renderText?(text: string): unknown;
  /** Above the list. */
  renderBefore?(): unknown;
  /** Around the list. */
  wrap?(list: TemplateResult): TemplateResult;
  /** Behind the last item. */
  renderFillers?(): unknown;
  /** Instead of the message that there is no news. */
  renderEmpty?(): TemplateResult | undefined;
  /** Beside the link to the publisher's list. */
  renderControl?(): TemplateResult | undefined;
  /** Below everything. */
  renderAfter?(): unknown;
  /** Opens an item that a reader has clicked; true where that replaces following the link. */
  open?(item: FeedItem, link: HTMLAnchorElement, click: MouseEvent): boolean;
}

/** What a module with a feature exports: its styles and, unless it is styles alone, the feature itself. */
export interface FeatureModule {
  readonly styles?: readonly CSSResult[];
  /** @param restart Calls {@link ListFeature.restart} of all features. */
  createFeature?(list: ListHost, restart: () => void): ListFeature;
}
