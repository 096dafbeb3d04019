/**
 * Takes over what `renderElement` of `bantin/ssr` has sent: the same nodes stay in the page, and the feed comes from the
 * JSON beside them. Lit's own support for this would have to be loaded before Lit, on every page; so its `hydrate` is used.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { type CSSResult, type LitElement, type PropertyValues, ReactiveElement } from 'lit';
import type { FeedController } from '../controllers/feed-controller.js';
import { giveFeed } from '../controllers/given-feed.js';
import type { Feed, FeedItem } from '../feed/model.js';
import { prepareFeed } from '../feed/read.js';
import type { FeedHost } from './host.js';

/** What the server has shown, and when. */
export interface ServerData {
  /** Milliseconds since 1970. */
  time: number;
  /** Ids of the items on show, in their order. */
  shown: string[];
  feed: Feed;
}

/** The members of an element that are protected or read-only for others, and replaced here while it waits. */
interface Internals {
  renderRoot: ShadowRoot;
  textSize?: number;
  update(changes: PropertyValues): void;
  render(): unknown;
}

const DATA = 'script[type="application/json"]';

/** Whether the parser has come to the end of what the server has sent: the data are the last of it. */
const isComplete = (element: Element) => element.querySelector(`:scope > ${DATA}`) || document.readyState !== 'loading';

/** Waits for the rest of the element, where its code arrives before that. */
function whenComplete(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!isComplete(element)) return;
      observer.disconnect();
      document.removeEventListener('readystatechange', check);
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(element, { childList: true });
    document.addEventListener('readystatechange', check);
    check();
  });
}

/** The element's shadow root; made from its template where the browser, or `innerHTML`, has left that alone. */
function findRoot(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot) return element.shadowRoot;
  const template = element.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
  if (!template) return undefined;
  const root = element.attachShadow({ mode: 'open' });
  root.append(template.content);
  template.remove();
  return root;
}

async function readData(element: Element): Promise<ServerData | undefined> {
  try {
    const data = JSON.parse(element.querySelector(`:scope > ${DATA}`)!.textContent!);
    return { ...data, feed: await prepareFeed(data.feed) };
  } catch {
    return undefined; // missing, cut off, or changed by another script
  }
}

/** Connects an element from a server, with what is on screen as its first rendering. */
export async function takeOver(element: FeedHost): Promise<void> {
  await whenComplete(element);
  const data = await readData(element);
  // It may have been inserted elsewhere meanwhile, which called this function again.
  if (!element.isConnected || !element.hasAttribute('defer-hydration')) return;
  const root = findRoot(element);
  if (root && data) new Takeover(element, root, data).start();
  else root?.replaceChildren();
  element.removeAttribute('defer-hydration');
  element.connectedCallback();
}

/** One element from a server, until its own updates render into what is on screen. */
class Takeover {
  readonly #element: FeedHost;
  readonly #internals: Internals;
  readonly #root: ShadowRoot;
  readonly #data: ServerData;
  readonly #classStyles: CSSStyleSheet[];

  constructor(element: FeedHost, root: ShadowRoot, data: ServerData) {
    this.#element = element;
    this.#internals = element as unknown as Internals;
    this.#root = root;
    this.#data = data;
    const { elementStyles } = element.constructor as typeof LitElement;
    this.#classStyles = (elementStyles as CSSResult[]).map(({ styleSheet }) => styleSheet!);
  }

  start(): void {
    const { feed, time } = this.#data;
    const { news } = this.#element;
    this.#internals.renderRoot = this.#root;
    this.#element.serverTime = time;
    news.state = { status: 'ready', feed, stale: false };
    news.update = () => {}; // Anything newer is shown once the element has taken over.
    // A policy without 'unsafe-inline' blocks the styles that the server has sent.
    if (!this.#root.styleSheets.length) this.#root.adoptedStyleSheets = this.#classStyles;
    this.#internals.update = this.#update;
  }

  /** Instead of the element's own: renders nothing until everything is loaded that the server had. */
  #update = (changes: PropertyValues) => {
    const { controllers, view } = this.#element;
    (ReactiveElement.prototype as unknown as Internals).update.call(this.#element, changes);
    const isLoading = controllers.some(({ status }) => status === 'pending');
    if (!isLoading && view.status === 'ready') this.#finish(view.items);
  };

  #finish(items: readonly FeedItem[]) {
    const root = this.#root;
    const isSame = JSON.stringify(items.map(({ id }) => id)) === JSON.stringify(this.#data.shown);
    if (!isSame || !this.#hydrate()) root.replaceChildren();
    this.#adoptStyles();
    for (const style of root.querySelectorAll('style')) style.remove();
    delete (this.#internals as Partial<Internals>).update;
    // Once this update has ended, so that `news-load` is fired once.
    queueMicrotask(() => this.#release());
  }

  /** False where the element would show something else than the server. */
  #hydrate(): boolean {
    const internals = this.#internals;
    const { textSize } = internals;
    if (textSize) internals.textSize = 0; // The server does not know what the reader has chosen.
    try {
      hydrate(internals.render(), this.#root, this.#element.renderOptions);
      return true;
    } catch {
      return false; // The server has another version, or other attributes.
    } finally {
      if (textSize) internals.textSize = textSize;
    }
  }

  /** Those of the class come first, as they do where no server is involved. */
  #adoptStyles() {
    const { adoptedStyleSheets } = this.#root;
    const added = adoptedStyleSheets.filter((sheet) => !this.#classStyles.includes(sheet));
    this.#root.adoptedStyleSheets = [...this.#classStyles, ...added];
  }

  /** From here on the element updates as any other. */
  #release() {
    const element = this.#element;
    const { feed, time } = this.#data;
    delete (element.news as Partial<FeedController>).update;
    element.serverTime = undefined;
    giveFeed(element.origin, feed, time);
    element.requestUpdate();
  }
}
