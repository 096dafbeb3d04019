/** `refresh`: requests the feed again and again, and offers what is new as a button. */
import { css, html, nothing } from 'lit';
import type { ReadyState } from '../../../controllers/feed-controller.js';
import { PollingController, type RefreshDecision } from '../../../controllers/polling-controller.js';
import { buttonStyles } from '../../button.styles.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

/** Withdrawn items disappear at once; new ones wait for the reader. */
function decide(next: ReadyState, current: ReadyState): RefreshDecision {
  const known = new Set(current.feed.items.map(({ id }) => id));
  const items = next.feed.items.filter(({ id }) => known.has(id));
  const waiting = next.feed.items.length - items.length;
  if (!waiting) return { shown: next };
  return { shown: { ...next, feed: { ...next.feed, items } }, pending: next, waiting };
}

class Polling implements ListFeature {
  readonly #list: ListHost;
  readonly #polling: PollingController;
  /** Ids of the items on show, and of the one that has the focus. */
  #ids: string[] = [];
  #focusedId?: string;

  constructor(list: ListHost) {
    this.#list = list;
    this.#polling = new PollingController(list, list.news, { seconds: () => list.refresh, decide });
    list.addController(this);
  }

  hostUpdate(): void {
    const { activeElement } = this.#list.renderRoot as ShadowRoot;
    this.#focusedId = this.#ids[this.#rows().findIndex((row) => row.contains(activeElement))];
  }

  /** The focus stays with its item, which may stand in another row now. */
  hostUpdated(): void {
    this.#ids = this.#list.items.map(({ id }) => id);
    if (this.#focusedId) this.#focus(this.#focusedId);
  }

  /** Over the first row. The button is all that is announced of a refresh. */
  renderBefore(): unknown {
    const { waiting } = this.#polling;
    const strings = this.#list.localize.extended;
    if (!strings) return nothing;
    const button = html`
      <button part="refresh button" type="button" @click=${this.#showWaiting}>${strings.newItems(waiting)}</button>
    `;
    return html`<div class="waiting" role="status">${waiting ? button : nothing}</div>`;
  }

  /** Shows what waits, and focuses the first item that is new. */
  #showWaiting = async () => {
    const known = new Set(this.#ids);
    await this.#polling.show();
    const added = this.#ids.find((id) => !known.has(id));
    if (added) this.#focus(added);
  };

  #rows(): Element[] {
    return [...this.#list.renderRoot.querySelectorAll('.row[part=item]')];
  }

  #focus(id: string) {
    const link = this.#rows()[this.#ids.indexOf(id)]?.querySelector('a');
    if (link !== (this.#list.renderRoot as ShadowRoot).activeElement) link?.focus({ preventScroll: true });
  }
}

export const createFeature = (list: ListHost): ListFeature => new Polling(list);

export const styles = [
  buttonStyles,
  css`
    .waiting {
      position: sticky;
      inset-block-start: 0.5em;
      z-index: 2;
      block-size: 0;
      text-align: center;
    }
    .waiting button {
      margin-block-start: 0.5em;
      background: var(--_background, Canvas);
      box-shadow: 0 2px 8px #0004;
      color: var(--_color, CanvasText);
    }
  `,
];
