/** `layout="ticker"`: titles in one line, which moves when a reader starts it, or by itself with `autoplay`. */
import { css, html, type TemplateResult } from 'lit';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

/** Pixels a second, as a multiple of the font size. */
const SPEED = 3.5;

type PauseReason = 'button' | 'pointer' | 'focus';

class Ticker implements ListFeature {
  readonly #list: ListHost;
  readonly #pauseReasons = new Set<PauseReason>();
  /** What the list's `autoplay` said at its last update. */
  #autoplay?: boolean;
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

  /** Text that moves by itself is not allowed on public sites, so at first the line is at rest. */
  hostUpdate(): void {
    const { autoplay } = this.#list;
    if (autoplay === this.#autoplay) return;
    this.#autoplay = autoplay;
    if (autoplay) this.#pauseReasons.delete('button');
    else this.#pauseReasons.add('button');
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
        <button part="button" type="button" class="${isPaused ? 'play' : 'pause'}" aria-label=${isPaused ? strings?.play : strings?.pause}
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
    if (!this.#pauseReasons.size) this.#play();
    this.#list.requestUpdate();
  }

  /** Goes on from where a reader has scrolled to. */
  #play() {
    const animation = this.#animation;
    const line = this.#rows?.parentElement;
    if (!animation || !line) return;
    const offset = Math.abs(line.scrollLeft);
    line.classList.add('moved');
    if (offset) animation.currentTime = (offset / this.#speed) * 1000;
    line.scrollLeft = 0;
    animation.play();
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
    rows.parentElement!.classList.add('moved');
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
    else this.#play();
  };
}

export const createFeature = (list: ListHost): ListFeature => new Ticker(list);

export const styles = [
  css`
    /* heading, line, button and link are one bar */
    .in-ticker {
      flex-flow: row wrap;
      align-items: center;
      align-content: flex-start;
      column-gap: 0.5em;
    }
    /* where it stands in other layouts, as it is there before these styles are */
    .in-ticker > [part='heading'] {
      flex: none;
      max-inline-size: 45%;
      margin-inline-end: 0;
      padding-inline-end: 0.5em;
      border-inline-end: 2px solid var(--_accent);
      border-block-end-color: #0000;
      align-self: flex-start;
    }
    .in-ticker > slot {
      flex: 0 0 100%;
    }
    .in-ticker > slot[name='header'] {
      order: -1;
    }
    .in-ticker > :is(.stale, slot[name='footer']) {
      order: 3;
    }
    .ticker {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      flex: 1 1 0;
      align-items: center;
      min-inline-size: 5em;
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
    .moves .window.moved {
      overflow: hidden;
    }
    .in-ticker .rows {
      flex-direction: row;
      inline-size: max-content;
      margin: 0;
    }
    .in-ticker .row {
      flex: none;
      content-visibility: visible;
      padding: 0;
      border: 0;
    }
    .in-ticker .text {
      flex: none;
      flex-direction: row;
      gap: 0.75em;
      align-items: center;
      block-size: 2.75em;
      padding-inline-end: 2.5em;
      white-space: nowrap;
    }
    .in-ticker [part='title'] {
      --_title-size: 1em;
      max-block-size: none;
      overflow: visible;
    }
    /* so that a reader's own margins of paragraphs do not move it out of the line */
    .in-ticker .details {
      display: contents;
    }
    .in-ticker .details > * {
      flex: none;
      opacity: 0.8;
    }
    .in-ticker .media {
      display: none;
    }
    /* one line while there is no list yet */
    .in-ticker > .rows {
      flex: 1 1 0;
      inline-size: auto;
      min-inline-size: 5em;
    }
    .in-ticker [part='skeleton'] {
      flex: 1;
      min-block-size: 0;
      padding-block: 0.375em;
    }
    .in-ticker [part='skeleton'] .text {
      block-size: 2em;
      min-block-size: 0;
    }
    .in-ticker [part='skeleton'] ~ [part='skeleton'] {
      display: none;
    }
    .in-ticker > [part='pager'] {
      flex: none;
      margin-inline-start: auto;
      order: 2;
    }
    .in-ticker > [part='heading'] ~ [part='pager'] > [part='more']:only-child {
      position: static;
      color: var(--_link);
    }
    /* in the bar as well: the button beside the heading, the message where there is room */
    .in-ticker > :is(slot[name='error'], slot[name='empty']) {
      display: contents;
    }
    .in-ticker .message {
      flex: 1 1 16em;
      order: 1;
      padding: 0;
      text-align: start;
    }
    .in-ticker slot[name='error'] + slot {
      flex: 0 1 auto;
      order: 2;
      margin: 0;
    }
    .in-ticker > slot:not([name]),
    .in-ticker .message:not(.retry) {
      font-size: max(12px, 0.875em);
    }
    .in-ticker [part~='retry'] {
      margin-block: 0;
    }
    .in-ticker .retry {
      flex: none;
      order: 0;
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
    @container (max-width: 29.99em) {
      .in-ticker > [part='heading'] ~ [part='pager'] > [part='more']:only-child {
        inline-size: 4.75em;
        padding: 0;
        font-size: max(12px, 0.875em);
        line-height: 1.25;
      }
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
      }
    }
  `,
];
