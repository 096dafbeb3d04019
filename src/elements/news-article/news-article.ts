import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import { findItem, shownItems } from '../../feed/find.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import type { ReadingTranslation, Translation } from '../../i18n/translation.js';
import { ArticleElement } from '../article-element.js';
import { articleBase } from '../article-element.styles.js';
import { base } from '../feed-element.styles.js';
import { heading } from '../heading.js';
import type { FeedHost, ReadyView } from '../host.js';
import { publisherOf } from '../publisher.js';
import { loadRichPart } from './content.js';
import { ContentController } from './content-controller.js';
import type { NewsArticleHost } from './host.js';
import { styles } from './news-article.styles.js';
import { addSilentModules } from './silent-modules.js';
import { type ArticleView, renderContent, renderHeader, renderSource } from './templates.js';
import { readTextSize } from './text-size.js';
import { speech } from './voices.js';

export const DEFAULT_TOOLS = 'text-size print share copy listen top';

/**
 * One article of a publisher, to be read in place.
 *
 * @tagname news-article
 * @fires {NewsLoadEvent} news-load - The article is shown, for the first time or again.
 * @fires {NewsErrorEvent} news-error - Nothing could be loaded; `error.code` says why.
 * @slot - What readers see without JavaScript, until the article is there, and when nothing could be loaded.
 * @slot header - Between the heading and the article.
 * @slot footer - Below the article.
 * @slot empty - Instead of the message that the feed does not have the article.
 * @slot error - Instead of the message that the news could not be loaded.
 * @csspart heading - The heading of the whole element.
 * @csspart title - Title of the article.
 * @csspart date - Date of publication.
 * @csspart views - How often the article was read.
 * @csspart category - First tag of the article.
 * @csspart tools - The tool bar.
 * @csspart button - Any button, and the links of the share dialog.
 * @csspart lead - Lead of the article.
 * @csspart image - Picture of an article whose text has none.
 * @csspart content - The text of the article, sanitised, and nothing else.
 * @csspart zoom - Link around a picture in the text.
 * @csspart byline - Who wrote the article.
 * @csspart link - Leads to the full text, where the feed has only its beginning.
 * @csspart attachments - Files that belong to the article.
 * @csspart tags - Further tags.
 * @csspart source - Who published the article, with a link to the original.
 * @csspart top - Leads back to the title.
 * @csspart refresh - Button that shows a newer article than the one on show.
 * @csspart dialog - The pictures, large, and the dialog of ways to share.
 * @csspart skeleton - Placeholder while the article loads.
 * @csspart status - Message where there is no article to show.
 * @csspart retry - Button that requests the feed again.
 * @cssproperty [--bantin-brand] - One colour from which those of the preset follow, with text on it that can be read; `plain` has it below the heading.
 * @cssproperty [--bantin-color] - Text; the page's own by default.
 * @cssproperty [--bantin-background] - Behind everything.
 * @cssproperty [--bantin-link] - Titles that are links, and buttons.
 * @cssproperty [--bantin-accent=currentColor] - Line below the heading.
 * @cssproperty [--bantin-heading-color] - Text of the heading.
 * @cssproperty [--bantin-heading-background] - Behind the heading.
 * @cssproperty [--bantin-fill=#80808029] - Box of a picture that is loading, and buttons under the pointer.
 * @cssproperty [--bantin-border=1px solid #80808059] - Lines between items and around cards.
 * @cssproperty [--bantin-padding=0px] - Left and right of everything, in `px` or `rem`; the heading's background reaches beyond.
 * @cssproperty [--bantin-font] - Family of the type; the page's own by default.
 * @cssproperty [--bantin-font-size] - Size of the text, from which all others follow.
 * @cssproperty [--bantin-gap=1em] - Space between the parts of the article.
 * @cssproperty [--bantin-radius=0.375em] - Corners of pictures and buttons.
 * @cssproperty [--bantin-measure=44em] - Longest line of text.
 */
