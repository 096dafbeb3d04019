/** Measures the height that a snippet has to reserve, so that nothing below it moves. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createFramePage, PAGE_MARGIN, type PreviewState } from './frame-page.js';
import { readElement, showElement, shownElement } from './show-element.js';

/** Heights in `em`, each the largest of all states. */
export interface Heights {
  phone: number;
  desktop: number;
}

export const DEVICE_WIDTHS = { phone: 360, desktop: 1280 } as const;

const STATES = ['ready', 'loading', 'failed', 'empty'] as const satisfies PreviewState[];

interface Box {
  device: keyof Heights;
  width: number;
  state: PreviewState;
}

/** Pictures are higher in a wider element, and text in a narrower one: pages with a margin, and without. */
const createBoxes = (device: keyof Heights): Box[] =>
  STATES.flatMap((state) =>
    [0, PAGE_MARGIN].map((margin) => ({ device, state, width: DEVICE_WIDTHS[device] - 2 * margin })),
  );

const BOXES = [...createBoxes('phone'), ...createBoxes('desktop')];

/** Pages have other fonts than the frame. */
const SPARE = 0.5;

/**
 * Has a frame of its own, in which the element stands in every state, as wide as on a phone and on a desktop, without a height
 * that is reserved. The host renders the frame.
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
    const [first] = this.#boxes;
    const hasNews = first && shownElement(first)?.items?.length;
    const heights = hasNews ? { phone: this.#largest('phone'), desktop: this.#largest('desktop') } : undefined;
    const report = JSON.stringify(heights);
    if (report === this.#reported) return;
    this.#reported = report;
    this.#onMeasure(heights);
  }

  #largest(device: keyof Heights): number {
    const boxes = this.#boxes.filter((_, index) => BOXES[index]!.device === device);
    return Math.max(...boxes.map(measureEm));
  }
}

/** Height of a box in the type size of its element, rounded up to a half. */
function measureEm(box: HTMLElement): number {
  const element = shownElement(box);
  if (!element) return 0;
  const size = Number.parseFloat(box.ownerDocument.defaultView!.getComputedStyle(element).fontSize);
  return Math.ceil((box.getBoundingClientRect().height / size + SPARE) * 2) / 2;
}
