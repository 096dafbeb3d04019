import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewsSelectEvent } from '../events/index.js';
import type { FeedItem } from '../feed/model.js';
import type { FeedOrigin } from './feed-controller.js';

/** An element that shows an article, or what goes with one, and how it names that article. */
export type SelectionHost = ReactiveControllerHost &
  HTMLElement & { article: string; articleParam: string; list: string; focusTitle?(): void };

/** As much of a `<news-list>` as a linked element uses; undefined members where it is not upgraded yet. */
type LinkedList = HTMLElement & FeedOrigin & { readonly items?: readonly FeedItem[] };

/** Milliseconds between two looks at the address, where the browser reports no change of it. */
const ADDRESS_INTERVAL = 300;

/**
 * Selections that an article shows. It cancels the event, so that the link is not followed; for other elements with the
 * same list the event is not cancelled.
 */
const handledSelections = new WeakSet<Event>();

/**
 * Knows which article its host is about: what a reader selects in the linked list, what the address of the page says, or
 * what the host names, in this order.
 */
export class ArticleSelectionController implements ReactiveController {
  /** Id of the item that a reader has selected. */
  selectedId?: string = undefined;
  readonly #host: SelectionHost;
  /** Ends the listening; undefined while there is nothing to listen to. */
  #listening?: AbortController;
  /** True while a click opens the link in a tab or window of its own. */
  #opensElsewhere = false;

  constructor(host: SelectionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { list, articleParam, isConnected } = this.#host;
    if (!this.#listening && isConnected && (list || articleParam)) this.#listen();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** The list whose selection the host shows. */
  get linkedList(): LinkedList | undefined {
    const { list } = this.#host;
    const root = this.#host.getRootNode();
    // An element outside of any document has a root without the method.
    if (!list || !('getElementById' in root)) return undefined;
    return ((root as Document).getElementById(list) as LinkedList | null) ?? undefined;
  }

  /** Id or address of the article, or `latest`; empty where there is none yet, or the page names none. */
  get key(): string {
    const { article, articleParam, list } = this.#host;
    if (this.selectedId !== undefined) return this.selectedId;
    const named = (articleParam && new URLSearchParams(location.search).get(articleParam)) || article;
    if (named) return named;
    if (list) return this.linkedList?.items?.[0]?.id ?? '';
    return articleParam ? '' : 'latest';
  }

  /** True while the list that is to name the article is itself not there yet, or has no items yet. */
  get isPending(): boolean {
    if (this.key || !this.#host.list) return false;
    const { linkedList } = this;
    if (!linkedList) return document.readyState === 'loading';
    const isEmpty = linkedList.shadowRoot?.querySelector('[name=empty]');
    return !isEmpty;
  }

  #listen() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const update = () => this.#host.requestUpdate();
    const root = this.#host.getRootNode();
    const onListLoad = ({ target }: Event) => {
      if (target === this.linkedList) update();
    };
    root.addEventListener('click', this.#onClick as EventListener, { capture: true, signal });
    root.addEventListener('news-select', this.#onSelect as EventListener, { signal });
    root.addEventListener('news-load', onListLoad, { signal });
    document.addEventListener('DOMContentLoaded', update, { signal }); // The list may stand further down.
    window.addEventListener('popstate', update, { signal });
    this.#watchAddress(update, signal);
    const listName = this.linkedList?.localName;
    if (listName?.includes('-')) customElements.whenDefined(listName).then(update, () => {}); // Not a valid name.
  }

  /** Calls back when a script changes the address. */
  #watchAddress(update: () => void, signal: AbortSignal) {
    // https://developer.mozilla.org/docs/Web/API/Navigation: without it nothing reports pushState(). An element with that id
    // takes its place in browsers without it.
    const { navigation } = window as { navigation?: EventTarget };
    if (navigation && 'currentEntry' in navigation) {
      navigation.addEventListener('currententrychange', update, { signal });
      return;
    }
    let lastAddress = location.href;
    const timer = setInterval(() => {
      if (location.href === lastAddress) return;
      lastAddress = location.href;
      if (this.#host.articleParam) update();
    }, ADDRESS_INTERVAL);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  #onClick = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    this.#opensElsewhere = ctrlKey || metaKey || shiftKey;
  };

  #onSelect = (event: NewsSelectEvent) => {
    const { list } = this.#host;
    const { id, list: sharedList } = event.target as Partial<SelectionHost>;
    const isFromOurList = list && (id === list || sharedList === list);
    const isCanceledByPage = event.defaultPrevented && !handledSelections.has(event);
    if (!isFromOurList || isCanceledByPage || this.#opensElsewhere) return;
    this.selectedId = event.item.id;
    this.#host.requestUpdate();
    if (!this.#host.focusTitle) return;
    handledSelections.add(event);
    event.preventDefault();
    void this.#host.updateComplete.then(() => this.#host.focusTitle!());
  };
}
