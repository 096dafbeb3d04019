/** `open="dialog"`: the article a reader picks opens over the page, with related news below it. */
import { css, nothing } from 'lit';
import { html, type StaticValue, unsafeStatic } from 'lit/static-html.js';
import type { NewsSelectEvent } from '../../../events/index.js';
import type { Feed, FeedItem } from '../../../feed/model.js';
import { buttonStyles } from '../../button.styles.js';
import { define } from '../../define.js';
import { publisherOf } from '../../publisher.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

interface OpenArticle {
  item: FeedItem;
  feed: Feed;
  /** The elements' names, with the prefix of the list's. */
  articleTag: StaticValue;
  relatedTag: StaticValue;
  /** Gets the focus back. */
  link: HTMLElement;
}

const loadElements = () =>
  Promise.all([import('../../news-article/element.js'), import('../../related-news/element.js')]);

const isPlainClick = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => !ctrlKey && !metaKey && !shiftKey;

/** Parts of the article that a list has none of keep their names; others would be styled together with those of the items. */
const ARTICLE_PARTS = exportParts(
  'article',
  'tools top lead content zoom byline attachments tags',
  'title link date views category source image button dialog skeleton status refresh',
);
const RELATED_PARTS = exportParts('related', '', 'heading list item title link date image skeleton status');

/** `exportparts` of an element in the dialog: parts under their own names, and others with a prefix. */
function exportParts(prefix: string, own: string, prefixed: string): string {
  const names = prefixed.split(' ').map((name) => `${name}: ${prefix}-${name}`);
  return [...own.split(' ').filter(Boolean), ...names].join(', ');
}

/** The page hears of its list's events, and not of those of the elements in the dialog. */
const stopEvent = (event: Event) => event.stopPropagation();

class Dialog implements ListFeature {
  readonly #list: ListHost;
  #article?: OpenArticle;
  #isOpening = false;
  /** What a reader has just picked among the related news. */
  #selectedItem?: FeedItem;

