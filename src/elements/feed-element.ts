import { LitElement, type PropertyValues } from 'lit';
import { FeedController, type FeedState } from '../controllers/feed-controller.js';
import { WordsController } from '../controllers/words-controller.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events/index.js';
import type { Feed, FeedItem } from '../feed/model.js';
import { attribute } from './attribute.js';

export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** What the three elements have in common: where the news comes from, in which language, under which heading. */
export abstract class FeedElement extends LitElement {
  #announced?: FeedState;

  /** One or more addresses of feeds, white space between; the page's `<meta name="bantin:feed">` where there is none. */
  @attribute() feed = '';
  /** BCP 47; the nearest `lang` around the element where there is none, else Vietnamese. */
  @attribute(String, true) override lang = '';
  /** A preset of the looks; `plain` takes fonts and colours from the page. */
  @attribute() theme = 'plain';
  /** Text above the news. */
  @attribute() heading = '';
  /** 1 to 6. Item titles stand one level below the heading, or at its level where there is none. */
  @attribute(Number) headingLevel = 2;
  /** IANA name: reads dates that name no zone, and shows all dates. */
  @attribute() timeZone = DEFAULT_ZONE;
  /** Brings the feed instead of `feed`. */
  @attribute(false) source?: () => Promise<Feed>;
  /** A feed that is at hand already; it is shown at once, without a request. */
  @attribute(false) data?: Feed;

  protected readonly words = new WordsController(this);
  protected readonly news = new FeedController(this, () => this);

  protected override updated(_changes: PropertyValues): void {
    const { state } = this.news;
    if (state === this.#announced || !this.words.words) return;
    this.#announced = state;
    if (state.status === 'ready') this.dispatchEvent(new NewsLoadEvent(state.feed, this.items, state.stale));
    if (state.status === 'failed') this.dispatchEvent(new NewsErrorEvent(state.error));
  }

  /** What is shown. */
  abstract get items(): readonly FeedItem[];

  /** Asks the publisher anew; resolves when the answer, or the failure, is on show. */
  reload(): Promise<void> {
    return this.news.reload();
  }

  /** Content between the element's tags, white space aside, that no named slot takes: shown until there is news. */
  protected get hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node instanceof Text && node.data.trim(),
    );
  }
}
