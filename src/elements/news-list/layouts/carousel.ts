/** `layout="carousel"`: cards (their styles are those of `cards.ts`) in one row that scrolls sideways, by touch, by keyboard or by its two buttons. */
import { css, html, type TemplateResult } from 'lit';
import { viCarousel } from '../../../controllers/list-words.js';
import type { RowView } from '../item-template.js';
import { listWords } from './index.js';

/** The list, how far it was scrolled from its first item, and how far it can be; whole pixels, whichever way it reads. */
function measure(root: ParentNode) {
  const list = root.querySelector<HTMLElement>('.carousel .rows')!;
  return { list, at: Math.abs(Math.round(list.scrollLeft)), end: list.scrollWidth - list.clientWidth };
}

/** Has the buttons say what they can do. */
function settle(root: ParentNode) {
  const { at, end } = measure(root);
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('.carousel .step')];
  const idle = [at <= 1, at >= end - 1];
  // a button that is switched off loses the focus
  const lost = buttons.findIndex((button, index) => idle[index] && button.matches(':focus'));
  buttons.forEach((button, index) => {
    button.disabled = idle[index]!;
  });
  buttons[1 - lost]?.focus();
}

/** Milliseconds in which a list may still be on its way. */
const UNDERWAY = 700;

/** Where lists were sent, and when: who presses twice goes twice as far. */
const goals = new WeakMap<Element, { index: number; time: number }>();

/** By as many items as are to be seen in full. */
function scroll(frame: HTMLElement, way: -1 | 1) {
  const { list, at } = measure(frame.parentNode!);
  const [first, second] = list.children as unknown as HTMLElement[];
  const step = second!.offsetLeft - first!.offsetLeft; // negative where it reads from the right
  const items = Math.max(1, Math.floor(list.clientWidth / Math.abs(step)));
  const goal = goals.get(list);
  const time = performance.now();
  const from = goal && time - goal.time < UNDERWAY ? goal.index : Math.round(at / Math.abs(step));
  const index = Math.min(Math.max(from + way * items, 0), list.children.length - 1);
  goals.set(list, { index, time });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  list.scrollTo({ left: index * step, behavior: still ? 'auto' : 'smooth' });
}

/** Made in a page: this module is imported on servers, too. */
let resized: ResizeObserver | undefined;

/** Scrolling does not bubble. */
const onScroll = {
  capture: true,
  handleEvent: ({ currentTarget }: Event) => settle((currentTarget as Node).parentNode!),
};

/** Browsers bring an edge of a link into view, from which the list snaps back to the card before. */
function onFocus({ target }: Event) {
  const link = target as Element;
  if (link.matches(':focus-visible')) link.closest('.row')?.scrollIntoView({ block: 'nearest', inline: 'start' });
}

export function around(list: TemplateResult, { list: host }: RowView): TemplateResult {
  const words = listWords(host, 'carousel', viCarousel);
  const step = (way: -1 | 1) => (click: Event) =>
    scroll((click.target as Element).closest<HTMLElement>('.carousel')!, way);
  return html`<div class="carousel" role="group" aria-label=${words.label} @scroll=${onScroll} @focusin=${onFocus}>${list}<div class="steps"><button
    class="step" type="button" aria-label=${words.previous} @click=${step(-1)}>‹</button><button
    class="step" type="button" aria-label=${words.next} @click=${step(1)}>›</button></div></div>`;
}

export function updated(root: ShadowRoot): void {
  const frame = root.querySelector('.carousel');
  if (!frame) return;
  resized ??= new ResizeObserver((entries) => {
    for (const { target } of entries) if (target.isConnected) settle(target.parentNode!);
  });
  resized.observe(frame);
  settle(root);
}

export const styles = [
  css`
    /* in a table or a grid it asks for no more room than there is */
    .carousel {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .in-carousel .rows {
      display: flex;
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
      flex: none;
      /* an edge of the next card shows, but for letters so large that a date would not fit into a line */
      inline-size: min(100%, max(85%, 8em), var(--bantin-card-width, 16em));
      scroll-snap-align: start;
    }
    .steps {
      display: flex;
      gap: 0.5em;
      justify-content: center;
      block-size: 2.75em;
      margin-block-start: calc(0.5 * var(--_gap));
    }
    /* their room while there is no list yet */
    .in-carousel > .rows {
      inline-size: 0;
      min-inline-size: 100%;
      margin-block-end: calc(2.75em + 0.5 * var(--_gap));
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
