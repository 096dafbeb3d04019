import { css, type ReactiveController } from 'lit';
import type { ListHost } from './host.js';

/** Distance from the screen at which rows are seen to, so that those far below need no layout. */
const MARGIN = '200px';

/** How many whole lines of a text can be seen, or undefined where that is all of them. */
function countVisibleLines(text: HTMLElement): number | undefined {
  const range = new Range();
  range.selectNodeContents(text);
  const lines = [...range.getClientRects()];
  const box = text.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight);
  // Lines that have no room are below the box, or beside it in columns.
  const visible = lines.filter(
    ({ bottom, left, right }) => bottom < box.bottom + lineHeight / 10 && left < box.right && right > box.left,
  );
  if (visible.length === lines.length) return;
  const end = Math.max(box.top, ...visible.map(({ bottom }) => bottom));
  return Math.round((end - box.top) / lineHeight);
}

/** Pixels between the last word of a marked text and the room for its ellipsis, which is at the end of the line. */
function gapBeforeMark(text: HTMLElement): number {
  const box = text.getBoundingClientRect();
  const { direction, fontSize, lineHeight } = getComputedStyle(text);
  const lines = Number(text.style.getPropertyValue('--_visible-lines'));
  const lastLine = box.top + (lines - 0.5) * Number.parseFloat(lineHeight);
  const range = new Range();
  range.selectNodeContents(text);
  const words = [...range.getClientRects()].filter(
    ({ top, bottom, left, right }) => top < lastLine && bottom > lastLine && left < box.right && right > box.left,
  );
  if (!words.length) return 0;
  const gap =
    direction === 'rtl'
      ? Math.min(...words.map(({ left }) => left)) - box.left
      : box.right - Math.max(...words.map(({ right }) => right));
  return Math.max(0, gap - Number.parseFloat(fontSize));
}

/**
 * Ends titles and excerpts that are cut off with an ellipsis. `line-clamp` would put it inside a word; here a float takes the end
 * of the last visible line, so that the browser breaks before it, between words.
 */
export class CutMarks implements ReactiveController {
  readonly #list: ListHost;
  readonly #rowsNearby = new IntersectionObserver((entries) => this.#mark(entries), { rootMargin: MARGIN });
  /** Other widths have other lines. */
  readonly #resizeObserver = new ResizeObserver(() => this.#observeRows());
  #observed?: Element;

  constructor(list: ListHost) {
    this.#list = list;
    list.addController(this);
  }

  hostUpdated(): void {
    const rows = this.#list.renderRoot.querySelector('[part=list]');
    if (rows && rows === this.#observed) this.#observeRows();
    if (rows === this.#observed) return;
    this.#resizeObserver.disconnect();
    if (rows) this.#resizeObserver.observe(rows);
    this.#observed = rows ?? undefined;
  }

  hostDisconnected(): void {
    this.#resizeObserver.disconnect();
    this.#rowsNearby.disconnect();
    this.#observed = undefined;
  }

  #observeRows() {
    this.#rowsNearby.disconnect();
    for (const row of this.#list.renderRoot.querySelectorAll('[part=item]')) this.#rowsNearby.observe(row);
  }

  #mark(entries: IntersectionObserverEntry[]) {
    const texts = entries
      .filter(({ isIntersecting }) => isIntersecting)
      .flatMap(({ target }) => [...target.querySelectorAll<HTMLElement>('[part=title], [part=excerpt]')]);
    for (const text of texts) text.classList.remove('cut');
    // All are measured before any is changed, since each change in between would cost a layout.
    const counts = texts.map(countVisibleLines);
    texts.forEach((text, index) => {
      const count = counts[index];
      if (count === undefined) return;
      text.style.setProperty('--_visible-lines', `${count}`);
      text.style.removeProperty('--_mark-gap');
      text.classList.add('cut');
    });
    const cut = texts.filter((_, index) => counts[index]);
    const gaps = cut.map(gapBeforeMark);
    cut.forEach((text, index) => {
      text.style.setProperty('--_mark-gap', `${gaps[index]}px`);
    });
  }
}

export const styles = [
  css`
    @supports (float: inline-end) {
      .cut::before {
        content: '…';
        content: '…' / '';
        display: flex;
        float: inline-end;
        align-items: flex-end;
        position: relative;
        inset-inline-end: var(--_mark-gap, 0);
        inline-size: 1em;
        block-size: calc(var(--_visible-lines) * 1.5em - 0.1em);
        shape-outside: inset(calc((var(--_visible-lines) - 1) * 1.5em + 0.1em) 0 0);
      }
    }
    .cut[part='title']::before {
      color: var(--_mark-color, var(--_link));
    }
    /* no part of a line below the last whole one, which WebKit shows as it makes no columns here */
    .cut[part='excerpt'] {
      clip-path: inset(0 0 calc(100% - var(--_visible-lines) * 1.5em));
    }
    @media print {
      .cut::before {
        content: none;
      }
      .cut[part='excerpt'] {
        clip-path: none;
      }
    }
  `,
];
