import type { ReactiveController } from 'lit';
import type { NewsSelectEvent } from '../events/index.js';
import type { ArticleController, ChoosingHost } from './article-selection-controller.js';

/** How often the address is looked at where nothing tells of a change; milliseconds. */
const LOOK = 300;

/** Events that an element has answered: to others with the same list they are not cancelled. */
const taken = new WeakSet<Event>();

/** Has its host follow a connected list, and the address of the page through its history. */
export class FollowController implements ReactiveController {
  readonly #host: ChoosingHost;
  readonly #choice: ArticleController;
  /** The reader wants the link in a tab or window of its own. */
  #elsewhere = false;
  #leaving?: AbortController;
  #timer?: ReturnType<typeof setInterval>;

  constructor(host: ChoosingHost, choice: ArticleController) {
    this.#choice = choice;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    const update = () => this.#host.requestUpdate();
    const { signal } = (this.#leaving = new AbortController());
    const root = this.#host.getRootNode();
    const onClick = (event: Event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      this.#elsewhere = ctrlKey || metaKey || shiftKey;
    };
    root.addEventListener('click', onClick, { capture: true, signal });
    root.addEventListener('news-select', this.#onSelect as (event: Event) => void, { signal });
    root.addEventListener('news-load', ({ target }) => target === this.#choice.connected && update(), { signal });
    document.addEventListener('DOMContentLoaded', update, { signal }); // the list may stand further down
    window.addEventListener('popstate', update, { signal });
    // https://developer.mozilla.org/docs/Web/API/Navigation: where it is missing nothing tells of pushState()
    const { navigation } = window as { navigation?: EventTarget };
    if (navigation) navigation.addEventListener('currententrychange', update, { signal });
    else {
      let { href } = location;
      this.#timer = setInterval(() => {
        if (this.#host.articleParam && href !== (href = location.href)) update();
      }, LOOK);
    }
    update();
  }

  hostUpdate() {
    const name = this.#choice.connected?.localName;
    if (name && !customElements.get(name))
      customElements.whenDefined(name).then(
        () => this.#host.requestUpdate(),
        () => {}, // no name of an element that could be a list
      );
  }

  /** Whether the connected list is still on its way: in the page, or below on it. */
  get waits(): boolean {
    const { connected } = this.#choice;
    return connected ? !connected.shadowRoot?.querySelector('[name=empty]') : document.readyState === 'loading';
  }

  hostDisconnected() {
    this.#leaving?.abort();
    clearInterval(this.#timer);
  }

  #onSelect = (event: NewsSelectEvent) => {
    const { list } = this.#host;
    const from = event.target as Partial<ChoosingHost>;
    if (!list || this.#elsewhere || (from.id !== list && from.list !== list)) return;
    // the page has its own way with it
    if (event.defaultPrevented && !taken.has(event)) return;
    this.#choice.picked = event.item.id;
    this.#host.requestUpdate();
    if (!this.#host.focusTitle) return;
    taken.add(event);
    event.preventDefault();
    void this.#host.updateComplete.then(() => this.#host.focusTitle!());
  };
}
