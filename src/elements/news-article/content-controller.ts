import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import { loadPurifier } from '../../sanitize/sanitize.js';
import { type ArticleContent, type ContentOptions, makeContent } from './content.js';

/** Makes the content of the article on show, and again when the article or the options change. */
export class ContentController implements ReactiveController {
  /** Undefined while it is being made. */
  content?: ArticleContent = undefined;
  readonly #host: ReactiveControllerHost;
  /** What the content is made from. */
  #key?: string;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** DOMPurify loads while the feed does. */
  hostConnected(): void {
    loadPurifier().catch(() => {}); // Requested again for the content.
  }

  /** The host calls it in `willUpdate`, when it knows what it shows. */
  update(item: FeedItem, options: ContentOptions): void {
    // By value, as every answer of the publisher brings the same article as a new object; extras do not change the text.
    const key = JSON.stringify([{ ...item, _bantin: undefined }, options]);
    if (key !== this.#key) void this.#make(key, item, options);
  }

  async #make(key: string, item: FeedItem, options: ContentOptions) {
    this.#key = key;
    this.content = undefined;
    const content = await makeContent(item, options);
    if (key !== this.#key) return; // A newer article is being made.
    this.content = content;
    this.#host.requestUpdate();
  }
}
