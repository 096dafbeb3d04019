import { html, nothing } from 'lit';
import { viArticle } from '../../controllers/reading-words.js';
import { findItem, shownItems } from '../../feed/find.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import type { ReadingWords, Words } from '../../i18n/translation.js';
import { loadPurifier } from '../../sanitize/sanitize.js';
import { ReadingElement, type Ready } from '../article-element.js';
import { attributes } from '../attributes.js';
import { base } from '../feed-element.styles.js';
import { heading } from '../heading.js';
import { lazy } from '../lazy-module.js';
import { staleness } from '../status.js';
import { type Body, makeBody, richPart } from './content.js';
import { styles } from './news-article.styles.js';
import { type ArticleView, head, source, text } from './templates.js';
import { storedSize } from './text-size.js';
import { approach, bar, top, voices } from './toolbar.js';
import type { Toolbox } from './toolbar-controller.js';

const detailsPart = () => import('./details.js');

/**
 * One article of a publisher, to be read in place.
 *
 * @tagname news-article
 * @fires {NewsLoadEvent} news-load - The article is shown, for the first time or anew.
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
 * @csspart dialog - The pictures, large.
 * @csspart skeleton - Placeholder for an article that is still to come.
 * @csspart status - What is told when there is no article to show.
 * @csspart retry - Button that asks the publisher again.
 * @cssproperty [--bantin-color] - Text; the page's own where nothing is said.
 * @cssproperty [--bantin-background] - Behind everything.
 * @cssproperty [--bantin-link] - Titles that are links, and buttons.
 * @cssproperty [--bantin-accent=currentColor] - Line below the heading.
 * @cssproperty [--bantin-heading-color] - Text of the heading.
 * @cssproperty [--bantin-heading-background] - Behind the heading.
 * @cssproperty [--bantin-fill=#80808029] - Room of pictures that are still to come, and buttons under the pointer.
 * @cssproperty [--bantin-border=1px solid #80808059] - Lines between items and around cards.
 * @cssproperty [--bantin-padding=0px] - Left and right of everything, in `px` or `rem`; the heading's background reaches beyond.
 * @cssproperty [--bantin-font] - Family of the type; the page's own where nothing is said.
 * @cssproperty [--bantin-font-size] - Size of the text, from which all others follow.
 * @cssproperty [--bantin-gap=1em] - Space between the parts of the article.
 * @cssproperty [--bantin-radius=0.375em] - Corners of pictures and buttons.
 * @cssproperty [--bantin-measure=44em] - Longest line of text.
 */
export class NewsArticle extends ReadingElement {
  static override styles = [base, styles];

  static {
    attributes(NewsArticle, {
      tools: 'text-size print share copy listen top',
      noImage: false,
      allowDataImages: false,
    });
  }

  /** Which tools there are: `text-size`, `print`, `share`, `copy`, `listen`, `top`; blanks between them. */
  declare tools: string;
  /** Leaves the pictures out. */
  declare noImage: boolean;
  /** Shows pictures whose address is their content (`data:`), which strict policies forbid; never SVG. */
  declare allowDataImages: boolean;

  /** The text on show, or on its way, and what it was made from. */
  #body?: { key: string; body?: Body };

  /** @internal What the tools do; undefined until a reader was near. */
  declare toolbox?: Toolbox;

  /** @internal The reader's text size, in steps from 0 to 2. */
  declare textSize: number;

  override connectedCallback(): void {
    super.connectedCallback();
    voices?.addEventListener('voiceschanged', this); // they come late
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    voices?.removeEventListener('voiceschanged', this);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    loadPurifier().catch(() => {}); // it comes once, while the feed does
    this.textSize ??= storedSize();
    this.tools ??= 'text-size print share copy listen top'; // frameworks take a property away by setting it to nothing
  }

  protected override renderHeading(): unknown {
    return this.heading && heading(this.level, 'heading', this.heading);
  }

  protected override renderReady(state: Ready, words: Words, reading: ReadingWords | null): unknown {
    const date = this.dateFormat(words);
    const [item] = this.items;
    const empty = item ? null : lazy(this, detailsPart);
    if (!date || this.choice.undecided || !(item || empty)) return this.renderWaiting(words.loading);
    if (!item) return html`<slot name="empty">${empty!.missing(state.feed, reading?.article)}</slot>`;
    const own = reading?.article;
    // of merged feeds, each keeps the credit for its own
    const feed = this.news.feeds.find(({ feed }) => feed?.items.includes(item))?.feed ?? state.feed;
    const view: ArticleView = {
      item,
      feed,
      words: own ?? viArticle,
      lang: item.language ?? nothing,
      level: Math.min(this.level + (this.heading ? 1 : 0), 6),
      untitled: words.untitled,
      date,
    };
    const body = this.#bodyOf(view);
    const more = item.attachments || item.tags?.[1] || (body && (body.cut || (item.image && !body.pictures)));
    const details = more ? lazy(this, detailsPart) : null;
    const there = body && details !== undefined;
    if (body?.rich) lazy(this, richPart); // for its styles
    return html`<article aria-label=${item.title ?? nothing} aria-busy=${there ? nothing : 'true'} .style=${`--_size:${1 + this.textSize / 4}em`}
      @pointerover=${this} @focusin=${this} @click=${this}>${head(view)}${bar(this, item, view.words)}${
        there
          ? [text(view, body, details?.picture(this, item, body)), details?.details(view, body, own)]
          : html`<div part="skeleton"></div>`
      }${source(view)}${top(this, view.words)}</article>${staleness(this, state.since, words)}${this.toolbox?.lightbox()}`;
  }

  /** The text of the article; undefined while it is on its way. */
  #bodyOf({ item, words, level }: ArticleView): Body | undefined {
    const options = { labels: words, titleLevel: level, noImages: this.noImage, dataImages: this.allowDataImages };
    // by its words: the same article comes anew with each answer of the publisher
    const key = JSON.stringify([{ ...item, _bantin: 0 }, options]);
    if (this.#body?.key !== key) {
      const made: { key: string; body?: Body } = (this.#body = { key });
      void makeBody(item, options).then((body) => {
        made.body = body;
        this.requestUpdate();
      });
    }
    return this.#body!.body;
  }

  protected override get settled(): boolean {
    return !!this.renderRoot.querySelector('.text,[name=empty],[name=error]');
  }

  /** The article, alone. */
  override itemsOf(feed: Feed): readonly FeedItem[] {
    return [findItem(shownItems(feed, Date.now()), this.choice.key) ?? []].flat();
  }

  /** @internal A reader is near, or has clicked; or there are other voices to read aloud. */
  handleEvent(event: MouseEvent): void {
    if (event.type === 'voiceschanged') this.requestUpdate();
    else approach(this, event);
  }

  /** Brings the reader to the title. */
  override focusTitle(): void {
    const title = this.renderRoot.querySelector<HTMLElement>('[part=title]');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }
}
