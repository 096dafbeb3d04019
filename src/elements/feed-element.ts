import { LitElement, type PropertyValues } from 'lit';
import { FeedController, type FeedOrigin, type FeedState } from '../controllers/feed-controller.js';
import { WordsController } from '../controllers/localize-controller.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events/index.js';
import type { Feed, FeedItem } from '../feed/model.js';
import { presets } from '../themes/index.js';
import { attributes } from './attributes.js';
import { lazy } from './lazy-module.js';
import { whole } from './urls.js';

export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** What the three elements have in common: where the news comes from, in which language, under which heading. */
export abstract class FeedElement extends LitElement {
  static {
    attributes(FeedElement, {
      feed: '',
      theme: 'plain',
      heading: '',
      headingLevel: 2,
      timeZone: DEFAULT_ZONE,
      noCache: false,
    });
    for (const name of ['lang', 'theme'])
      FeedElement.createProperty(name, { attribute: name, reflect: true, useDefault: true });
    for (const name of ['source', 'data']) FeedElement.createProperty(name, { attribute: false });
  }

  #announced?: FeedState;
  #themed = false;

  /** One or more addresses of feeds, white space between; the page's `<meta name="bantin:feed">` where there is none. */
  declare feed: string;
  /** BCP 47; the nearest `lang` around the element where there is none, else Vietnamese. */
  override lang = '';
  /** A preset of the looks, which follows the page's `color-scheme`; `plain` takes all colours from the page. */
  declare theme: 'ward' | 'union' | 'police' | 'plain' | 'contrast';
  /** Text above the news. */
  declare heading: string;
  /** 1 to 6. Item titles stand one level below the heading, or at its level where there is none. */
  declare headingLevel: number;
  /** IANA name: reads dates that name no zone, and shows all dates. */
  declare timeZone: string;
  /** Keeps no copy of the feed in the browser for the time when its publisher is down. */
  declare noCache: boolean;
  /** Brings the feed instead of `feed`. */
  declare source?: () => Promise<Feed>;
  /** A feed that is at hand already; it is shown at once, without a request. */
  declare data?: Feed;

  /** @internal */
  readonly words = new WordsController(this);
  /** @internal */
  readonly news = new FeedController(this, () => this.origin ?? this);

  /** @internal Where the news comes from instead, such as a list that this element is connected with. */
  declare origin?: FeedOrigin;

  protected override updated(_changes: PropertyValues): void {
    const { state } = this;
    if (state === this.#announced || !this.settled) return;
    this.#announced = state;
    if (state.status === 'ready') this.dispatchEvent(new NewsLoadEvent(state.feed, this.items, state.stale));
    if (state.status === 'failed') this.dispatchEvent(new NewsErrorEvent(state.error));
  }

  /** What becomes of the feed, as a reader is told. */
  protected get state(): FeedState {
    return this.news.state;
  }

  /** Whether the looks are known: until its first preset is here, an element shows the page's own content. */
  protected get themed(): boolean {
    const known = !Object.hasOwn(presets, this.theme) || lazy(this, presets[this.theme]!) !== undefined;
    return (this.#themed ||= known);
  }

  /** Of the heading, as far as that is one. */
  protected get level(): number {
    return whole(this.headingLevel, 2, 6);
  }

  /** What is shown. */
  abstract get items(): readonly FeedItem[];

  /** Asks the publisher anew; resolves when the answer, or the failure, is on show. */
  reload(): Promise<void> {
    return this.news.reload();
  }

  /** Whether a state is on show in full: not while a part of the view, or the words, are still to come. */
  protected get settled(): boolean {
    return !!this.renderRoot.querySelector('[part=list],[name=empty],[name=error]');
  }

  /** Content between the element's tags, white space aside, that no named slot takes: shown until there is news. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) => (node as Element).slot === '' || (node as Text).wholeText?.trim());
  }
}
