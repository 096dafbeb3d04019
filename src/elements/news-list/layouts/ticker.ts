/** `layout="ticker"`: titles in one line that moves, until a reader wants to read one. */
import { css, html, type TemplateResult } from 'lit';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

/** Pixels a second, as a multiple of the font size. */
const SPEED = 3.5;

type PauseReason = 'button' | 'pointer' | 'focus';

class Ticker implements ListFeature {
  readonly #list: ListHost;
  readonly #pauseReasons = new Set<PauseReason>();
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  // In the next frame, since the button that appears with the motion changes the width again.
  readonly #resizeObserver = new ResizeObserver(() => requestAnimationFrame(this.#restart));
  /** The list that moves. */
  #rows?: HTMLElement;
  #animation?: Animation;
  /** Pixels a second. */
  #speed = 0;

  constructor(list: ListHost) {
    this.#list = list;
    list.addController(this);
  }

  hostConnected(): void {
    this.#reducedMotion.addEventListener('change', this.#restart);
  }

  hostUpdated(): void {
    const rows = this.#list.renderRoot.querySelector<HTMLElement>('.ticker .rows');
    if (!rows || rows === this.#rows) return;
    this.#rows = rows;
    this.#resizeObserver.disconnect();
    this.#resizeObserver.observe(rows);
    this.#resizeObserver.observe(rows.parentElement!);
  }

  hostDisconnected(): void {
    this.#reducedMotion.removeEventListener('change', this.#restart);
    this.#resizeObserver.disconnect();
    this.#rows = undefined;
  }

  partsOf() {
    return { noImage: true, noExcerpt: true };
  }

  wrap(list: TemplateResult): TemplateResult {
    const strings = this.#list.localize.extended?.ticker;
    const isPaused = this.#pauseReasons.has('button');
    return html`
      <div class="ticker">
        <div class="window"
          @pointerenter=${() => this.#pause('pointer')} @pointerleave=${() => this.#resume('pointer')}
          @focusin=${this.#onFocus} @focusout=${() => this.#resume('focus')}>${list}</div>
        <button type="button" class="${isPaused ? 'play' : 'pause'}" aria-label=${isPaused ? strings?.play : strings?.pause}
          @click=${() => (isPaused ? this.#resume('button') : this.#pause('button'))}></button>
      </div>
    `;
  }

  #pause(reason: PauseReason) {
    this.#pauseReasons.add(reason);
    this.#animation?.pause();
    this.#list.requestUpdate();
  }

  #resume(reason: PauseReason) {
    this.#pauseReasons.delete(reason);
    if (!this.#pauseReasons.size) this.#animation?.play();
    this.#list.requestUpdate();
  }

  #onFocus = ({ target }: Event) => {
    this.#pause('focus');
    this.#moveToStart((target as Element).closest<HTMLElement>('.row'));
  };

  /** Puts an item at the beginning of the line. */
  #moveToStart(item: HTMLElement | null) {
    const rows = this.#rows;
    if (!rows || !item || !this.#animation) return;
    const start = this.#startSide;
    const offset = item.getBoundingClientRect()[start] - rows.firstElementChild!.getBoundingClientRect()[start];
    this.#animation.currentTime = (Math.abs(offset) / this.#speed) * 1000;
    rows.parentElement!.scrollLeft = 0; // The browser may have scrolled the link into view itself.
  }

  get #startSide(): 'left' | 'right' {
    return getComputedStyle(this.#rows!).direction === 'rtl' ? 'right' : 'left';
  }

  /** Has the list leave on one side and return on the other; the first item is visible at once. */
  #restart = () => {
    const rows = this.#rows;
    if (!rows?.isConnected) return;
    const time = this.#animation?.currentTime ?? 0;
    this.#animation?.cancel();
    this.#animation = undefined;
    const visible = rows.parentElement!.clientWidth;
    const length = rows.offsetWidth;
    const moves = !this.#reducedMotion.matches && length > visible;
    rows.closest('.ticker')!.classList.toggle('moves', moves);
    if (!moves) return;
    this.#speed = SPEED * Number.parseFloat(getComputedStyle(rows).fontSize);
    const sign = this.#startSide === 'left' ? -1 : 1;
    const keyframe = (x: number, offset: number) => ({ transform: `translateX(${sign * x}px)`, offset });
    const wrapAround = length / (length + visible);
    this.#animation = rows.animate(
      [keyframe(0, 0), keyframe(length, wrapAround), keyframe(-visible, wrapAround), keyframe(0, 1)],
      { duration: ((length + visible) / this.#speed) * 1000, iterations: Infinity },
    );
    this.#animation.currentTime = time;
    if (this.#pauseReasons.size) this.#animation.pause();
  };
}

export const createFeature = (list: ListHost): ListFeature => new Ticker(list);

export const styles = [
  css`
    /* in a table or a grid it takes no more space than there is */
    .ticker {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      block-size: 2.75em;
    }
    .window {
      overflow-x: auto;
      scrollbar-width: thin;
    }
    /* where it does not move, the scroll bar shows that there is more */
    @media (prefers-reduced-motion: no-preference) {
      .window {
        scrollbar-width: none;
      }
      .window::-webkit-scrollbar {
        display: none;
      }
    }
    .moves .window {
      overflow: hidden;
    }
    .ticker .rows {
      display: flex;
      inline-size: max-content;
    }
    .in-ticker .row {
      content-visibility: visible;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    /* there is no space for a second line of a long date */
    .in-ticker .row::before {
      content: none;
    }
    .in-ticker .text {
      display: flex;
      gap: 0.75em;
      align-items: center;
      block-size: 2.75em;
      padding-inline-end: 2.5em;
      white-space: nowrap;
    }
    .in-ticker [part='title'] {
      display: block;
    }
    .in-ticker .details {
      display: contents;
    }
    .in-ticker .details > * {
      opacity: 0.8;
    }
    /* one line while there is no list yet */
    .in-ticker [part='skeleton'] .text {
      padding: 0;
      outline: 1px solid #0000;
      outline-offset: -1px;
    }
    .in-ticker [part='skeleton'] ~ [part='skeleton'],
    .in-ticker .media {
      display: none;
    }
    /* in one line as well, with what follows it */
    .in-ticker .message {
      display: inline;
      padding: 0;
    }
    .in-ticker [part='retry'] {
      margin: 0.25em 0.5em;
    }
    .ticker button {
      display: none;
      inline-size: 2.75em;
      padding: 0;
      border: 0;
    }
    .moves button {
      display: block;
    }
    .ticker button::before {
      content: '';
      display: inline-block;
      inline-size: 0.25em;
      block-size: 0.75em;
      border: solid;
      border-width: 0 0.2em;
      vertical-align: middle;
    }
    /* cut out, as forced colours leave no border transparent */
    .ticker .play::before {
      inline-size: 0;
      border-width: 0.45em 0.7em 0.45em 0;
      block-size: 0;
      clip-path: polygon(0 0, 100% 50%, 0 100%);
    }
    @media print {
      .ticker {
        display: block;
        block-size: auto;
      }
      .ticker .rows {
        display: block;
        inline-size: auto;
        transform: none !important;
      }
      .window {
        overflow: visible !important;
      }
      .in-ticker .text {
        display: block;
        block-size: auto;
        padding-block-start: 0.5em;
        white-space: normal;
      }
      .in-ticker .details {
        display: flex;
        opacity: 1;
      }
    }
  `,
];
