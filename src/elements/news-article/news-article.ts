import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ArticleController } from '../../controllers/article-controller.js';
import type { FeedState } from '../../controllers/feed-controller.js';
import { viArticle } from '../../controllers/reading-words.js';
import { findItem } from '../../feed/find.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import type { Words } from '../../i18n/words.js';
import { loadPurifier } from '../../sanitize/sanitize.js';
import { attributes } from '../attributes.js';
import { FeedElement } from '../feed-element.js';
import { base } from '../feed-element.styles.js';
import { lazy } from '../lazy.js';
import { shortDate } from '../news-list/row.js';
import { heading } from '../template.js';
import { type Body, makeBody, originalOf } from './body.js';
import { ListenController, voiceFor } from './listen.js';
import { styles } from './news-article.styles.js';
import { copyText, storedSize, storeSize, toolbar } from './tools.js';
import { type ArticleView, foot, head, langOf, text } from './view.js';

const failureView = () => import('../failure.js');
const lightboxView = () => import('./lightbox.js');
const datesPart = () => import('../../feed/dates.js');

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
 * @csspart dialog - The pictures, large.
 * @csspart skeleton - Placeholder for an article that is still to come.
 * @csspart status - What is told when there is no article to show.
 * @csspart retry - Button that asks the publisher again.
 * @cssproperty [--bantin-gap=1em] - Space between the parts of the article.
 * @cssproperty [--bantin-radius=0.375em] - Corners of pictures and buttons.
 * @cssproperty [--bantin-measure=44em] - Longest line of text.
 */
export class NewsArticle extends FeedElement {
  static override styles = [base, styles];

  static {
    attributes(NewsArticle, {
      article: '',
      articleParam: '',
      list: '',
      tools: 'text-size print share copy listen top',
      noImage: false,
      allowDataImages: false,
    });
  }

  /** Id or address of an item, or `latest`. */
  declare article: string;
  /** Name of the query parameter in the page's address that holds the id. */
  declare articleParam: string;
  /** Id of a `<news-list>` in the same tree: shows what readers pick there. */
  declare list: string;
  /** Which tools there are: `text-size`, `print`, `share`, `copy`, `listen`, `top`; blanks between them. */
  declare tools: string;
  /** Leaves the pictures out. */
  declare noImage: boolean;
  /** Shows pictures whose address is their content (`data:`), which strict policies forbid; never SVG. */
  declare allowDataImages: boolean;