  constructor(list: ListHost) {
    this.#list = list;
    list.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pointerover', 'focusin']) this.#list.addEventListener(type, this.#preload);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#stopPreloading();
    // Out of the page a dialog is modal no more, but still open. Where the list was only moved, the next update shows it again.
    this.#dialog?.removeAttribute('open');
    queueMicrotask(() => {
      if (this.#list.isConnected) return;
      this.#article = undefined;
      this.#list.requestUpdate();
    });
  }

  open(item: FeedItem, link: HTMLAnchorElement, click: MouseEvent): boolean {
    if (!isPlainClick(click)) return false;
    if (!this.#isOpening) void this.#open(item, link);
    return true;
  }

  renderAfter(): unknown {
    const article = this.#article;
    if (!article) return nothing;
    const { lang, theme, timeZone, noCache, dateStyle, headingLevel, localize } = this.#list;
    const { item, feed, articleTag, relatedTag } = article;
    return html`
      <dialog part="dialog" class="reader" aria-label=${item.title ?? nothing}
        @click=${this.#onDialogClick} @close=${this.#onClose} @news-load=${stopEvent} @news-error=${stopEvent}>
        <button part="button" class="close" type="button" autofocus @click=${() => this.#dialog?.close()}>
          ${localize.extended?.dialogs.close ?? '×'}
        </button>
        <${articleTag} class="article" exportparts=${ARTICLE_PARTS} .lang=${lang} .theme=${theme} .timeZone=${timeZone} .noCache=${noCache} .dateStyle=${dateStyle}
          .headingLevel=${headingLevel} .openedBy=${this.#list} .data=${feed} .article=${item.id}></${articleTag}>
        <${relatedTag} exportparts=${RELATED_PARTS} .lang=${lang} .theme=${theme} .timeZone=${timeZone} .noCache=${noCache} .dateStyle=${dateStyle}
          .headingLevel=${Math.min(headingLevel + 1, 6)} .data=${feed} .article=${item.id}
          @news-select=${this.#onRelatedSelect} @click=${this.#onRelatedClick}></${relatedTag}>
      </dialog>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#list.renderRoot.querySelector<HTMLDialogElement>('dialog.reader');
  }

  /** Loads the elements when a reader points at the list or moves the focus into it. */
  #preload = () => {
    this.#stopPreloading();
    loadElements().catch(() => {}); // Requested again by the click.
  };

  #stopPreloading() {
    for (const type of ['pointerover', 'focusin']) this.#list.removeEventListener(type, this.#preload);
  }

  async #open(item: FeedItem, link: HTMLAnchorElement) {
    this.#isOpening = true;
    try {
      const [{ element: article }, { element: related }] = await loadElements();
      const articleTag = unsafeStatic(this.#defineFor('news-article', article));
      const relatedTag = unsafeStatic(this.#defineFor('related-news', related));
      this.#article = { item, feed: this.#feedWithCredits(), articleTag, relatedTag, link };
      this.#list.requestUpdate();
    } catch {
      location.assign(link.href); // Without its code the article is still on its own page.
    }
    this.#isOpening = false;
  }

  /** Registers an element under the prefix of the list, and returns the whole name. */
  #defineFor(name: string, element: CustomElementConstructor): string {
    const prefix = this.#list.localName.replace(/news-list$/, '');
    if (!customElements.get(prefix + name)) define(prefix + name, element, prefix);
    return prefix + name;
  }

  /** In the dialog everything is one feed: items of merged feeds take their credits along. */
  #feedWithCredits(): Feed {
    const { state } = this.#list.news;
    if (state.status !== 'ready') return { items: [] };
    const items = state.feed.items.map((item) => {
      const title = publisherOf(item, this.#list)?.title;
      return title === state.feed.title ? item : { ...item, _bantin: { source: { title }, ...item._bantin } };
    });
    return { ...state.feed, items };
  }

  #onDialogClick = (click: Event) => {
    click.stopPropagation();
    if (click.target === this.#dialog) this.#dialog?.close(); // Beside the article.
  };

  #onClose = () => {
    const link = this.#article?.link;
    this.#article = undefined;
    this.#list.requestUpdate();
    link?.focus(); // Not every browser focuses a link that is clicked.
  };

  #onRelatedSelect = ({ item }: NewsSelectEvent) => {
    this.#selectedItem = item;
  };

  /** Shows the related article here, unless the page has canceled `news-select`, which comes before the click. */
  #onRelatedClick = (click: MouseEvent) => {
    const item = this.#selectedItem;
    this.#selectedItem = undefined;
    if (!item || !this.#article || click.defaultPrevented || !isPlainClick(click)) return;
    click.preventDefault();
    void this.#showRelated({ ...this.#article, item });
  };

  async #showRelated(article: OpenArticle) {
    this.#article = article;
    this.#list.requestUpdate();
    await this.#list.updateComplete;
    const dialog = this.#dialog;
    if (!dialog) return;
    dialog.scrollTop = 0;
    const element = dialog.querySelector<HTMLElement & { updateComplete: Promise<unknown>; focusTitle(): void }>(
      '.article',
    );
    await element?.updateComplete;
    element?.focusTitle();
  }
}

export const createFeature = (list: ListHost): ListFeature => new Dialog(list);

export const styles = [
  buttonStyles,
  css`
    .reader {
      box-sizing: border-box;
      inline-size: min(100%, 52em);
      max-inline-size: none;
      max-block-size: none;
      block-size: min(100%, 70em);
      margin: auto;
      padding: 0 clamp(1em, 4%, 2.5em) 2em;
      border: 0;
      border-radius: var(--_radius);
      background: var(--_background, Canvas);
      color: var(--_color, CanvasText);
      overscroll-behavior: contain;
    }
    .reader::backdrop {
      background: #000a;
    }
    .close + * {
      margin-block-end: 2em;
    }
    .close {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: block;
      margin: 0.75em 0 0.75em auto;
      background: var(--_background, Canvas);
      color: var(--_color, CanvasText);
    }
    @media print {
      .close {
        display: none;
      }
    }
  `,
];
