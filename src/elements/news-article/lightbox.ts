/** The pictures of an article, large and one at a time, in the browser's own modal dialog. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { viDialogs } from '../../controllers/reading-words.js';
import type { DialogWords } from '../../i18n/translation.js';
import { buttons } from '../error-state.js';

/** How far a finger moves before it means another picture, in CSS pixels. */
const SWIPE = 40;

/**
 * @param pictures The links around them, in their order.
 * @param show Shows another one; undefined when the reader has closed the dialog.
 */
export function lightbox(
  pictures: readonly HTMLAnchorElement[],
  index: number,
  words: DialogWords = viDialogs,
  show: (index: number | undefined) => void,
): TemplateResult | typeof nothing {
  const link = pictures[index];
  if (!link) return nothing;
  const caption = link.closest('figure')?.querySelector('figcaption')?.textContent?.trim();
  const alt = link.querySelector('img')?.alt ?? '';
  const count = pictures.length;
  const move = (step: number) => show((index + step + count) % count);
  const close = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')!.close();
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft' && count > 1) move(-1);
    if (key === 'ArrowRight' && count > 1) move(1);
  };
  let from = 0;
  const onUp = ({ clientX }: PointerEvent) => {
    const way = clientX - from;
    if (count > 1 && Math.abs(way) > SWIPE) move(way < 0 ? 1 : -1);
  };
  return html`<dialog part="dialog" class="lightbox" aria-label=${caption || alt || words.position(index + 1, count)} @close=${() => {
    show(undefined);
    link.focus(); // not every browser gives the focus of a click to a link
  }} @keydown=${onKey}>
    <figure @pointerdown=${(event: PointerEvent) => (from = event.clientX)} @pointerup=${onUp}>
      <img src=${link.href} alt=${alt} draggable="false" referrerpolicy="no-referrer">
      <figcaption aria-live="polite">${caption}${count > 1 ? html` <span>${words.position(index + 1, count)}</span>` : nothing}</figcaption>
    </figure>
    <p>${
      count > 1
        ? html`<button type="button" @click=${() => move(-1)}>${words.previous}</button>
            <button type="button" @click=${() => move(1)}>${words.next}</button>`
        : nothing
    }<button type="button" autofocus @click=${close}>${words.close}</button></p>
  </dialog>`;
}

export const styles = [
  buttons,
  css`
    .lightbox {
      box-sizing: border-box;
      inline-size: 100%;
      max-inline-size: none;
      block-size: 100%;
      max-block-size: none;
      margin: 0;
      padding: 1em;
      border: 0;
      background: #111;
      color: #fff;
    }
    .lightbox[open] {
      display: flex;
      flex-direction: column;
      gap: 0.75em;
    }
    .lightbox figure {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-block-size: 0;
      margin: 0;
      touch-action: pan-y pinch-zoom;
    }
    .lightbox img {
      flex: 1;
      min-block-size: 0;
      inline-size: 100%;
      object-fit: contain;
      user-select: none;
    }
    .lightbox figcaption {
      padding-block-start: 0.75em;
      color: #fff;
      font-style: normal;
      text-align: center;
    }
    .lightbox figcaption span {
      margin-inline-start: 0.75em;
      white-space: nowrap;
      opacity: 0.8;
    }
    .lightbox p {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      justify-content: center;
      margin: 0;
    }
    .lightbox button {
      padding-inline: 0.75em;
      background: #111;
      color: #fff;
    }
    .lightbox button:hover {
      background: #444;
    }
  `,
];
