/** Measures the height that a snippet has to reserve. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Heights, MEASURED_WIDTHS } from '../../model/room.js';
import { createFramePage, PAGE_MARGIN, type PreviewState } from './frame-page.js';
import { readElement, showElement, shownElement } from './show-element.js';

export const DEVICE_WIDTHS = { phone: 360, desktop: 1280 } as const;

export type Device = keyof typeof DEVICE_WIDTHS;

interface Box {
  width: number;
  state: PreviewState;
}

/** What stands in place of news has about the same height at all widths. */
const OTHER_STATES = ['loading', 'failed', 'empty'] as const satisfies PreviewState[];

const BOXES: Box[] = [
  ...MEASURED_WIDTHS.map((width) => ({ width, state: 'ready' as const })),
  ...Object.values(DEVICE_WIDTHS).flatMap((device) =>
    OTHER_STATES.flatMap((state) => [0, PAGE_MARGIN].map((margin) => ({ width: device - 2 * margin, state }))),
  ),
];

/** In `em`. Pages have other fonts than the frame, and text wraps otherwise at other widths. */
const SPARE = 1;

/**
 * Has a frame of its own, in which the element stands at every width and in every state, without a height that is reserved. The
 * host renders the frame.
 */
export class HeightMeter implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onMeasure: (heights: Heights | undefined) => void;
  #boxes: HTMLElement[] = [];
  #observer?: ResizeObserver;
  #snippet = '';
  #reported = '';

  constructor(host: ReactiveControllerHost, onMeasure: (heights: Heights | undefined) => void) {
    this.#host = host;
    this.#onMeasure = onMeasure;
    this.#host.addController(this);
  }

  /** The page of the frame. */
  static createPage(script: string): string {
    return createFramePage({ script, scheme: 'light', boxes: BOXES.map(({ width }) => width) });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Called when the frame has loaded. */
  start(page: Document): void {
    this.#observer?.disconnect();
    this.#boxes = [...page.querySelectorAll<HTMLElement>('.box')];
    this.#observer = new (page.defaultView as Window & typeof globalThis).ResizeObserver(() => this.#measure());
    for (const box of this.#boxes) this.#observer.observe(box);
    if (this.#snippet) this.measure(this.#snippet);
  }

  /** Shows another snippet and reports its heights as soon as its news is there. */
  measure(snippet: string): void {
    this.#snippet = snippet;
    const element = readElement(snippet);
    if (!element) return;
    element.style.minHeight = '0';
    for (const [index, box] of this.#boxes.entries()) showElement(box, element, BOXES[index]!.state);
  }

  #measure() {
    const areReady = this.#boxes.every((box, index) => BOXES[index]!.state !== 'ready' || hasNews(box));
    const heights = areReady ? this.#readHeights() : undefined;
    const report = JSON.stringify([...(heights ?? [])]);
    if (report === this.#reported) return;
    this.#reported = report;
    this.#onMeasure(heights);
  }

  /** The largest of all states at each width. */
  #readHeights(): Heights {
    const heights = new Map<number, number>();
    for (const [index, box] of this.#boxes.entries()) {
      const { width } = BOXES[index]!;
      heights.set(width, Math.max(measureEm(box), heights.get(width) ?? 0));
    }
    return heights;
  }
}

const hasNews = (box: HTMLElement) => Boolean(shownElement(box)?.items?.length);

/** Height of a box in the type size of its element, rounded up to a half. */
function measureEm(box: HTMLElement): number {
  const element = shownElement(box);
  if (!element) return 0;
  const size = Number.parseFloat(box.ownerDocument.defaultView!.getComputedStyle(element).fontSize);
  return Math.ceil((box.getBoundingClientRect().height / size + SPARE) * 2) / 2;
}
