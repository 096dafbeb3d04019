import {
  type CSSResult,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import {
  FeedController,
  type FeedOrigin,
  type FeedState,
  type ReadyState,
  type SourceOptions,
} from '../controllers/feed-controller.js';
import { LazyModule } from '../controllers/lazy-module.js';
import { LocalizeController } from '../controllers/localize-controller.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events/index.js';
import type { Feed, FeedItem } from '../feed/model.js';
import { DEFAULT_ZONE } from '../feed/short-date.js';
import type { Translation } from '../i18n/translation.js';
import { presets } from '../themes/index.js';
import type { FeedHost, FeedView, ReadyView } from './host.js';
import { positiveInteger } from './numbers.js';
import { renderStatus } from './status.js';

/** What the three elements have in common: where the news comes from, its language, theme and heading. */
export abstract class FeedElement extends LitElement implements FeedHost {
  static override properties: PropertyDeclarations = {
    feed: { useDefault: true },
    lang: { reflect: true, useDefault: true },
    theme: { reflect: true, useDefault: true },
    heading: { useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level', useDefault: true },
    timeZone: { attribute: 'time-zone', useDefault: true },
    noCache: { type: Boolean, attribute: 'no-cache' },
    source: { attribute: false },
    data: { attribute: false },
  };

  /** @internal Every controller that was added, for code that waits until all have loaded what they need. */
  readonly controllers: (ReactiveController & { status?: string })[] = [];
  /** @internal When a server made what is on screen, while the element takes that over; milliseconds since 1970. */
  serverTime?: number = undefined;
  /** @internal What is shown; worked out before each update. */
  view: FeedView = { status: 'loading' };
  /** False until the styles of the first theme are loaded: till then the page's own content is shown. */
  protected isThemeReady = false;
  /** All styles in use: those of the class, then those of optional modules. */
  readonly #styles = new Set((this.constructor as typeof LitElement).elementStyles as CSSResult[]);
  /** The last state and status that an event has reported. */
  #reported?: { state: FeedState; status: FeedView['status'] };

  /** One or more addresses of feeds, white space between; the page's `<meta name="bantin:feed">` where there is none. */
  feed = '';
  /** BCP 47; the nearest `lang` around the element where there is none, else Vietnamese. */
  override lang = '';
  /** A preset of colours, which follows the page's `color-scheme`; `plain` takes all colours from the page. */
  theme: 'ward' | 'union' | 'police' | 'plain' | 'contrast' = 'plain';
  /** Text above the news. */
  heading = '';
  /** 1 to 6. Item titles stand one level below the heading, or at its level where there is none. */
  headingLevel = 2;
  /** IANA name: reads dates that name no zone, and shows all dates. */
  timeZone: string = DEFAULT_ZONE;
  /** Keeps no copy of the feed in the browser for the time when its publisher is down. */
  noCache = false;
  /**
   * Loads the feed instead of `feed`. Called again by `reload()` and `refresh`, and where a function with other code takes its
   * place; one with the same code is used the next time, as frameworks make it anew at each render.
   */
  source?: (options: SourceOptions) => Promise<Feed>;
  /** A feed to show at once, without a request. */
  data?: Feed;

  /** @internal */
  readonly localize = new LocalizeController(this, () => this.needsExtendedStrings);
  /** @internal */
  readonly news = new FeedController(this, () => this.origin);

  readonly #themes = Object.entries(presets).map(
    ([name, load]) => new LazyModule(this, load, () => this.theme === name),
  );
  readonly #errorState = new LazyModule(
    this,
    () => import('./error-state.js'),
    () => this.#isFailing,
    ({ ErrorState }) => new ErrorState(this),
  );

  /** @internal */
  override addController(controller: ReactiveController): void {
    this.controllers.push(controller);
    super.addController(controller);
  }

  // What a server has sent stays as it is until its own module takes it over, and connects the element.
  override connectedCallback(): void {
    if (!this.hasAttribute('defer-hydration')) super.connectedCallback();
    else import('./hydration.js').then(({ takeOver }) => takeOver(this)).catch(() => {});
  }

  // Style sheets belong to the document of this script; in another one, such as that of a frame, Lit cannot adopt them.
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.ownerDocument === document ? super.createRenderRoot() : this.attachShadow({ mode: 'open' });
  }

  adoptedCallback(): void {
    this.#restoreStyles();
  }

  /** @internal Adopts the styles of an optional module. */
  adoptStyles(styles: readonly CSSResult[]): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    const added = styles.filter((style) => !this.#styles.has(style));
    for (const style of added) this.#styles.add(style);
    if (this.ownerDocument !== document) this.#restoreStyles();
    else adoptedStyleSheets.push(...added.map(({ styleSheet }) => styleSheet!));
  }

  #restoreStyles() {
    import('./adopt-styles.js').then(
      ({ adoptStyles }) => adoptStyles(this.renderRoot as ShadowRoot, this.#styles),
      () => {}, // Without its file the news is readable, too.
    );
  }

  protected override willUpdate(_changes: PropertyValues): void {
    this.localize.update();
    this.news.update();
    this.isThemeReady ||= !this.#themes.some((theme) => theme.isAwaited);
    this.view = this.#currentView();
  }

  #currentView(): FeedView {
    const { state } = this.news;
    if (!this.isThemeReady || !this.localize.strings) return { status: 'loading' };
    return state.status === 'ready' ? this.viewOfFeed(state) : state;
  }

  protected override updated(_changes: PropertyValues): void {
    const { view } = this;
    const { state } = this.news;
    if (
      this.serverTime ||
      !this.isSettled ||
      (this.#reported?.state === state && this.#reported.status === view.status)
    )
      return;
    this.#reported = { state, status: view.status };
    if (view.status === 'ready') this.dispatchEvent(new NewsLoadEvent(view.feed, view.items, view.stale));
    if (view.status === 'failed') this.dispatchEvent(new NewsErrorEvent(view.error));
  }

  /** What is shown of a feed that is loaded. */
  protected abstract viewOfFeed(state: ReadyState): FeedView;

  /** @param label Announced while the feed loads. */
  protected abstract renderLoading(label: string): TemplateResult;

  protected abstract renderReady(view: ReadyView, strings: Translation): unknown;

  /** The items on show, in their order. */
  get items(): readonly FeedItem[] {
    return this.view.status === 'ready' ? this.view.items : [];
  }

  /** @internal What counts as the time for what is shown; milliseconds since 1970. */
  get now(): number {
    return this.serverTime ?? Date.now();
  }

  /** @internal */
  get origin(): FeedOrigin {
    return this;
  }

  /** Requests the feed again; resolves when the answer, or the failure, is shown. */
  reload(): Promise<void> {
    return this.news.reload();
  }

  /** True when the feed, or its failure, is shown in full. */
  protected get isSettled(): boolean {
    return this.view.status === 'ready' || this.view.status === 'failed';
  }

  /** True where the element shows a text that only some views need. */
  protected get needsExtendedStrings(): boolean {
    return this.#isFailing;
  }

  get #isFailing(): boolean {
    return this.view.status === 'failed' || (this.view.status === 'ready' && this.view.since !== undefined);
  }

  /** Level of the heading. */
  protected get level(): number {
    return positiveInteger(this.headingLevel, 2, 6);
  }

  /** Level of the titles below the heading. */
  protected get titleLevel(): number {
    return Math.min(this.level + (this.heading ? 1 : 0), 6);
  }

  protected renderView(): unknown {
    const { view } = this;
    const { strings } = this.localize;
    if (!strings) return this.renderLoading('');
    switch (view.status) {
      case 'idle':
        return html`<slot></slot>`;
      case 'loading':
        return this.renderLoading(strings.loading);
      case 'failed':
        return this.#renderError(strings);
      case 'ready':
        return this.renderReady(view, strings);
    }
  }

  /** That nothing could be loaded, a button to try again, and the page's own content: all at once, so that nothing moves. */
  #renderError(strings: Translation) {
    if (this.#errorState.isAwaited || this.localize.awaitsExtended) return this.renderLoading(strings.loading);
    const message = this.#errorState.value?.renderError() ?? renderStatus(strings.failed);
    return html`<slot name="error">${message}</slot><slot></slot>`;
  }

  /** When the copy on show was read, where the publisher does not answer. */
  protected renderStaleNotice(since: number | undefined): unknown {
    return this.#errorState.value?.renderStaleNotice(since);
  }
}
