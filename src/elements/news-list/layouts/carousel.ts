/** `layout="carousel"`: cards (with the styles of that layout) in one row that scrolls sideways, by touch, by keyboard or by its two buttons. */
import { css, html, type TemplateResult } from 'lit';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';

/** Milliseconds that a smooth scroll takes at most. */
const SCROLL_TIME = 700;

class Carousel implements ListFeature {
  readonly #list: ListHost;
  readonly #resizeObserver = new ResizeObserver(() => this.#updateButtons());
  /** The item that the last press of a button scrolls to, and when: a second press scrolls on from there. */
  #target?: { index: number; time: number };
  #observed?: Element;

  constructor(list: ListHost) {
    this.#list = list;
    list.addController(this);
  }

  hostUpdated(): void {
    const frame = this.#frame;
    if (!frame) return;
    if (frame !== this.#observed) {
      this.#resizeObserver.disconnect();
      this.#resizeObserver.observe(frame);
      this.#observed = frame;
    }
    this.#updateButtons();
  }

  hostDisconnected(): void {
    this.#resizeObserver.disconnect();
    this.#observed = undefined;
  }

  wrap(list: TemplateResult): TemplateResult {
    const strings = this.#list.localize.extended?.carousel;
    return html`
      <div class="carousel" role="group" aria-label=${strings?.label} @scroll=${this.#onScroll} @focusin=${this.#onFocus}>
        ${list}
        <div class="steps">
          <button part="button" class="step" type="button" aria-label=${strings?.previous} @click=${() => this.#scrollBy(-1)}>‹</button>
          <button part="button" class="step" type="button" aria-label=${strings?.next} @click=${() => this.#scrollBy(1)}>›</button>
        </div>
      </div>
    `;
  }

  get #frame(): HTMLElement | null {
    return this.#list.renderRoot.querySelector<HTMLElement>('.carousel');
  }

  get #rows(): HTMLElement | null {
    return this.#list.renderRoot.querySelector<HTMLElement>('.carousel .rows');
  }

  /** Disables the button that can't scroll any further; where all cards fit there are none. */
  #updateButtons() {
    const rows = this.#rows;
    if (!rows) return;
    this.#frame!.querySelector<HTMLElement>('.steps')!.hidden = rows.scrollWidth <= rows.clientWidth + 1;
    const position = scrollPosition(rows);
    const isAtEnd = [position <= 1, position >= rows.scrollWidth - rows.clientWidth - 1];
    const buttons = [...this.#frame!.querySelectorAll<HTMLButtonElement>('.step')];
    // A button that becomes disabled loses the focus, so the other one gets it.
    const focused = buttons.findIndex((button) => button.matches(':focus'));
    buttons.forEach((button, index) => {
      button.disabled = isAtEnd[index]!;
    });
    if (isAtEnd[focused]) buttons[1 - focused]!.focus();
  }

  /** Scrolls by as many items as are visible in full. */
  #scrollBy(direction: -1 | 1) {
    const rows = this.#rows;
    const [first, second] = (rows?.children ?? []) as unknown as HTMLElement[];
    if (!rows || !first || !second) return;
    const step = second.offsetLeft - first.offsetLeft; // Negative where the page reads from the right.
    const visible = Math.max(1, Math.floor(rows.clientWidth / Math.abs(step)));
    const time = performance.now();
    const isScrolling = this.#target && time - this.#target.time < SCROLL_TIME;
    const from = isScrolling ? this.#target!.index : Math.round(scrollPosition(rows) / Math.abs(step));
    const index = Math.min(Math.max(from + direction * visible, 0), rows.children.length - 1);
    this.#target = { index, time };
    const prefersReducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    rows.scrollTo({ left: index * step, behavior: prefersReducedMotion ? 'auto' : 'smooth' });
  }

  #onScroll = {
    capture: true, // The event does not bubble.
    handleEvent: () => this.#updateButtons(),
  };

  /** Browsers scroll an edge of the link into view, from where the list would snap back to the card before. */
  #onFocus = ({ target }: Event) => {
    const link = target as Element;
    if (link.matches(':focus-visible')) link.closest('.row')?.scrollIntoView({ block: 'nearest', inline: 'start' });
  };
}

/** Pixels from the first item, whichever way the page reads. */
const scrollPosition = ({ scrollLeft }: Element) => Math.abs(Math.round(scrollLeft));

export const createFeature = (list: ListHost): ListFeature => new Carousel(list);

export const styles = [
  css`
    /* as high as what is reserved */
    .carousel {
      display: flex;
      flex: 1 0 auto;
      flex-direction: column;
    }
    .in-carousel .rows {
      flex-direction: row;
      gap: var(--_gap);
      padding-block-start: var(--_gap);
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scroll-snap-type: x mandatory;
      scrollbar-width: none;
    }
    .in-carousel .rows::-webkit-scrollbar {
      display: none;
    }
    .in-carousel .row {
      --_usual-height: 21.5em;
      flex: 1 0 auto;
      max-inline-size: max(30em, var(--bantin-card-width, 0em));
      /* an edge of the next card is visible, unless the text is so large that a date would not fit into a line */
      inline-size: min(100%, max(85%, 8em), var(--bantin-card-width, 16em));
      scroll-snap-align: start;
    }
    .steps:not([hidden]) {
      display: flex;
      gap: 0.5em;
      justify-content: center;
      block-size: 2.75em;
      margin-block-start: calc(0.5 * var(--_gap));
    }
    .step {
      inline-size: 1.84em;
      min-block-size: 0;
      padding: 0 0 0.15em;
      font-size: 1.5em;
      line-height: 1;
    }
    .step:disabled {
      opacity: 0.35;
      cursor: default;
    }
    @media print {
      .in-carousel .rows {
        flex-wrap: wrap;
      }
      .steps {
        display: none;
      }
    }
  `,
];
