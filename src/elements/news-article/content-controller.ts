import type { ReactiveController } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import { loadPurifier } from '../../sanitize/sanitize.js';
import type { FeedHost } from '../host.js';
import { type ArticleContent, type ContentOptions, describeContent, makeContent } from './content.js';

/** By value, as every answer of the publisher brings the same article as a new object; extras do not change the text. */
const keyOf = (item: FeedItem, options: ContentOptions) => JSON.stringify([{ ...item, _bantin: undefined }, options]);

/** Makes the content of the article on show, and again when the article or the options change. */
export class ContentController implements ReactiveController {
  /** Undefined while it is being made. */
  content?: ArticleContent = undefined;
  readonly #host: FeedHost;
  /** What the content is made from. */
  #key?: string;

  constructor(host: FeedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** DOMPurify loads while the feed does. */
  hostConnected(): void {
    loadPurifier().catch(() => {}); // Requested again for the content.
  }

  get status(): 'idle' | 'pending' | 'ready' {
    if (this.content) return 'ready';
    return this.#key === undefined ? 'idle' : 'pending';
  }

  /** The host calls it in `willUpdate`, when it knows what it shows. */
  update(item: FeedItem, options: ContentOptions): void {
    const key = keyOf(item, options);
    if (key === this.#key) return;
    if (this.#host.serverTime) this.#adopt(key, item);
    else void this.#make(key, item, options);
  }

  /** Takes over what a server has made of the article; it was sanitised there. */
  #adopt(key: string, item: FeedItem) {
    this.#key = key;
    const element = this.#host.renderRoot.querySelector<HTMLElement>('[part=content]');
    this.content = describeContent(item, element ?? document.createElement('div'));
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