export class NewsArticle extends ArticleElement implements NewsArticleHost {
  static override styles = [base, articleBase, styles];
  static override properties: PropertyDeclarations = {
    tools: { useDefault: true },
    noImage: { type: Boolean, attribute: 'no-image' },
    allowDataImages: { type: Boolean, attribute: 'allow-data-images' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    noCount: { type: Boolean, attribute: 'no-count' },
    textSize: { attribute: false },
  };

  /** Set by hover and focus: the reader may use a tool soon. */
  #usesTools = false;
  /** What was clicked before the tools were loaded. */
  #clickedControl?: HTMLButtonElement | HTMLAnchorElement;

  /** @internal */
  textSize = 0;
  /** @internal The list whose dialog shows the article, and which knows where that comes from. */
  openedBy?: FeedHost = undefined;

  /** Which tools there are: `text-size`, `print`, `share`, `copy`, `listen`, `top`; spaces between them. */
  tools: string = DEFAULT_TOOLS;
  /** Leaves the pictures out. */
  noImage = false;
  /** Shows pictures whose address is their content (`data:`), which strict policies forbid; never SVG. */
  allowDataImages = false;
  /** Describes the article to search engines, as schema.org `NewsArticle` in the head of the page, where its policy allows that. */
  structuredData = false;
  /** Does not report to the gateway that the article was read, where the gateway counts views. */
  noCount = false;

  readonly #content = new ContentController(this);
  readonly #details = new LazyModule(
    this,
    () => import('./details.js'),
    () => this.#needsDetails,
  );
  readonly #toolbar = new LazyModule(
    this,
    () => import('./toolbar.js'),
    () => Boolean(this.tools),
  );
  readonly #actions = new LazyModule(
    this,
    () => import('./toolbar-controller.js'),
    () => this.#usesTools,
    ({ ToolbarController }) => new ToolbarController(this),
  );

  constructor() {
    super();
    // For its styles: the content itself is made with it.
    new LazyModule(this, loadRichPart, () => Boolean(this.#content.content?.isRich));
    addSilentModules(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.textSize = readTextSize();
    speech?.addEventListener('voiceschanged', this.#onVoicesChanged); // Voices load after the page.
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    speech?.removeEventListener('voiceschanged', this.#onVoicesChanged);
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    this.tools ??= DEFAULT_TOOLS; // Frameworks unset a property with null or undefined.
    const { item } = this;
    if (item)
      this.#content.update(item, {
        labels: this.reading.article,
        titleLevel: this.titleLevel,
        noImages: this.noImage,
        dataImages: this.allowDataImages,
      });
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#runClickedControl();
  }

  /** @internal */
  override get reading(): ReadingTranslation {
    return super.reading;
  }

  protected override get needsExtendedStrings(): boolean {
    return super.needsExtendedStrings || this.#needsDetails || this.#usesTools;
  }

  /** @internal The article, alone. */
  override itemsOf(feed: Feed): readonly FeedItem[] {
    const item = findItem(shownItems(feed, this.now), this.selection.key);
    return item ? [item] : [];
  }

  /** Moves the focus to the title. */
  override focusTitle(): void {
    const title = this.renderRoot.querySelector<HTMLElement>('[part=title]');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }

  /** @internal */
  override isBusy(): boolean {
    return Boolean(this.#actions.value?.isBusy);
  }

  protected override get isSettled(): boolean {
    if (this.view.status !== 'ready') return super.isSettled;
    return this.item ? !this.#awaitsContent : !this.#awaitsDetails;
  }

  protected override renderHeading(): unknown {
    return this.heading ? heading(this.level, 'heading', this.heading) : nothing;
  }

  protected override renderReady(view: ReadyView, strings: Translation): TemplateResult {
    const { item } = this;
    if (!item) return this.#renderMissing(view);
    const article: ArticleView = {
      item,
      feed: publisherOf(item, this) ?? view.feed,
      strings: this.reading.article,
      titleLevel: this.titleLevel,
      untitled: strings.untitled,
      formatDate: (iso) => this.formatDate(iso, true),
    };
    return html`
      <article aria-label=${item.title ?? nothing} aria-busy=${this.#awaitsContent ? 'true' : nothing}
        .style=${`--_size: ${1.125 + this.textSize / 4}em`}
        @pointerover=${this.#preloadActions} @focusin=${this.#preloadActions} @click=${this.#onClick}>
        ${renderHeader(article)}
        ${this.#renderToolbar(item)}
        ${this.#renderContent(article)}
        ${renderSource(article)}
        ${this.#toolbar.value?.renderTopButton(this)}
      </article>
      ${this.renderStaleNotice(view.since)}
      ${this.#actions.value?.renderDialog()}
    `;
  }

  /** Its space is there before the tools are. */
  #renderToolbar(item: FeedItem) {
    if (this.#toolbar.isAwaited) return html`<div class="space"></div>`;
    return this.#toolbar.value?.renderToolbar(this, item, this.#actions.value);
  }

  #renderContent(article: ArticleView) {
    const { content } = this.#content;
    if (!content || this.#awaitsContent) return html`<div part="skeleton"></div>`;
    const details = this.#details.value;
    const strings = this.localize.extended?.details;
    const hasImage = !content.hasImages && !this.noImage;
    return html`
      ${renderContent(article, content, hasImage ? details?.renderImage(article.item) : nothing)}
      ${strings ? details?.renderDetails(article.item, content, strings) : nothing}
    `;
  }

  #renderMissing({ feed }: ReadyView) {
    const strings = this.localize.extended?.details;
    if (this.#awaitsDetails) return html`<div part="skeleton" role="status"></div>`;
    return html`<slot name="empty">${strings ? this.#details.value?.renderMissing(feed, strings) : nothing}</slot>`;
  }

  /** The article on show. */
  private get item(): FeedItem | undefined {
    return this.items[0];
  }

  /** True where the article has more than a text, or is not there. */
  get #needsDetails(): boolean {
    if (this.view.status !== 'ready') return false;
    const { item } = this;
    if (!item) return true;
    const { content } = this.#content;
    const hasImageOfItsOwn = Boolean(item.image) && content?.hasImages === false;
    return Boolean(item.attachments || item.tags?.[1] || content?.isTruncated || hasImageOfItsOwn);
  }

  get #awaitsDetails(): boolean {
    return this.#needsDetails && (this.localize.awaitsExtended || this.#details.isAwaited);
  }

  get #awaitsContent(): boolean {
    return !this.#content.content || this.#awaitsDetails || this.#toolbar.isAwaited;
  }

  #onVoicesChanged = () => this.requestUpdate();

  /** Preloads the toolbar's actions on hover or focus. */
  #preloadActions = () => {
    if (this.#usesTools) return;
    this.#usesTools = true;
    this.requestUpdate();
  };

  #onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const control = (event.target as Element).closest<HTMLButtonElement | HTMLAnchorElement>('button,[part=zoom]');
    if (!control) return;
    event.preventDefault();
    this.#clickedControl = control;
    this.#usesTools = true;
    this.requestUpdate();
  };

  #runClickedControl() {
    const control = this.#clickedControl;
    if (!control || this.#actions.isAwaited || this.localize.awaitsExtended) return;
    const { value } = this.#actions;
    this.#clickedControl = undefined;
    if (value) value.use(control);
    // Without the actions a picture opens as the link it is.
    else if (control instanceof HTMLAnchorElement) location.assign(control.href);
  }
}
