import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewsSelectEvent } from '../events/index.js';
import type { FeedItem } from '../feed/model.js';
import type { FeedOrigin } from './feed-controller.js';

/** How a host names its article. */
interface Choosing {
  article: string;
  articleParam: string;
  list: string;
}

/** As much of a `<news-list>` as a connected element uses. */
type List = HTMLElement & FeedOrigin & { readonly items?: readonly FeedItem[] };

const taken = new WeakSet<Event>();

/**
 * Knows which article its host is to show: what a reader picked in the connected list, what the address of the page
 * says, or what the host names, in this order.
 */
export class ArticleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & Choosing;
  readonly #onPick?: () => void;
  #root?: Document | ShadowRoot;
  #picked?: string;
  /** The reader wants the link in a tab or window of its own. */
  #elsewhere = false;
  #leaving: (() => void)[] = [];

  /** @param onPick The host takes what readers pick, instead of the link; called when it is on show. */
  constructor(host: ReactiveControllerHost & HTMLElement & Choosing, onPick?: () => void) {
    this.#onPick = onPick;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    const update = () => this.#host.requestUpdate();
    const root = (this.#root = this.#host.getRootNode() as Document | ShadowRoot);
    const onClick = (event: Event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      this.#elsewhere = ctrlKey || metaKey || shiftKey;
    };
    this.#listen(root, 'click', onClick, true);
    this.#listen(root, 'news-select', this.#onSelect as (event: Event) => void);
    this.#listen(root, 'news-load', ({ target }) => target === this.connected && update());
    this.#listen(document, 'DOMContentLoaded', update); // the list may stand further down
    this.#listen(window, 'popstate', update);
    // https://developer.mozilla.org/docs/Web/API/Navigation: where it is missing nothing tells of pushState()
    const { navigation } = window as { navigation?: EventTarget };
    if (navigation) this.#listen(navigation, 'currententrychange', update);
    else {
      let { href } = location;
      const timer = setInterval(() => {
        if (this.#host.articleParam && href !== (href = location.href)) update();
      }, 300);
      this.#leaving.push(() => clearInterval(timer));
    }
  }

  hostUpdate() {
    const name = this.connected?.localName;
    if (name && !customElements.get(name))
      customElements.whenDefined(name).then(
        () => this.#host.requestUpdate(),
        () => {}, // no name of an element that could be a list
      );
  }

  hostDisconnected() {
    for (const leave of this.#leaving) leave();
    this.#leaving = [];
  }

  /** The list whose selection the host shows. */
  get connected(): List | undefined {
    const { list } = this.#host;
    return (list && (this.#root?.getElementById(list) as List | null)) || undefined;
  }

  /** Id or address of the article, or `latest`; empty where there is none yet, or the page names none. */
  get key(): string {
    const { article, articleParam, list } = this.#host;
    const named = articleParam && new URLSearchParams(location.search).get(articleParam);
    return (
      this.#picked ??
      (named || article || (list ? (this.connected?.items?.[0]?.id ?? '') : articleParam ? '' : 'latest'))
    );
  }

  #listen(target: EventTarget, type: string, listener: (event: Event) => void, capture = false) {
    target.addEventListener(type, listener, capture);
    this.#leaving.push(() => target.removeEventListener(type, listener, capture));
  }

  #onSelect = (event: NewsSelectEvent) => {
    const { list } = this.#host;
    const from = event.target as Partial<Choosing> & HTMLElement;
    if (!list || this.#elsewhere || (from.id !== list && from.list !== list)) return;
    // the page has its own way with it
    if (event.defaultPrevented && !taken.has(event)) return;
    this.#picked = event.item.id;
    this.#host.requestUpdate();
    if (!this.#onPick) return;
    taken.add(event);
    event.preventDefault();
    void this.#host.updateComplete.then(this.#onPick);
  };
}
