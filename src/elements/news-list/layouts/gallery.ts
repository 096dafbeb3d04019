/** `layout="gallery"`: pictures with their titles on them. One that leads nowhere opens large, in a dialog. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../../../feed/model.js';
import { heading } from '../../heading.js';
import { type Lightbox, styles as lightboxStyles, renderLightbox } from '../../news-article/lightbox.js';
import { secureUrl } from '../../urls.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';
import { type ItemContext, titleOf } from '../item-template.js';
import { titleOverPicture } from './title-over-picture.styles.js';

class Gallery implements ListFeature {
  readonly #list: ListHost;
  /** The picture in the dialog, among those that lead nowhere. */
  #index?: number;
  /** Gets the focus back. */
  #link?: HTMLElement;

  constructor(list: ListHost) {
    this.#list = list;
    list.addController(this);
  }

  partsOf() {
    return { noImage: false, noExcerpt: true };
  }

  /** Only for items without an address: the others are links to their articles, as everywhere. */
  renderContent(item: FeedItem, context: ItemContext): TemplateResult | undefined {
    if (!item.image || context.features?.hrefOf(item)) return;
    return html`
      <div class="media">
        <img part="image" src=${secureUrl(item.image)} alt=${item._bantin?.image_alt ?? ''}
          loading="lazy" decoding="async" referrerpolicy="no-referrer">
      </div>
      <div class="text">
        ${heading(context.titleLevel, 'title', html`<a class="zoom" part="link zoom" href=${item.image}>${titleOf(item, context)}</a>`)}
      </div>
    `;
  }

  open(_: FeedItem, link: HTMLAnchorElement, click: MouseEvent): boolean {
    if (!link.matches('.zoom') || click.ctrlKey || click.metaKey || click.shiftKey) return false;
    this.#link = link;
    this.#show(this.#links.indexOf(link));
    return true;
  }

  renderAfter(): unknown {
    const strings = this.#list.localize.extended?.dialogs;
    if (this.#index === undefined || !strings) return nothing;
    const lightbox: Lightbox = {
      links: this.#links,
      index: this.#index,
      strings,
      show: (index) => this.#show(index),
      onClose: () => {
        this.#index = undefined;
        this.#list.requestUpdate();
        this.#link?.focus();
      },
    };
    return renderLightbox(lightbox);
  }

  hostUpdated(): void {
    const dialog = this.#list.renderRoot.querySelector<HTMLDialogElement>('.lightbox');
    if (dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#index = undefined;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#list.renderRoot.querySelectorAll<HTMLAnchorElement>('.zoom')];
  }

  #show(index: number) {
    this.#index = index;
    this.#list.requestUpdate();
  }
}

export const createFeature = (list: ListHost): ListFeature => new Gallery(list);

export const styles = [
  titleOverPicture,
  ...lightboxStyles,
  css`
    /* The last row is filled too: its pictures are as high as the others, and wider. */
    .in-gallery .rows {
      flex-flow: row wrap;
      gap: calc(0.5 * var(--_gap));
      padding-block-start: var(--_gap);
    }
    .in-gallery .row {
      flex: 1 1 max(8em, 30%);
      min-block-size: var(--bantin-gallery-image-height, 11em);
    }
    .in-gallery .text {
      padding-inline: 0.75em;
    }
    .in-gallery [part='title'] {
      --_lines: 3;
      font-size: 0.9375em;
    }
  `,
];
