/** The pictures of an article, large and one at a time, in a modal dialog. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { DialogStrings } from '../../i18n/translation.js';
import { buttonStyles } from '../button.styles.js';

/** CSS pixels that a finger moves before it means another picture. */
const SWIPE = 40;

export interface Lightbox {
  /** The links around the pictures, in their order. */
  links: readonly HTMLAnchorElement[];
  /** Of the picture on show. */
  index: number;
  strings: DialogStrings;
  /** Shows another picture. */
  show(index: number): void;
  onClose(): void;
}

export function renderLightbox({ links, index, strings, show, onClose }: Lightbox): TemplateResult | typeof nothing {
  const link = links[index];
  if (!link) return nothing;
  const count = links.length;
  const position = strings.position(index + 1, count);
  const caption = (link.closest('figure')?.querySelector('figcaption') ?? link).textContent?.trim();
  const alt = link.querySelector('img')?.alt ?? '';
  const move = (step: number) => {
    if (count > 1) show((index + step + count) % count);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') move(-1);
    if (key === 'ArrowRight') move(1);
  };
  let swipeStart = 0;
  const onPointerDown = ({ clientX }: PointerEvent) => {
    swipeStart = clientX;
  };
  const onPointerUp = ({ clientX }: PointerEvent) => {
    const distance = clientX - swipeStart;
    if (Math.abs(distance) > SWIPE) move(distance < 0 ? 1 : -1);
  };
  const closeDialog = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')!.close();
  const moveButtons = html`
    <button part="button" type="button" @click=${() => move(-1)}>${strings.previous}</button>
    <button part="button" type="button" @click=${() => move(1)}>${strings.next}</button>
  `;
  return html`
    <dialog part="dialog" class="lightbox" aria-label=${caption || alt || position} @close=${onClose} @keydown=${onKeyDown}>
      <figure @pointerdown=${onPointerDown} @pointerup=${onPointerUp}>
        <img src=${link.href} alt=${alt} draggable="false" referrerpolicy="no-referrer">
        <figcaption aria-live="polite">${caption}${count > 1 ? html`${' '}<span>${position}</span>` : nothing}</figcaption>
      </figure>
      <p>
        ${count > 1 ? moveButtons : nothing}
        <button part="button" type="button" autofocus @click=${closeDialog}>${strings.close}</button>
      </p>
    </dialog>
  `;
}

export const styles = [
  buttonStyles,
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
      max-block-size: none;
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