  readonly #choice = new ArticleController(this, () => this.focusTitle());
  readonly #speech = new ListenController(this);
  #body?: { key: unknown[]; body?: Body };
  #size = storedSize();
  #notice = '';
  /** Which of the pictures is shown large. */
  #zoomed?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    loadPurifier().catch(() => {}); // it comes while the feed does
  }

  protected override willUpdate(): void {
    this.origin = this.feed || this.source || this.data ? undefined : this.#choice.connected;
  }

  protected override render(): TemplateResult {
    const { words } = this.words;
    return html`<div class=${`root size${this.#size}`} lang=${words?.lang ?? nothing}>${
      this.heading && heading(this.level, 'heading', this.heading)
    }<slot name="header"></slot>${words ? this.#renderState(words) : this.#renderWaiting()}<slot name="footer"></slot></div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
  }

  #renderState(words: Words) {
    const { state } = this.news;
    switch (state.status) {
      case 'idle':
        return html`<slot></slot>`;
      case 'loading':
        return this.#renderWaiting(words.loading);
      case 'failed': {
        const rare = lazy(this, words.rare);
        const view = lazy(this, failureView);
        return html`<slot name="error">${
          view && rare ? view.failure(this, state.error.code, rare) : message(words.failed)
        }</slot><slot></slot>`;
      }
      case 'ready':
        return this.#renderReady(state, words);
    }
  }

  #renderWaiting(loading = '') {
    return this.hasFallback
      ? html`<slot></slot>`
      : html`<div part="skeleton" role="status" aria-label=${loading}><div></div><div></div></div>`;
  }

  #renderReady({ feed, since }: FeedState & { status: 'ready' }, words: Words) {
    const reading = words.reading && lazy(this, words.reading);
    const dates = this.timeZone === 'Asia/Ho_Chi_Minh' ? null : lazy(this, datesPart);
    const [item] = this.items;
    if ((words.reading && reading === undefined) || dates === undefined) return this.#renderWaiting(words.loading);
    const own = reading?.article ?? viArticle;
    if (!item) {
      return this.#choice.key || !this.list
        ? html`<slot name="empty">${message(own.missing)}${
            feed.home_page_url
              ? html`<p class="message"><a href=${feed.home_page_url} rel="noopener">${own.home}</a></p>`
              : nothing
          }</slot>`
        : this.#renderWaiting();
    }
    const view: ArticleView = {
      item,
      feed,
      words: own,
      level: Math.min(this.level + (this.heading ? 1 : 0), 6),
      untitled: words.untitled,
      date: (iso) => (dates ? dates.shortDate(iso, this.timeZone) : shortDate(iso)),
      noImage: this.noImage,
    };
    const body = this.#bodyOf(view);
    const rare = since && lazy(this, words.rare);
    return html`<article aria-busy=${body ? nothing : 'true'} @click=${this.#onClick}>${head(view)}${this.#renderTools(view)}${
      body ? text(view, body) : html`<div part="skeleton"><div></div></div>`
    }${foot(view)}</article>${
      this.#has('top')
        ? html`<p class="end"><button part="top" type="button" @click=${this.focusTitle}>${own.top}</button></p>`
        : nothing
    }${since && rare ? lazy(this, failureView)?.staleness(since, this, rare) : nothing}${this.#renderLightbox(words)}`;
  }

  #renderTools({ item, feed, words }: ArticleView) {
    const lang = String(langOf(item, feed) === nothing ? 'vi' : langOf(item, feed));
    const url = (!this.articleParam && originalOf(item)) || location.href;
    return toolbar({
      names: this.tools.split(/\s+/),
      words,
      title: item.title ?? '',
      url,
      size: this.#size,
      setSize: (step) => {
        storeSize((this.#size = step));
        this.requestUpdate();
      },
      print: () => void import('./print.js').then(({ printOnly }) => printOnly(this)),
      notice: this.#notice,
      copy: async () => {
        this.#notice = (await copyText(url)) ? words.copied : words.notCopied;
        this.requestUpdate();
      },
      speech: voiceFor(lang) && this.#speech.state,
      speak: (action) =>
        action === 'stop' ? this.#speech.stop() : this.#speech.toggle(() => this.#paragraphs(), lang),
    });
  }

  #renderLightbox(words: Words) {
    if (this.#zoomed === undefined) return nothing;
    const view = lazy(this, lightboxView);
    const reading = words.reading && lazy(this, words.reading);
    return (
      view?.lightbox(this.#pictures(), this.#zoomed, reading?.dialogs, (index) => {
        this.#zoomed = index;
        this.requestUpdate();
      }) ?? nothing
    );
  }

  /** The text of the article; undefined while it is on its way. */
  #bodyOf({ item, words, level }: ArticleView): Body | undefined {
    // by its words: the same article comes anew with each answer of the publisher
    const { id, content_html, content_text, summary } = item;
    const key = [
      id,
      content_html,
      content_text,
      summary,
      JSON.stringify(item.authors),
      originalOf(item),
      words,
      level,
      this.noImage,
      this.allowDataImages,
    ];
    if (this.#body?.key.every((part, index) => part === key[index])) return this.#body.body;
    const made: { key: unknown[]; body?: Body } = (this.#body = { key });
    this.#notice = '';
    this.#zoomed = undefined;
    this.#speech.stop();
    const options = { words, titleLevel: level, noImages: this.noImage, dataImages: this.allowDataImages };
    void makeBody(item, options)
      .catch((): Body => ({ lead: item.summary, pictures: false, cut: true }))
      .then((body) => {
        made.body = body;
        this.requestUpdate();
      });
  }

  #has(tool: string) {
    return this.tools.split(/\s+/).includes(tool);
  }

  #pictures() {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('[part=content] [part=zoom]')];
  }

  /** What is read aloud. */
  #paragraphs() {
    const nodes = this.renderRoot.querySelectorAll(
      '[part=title],[part=lead],[part=content] :is(p,li,h2,h3,h4,h5,h6,figcaption)',
    );
    return [...nodes].flatMap((node) => node.textContent?.trim() || []);
  }

  #onClick = (click: MouseEvent) => {
    const link = (click.target as Element).closest<HTMLAnchorElement>('[part=zoom]');
    const index = this.#pictures().indexOf(link!);
    if (index < 0 || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    this.#zoomed = index;
    this.requestUpdate();
  };

  protected override get settled(): boolean {
    return !!this.renderRoot.querySelector('article:not([aria-busy]),[name=empty],[name=error]');
  }

  /** The article on show, alone. */
  override get items(): readonly FeedItem[] {
    const { state } = this.news;
    const item = state.status === 'ready' ? this.#find(state.feed) : undefined;
    return item ? [item] : [];
  }

  #find(feed: Feed) {
    return findItem(feed, this.#choice.key, Date.now());
  }

  /** Brings the reader to the title. */
  focusTitle = (): void => {
    const title = this.renderRoot.querySelector<HTMLElement>('[part=title]');
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  };
}

const message = (words: string) => html`<p class="message" part="status" role="status">${words}</p>`;

/** For those who load this module without knowing its class. */
export { NewsArticle as element };
