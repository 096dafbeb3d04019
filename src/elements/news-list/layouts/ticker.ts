/** `layout="ticker"`: titles in one line, which moves when a reader starts it, or by itself with `autoplay`. */
import { html, type TemplateResult } from 'lit';
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
  readonly #headingObserver = new ResizeObserver((entries) => {
    for (const { target } of entries) markLongHeading(target);
  });
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
    const heading = this.#list.renderRoot.querySelector('[part=heading]');
    if (heading) {
      markLongHeading(heading);
      this.#headingObserver.observe(heading);
    }
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
    this.#headingObserver.disconnect();
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

/** The bar has one line for the heading, or two small ones on a phone. */
function markLongHeading(heading: Element) {
  heading.classList.remove('long');
  heading.classList.toggle('long', heading.scrollHeight > heading.clientHeight + 1);
}

export const createFeature = (list: ListHost): ListFeature => new Ticker(list);

export { styles } from './ticker.styles.js';
