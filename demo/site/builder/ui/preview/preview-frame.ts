import { css, html, LitElement, type PropertyValues } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { PlaceWidth } from '../../model/room.js';
import { createFramePage, type PreviewState, type Scheme } from './frame-page.js';
import { readElement, showElement } from './show-element.js';

/**
 * A screen with a page that shows the element of a snippet, scaled to the width there is.
 *
 * @fires preview-load - When the element shows news; `detail` is the element.
 */
export class PreviewFrame extends LitElement {
  static override properties = {
    width: { type: Number },
    height: { type: Number },
    label: {},
    script: {},
    scheme: {},
    snippet: {},
    state: {},
    placeWidth: { attribute: false },
    scale: { state: true },
  };

  static override styles = css`
    :host {
      display: block;
    }
    .screen {
      overflow: hidden;
      margin-inline: auto;
      border: 1px solid var(--vp-c-border);
      border-radius: 12px;
      background: var(--vp-c-bg);
      box-shadow: var(--vp-shadow-2);
    }
    iframe {
      display: block;
      border: 0;
      transform-origin: 0 0;
    }
  `;

  /** In pixels. */
  width = 360;
  /** In pixels. */
  height = 640;
  /** Names the frame for screen readers. */
  label = '';
  /** Absolute address of `bantin.js`. */
  script = '';
  scheme: Scheme = 'light';
  /** HTML with the element. */
  snippet = '';
  state: PreviewState = 'ready';
  placeWidth: PlaceWidth = 'main';
  protected scale = 1;

  /** The page in the frame, once it has loaded. */
  #page?: Document;
  readonly #resizeObserver = new ResizeObserver(() => {
    this.scale = Math.min(1, (this.clientWidth - 2) / this.width);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizeObserver.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver.disconnect();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('width')) this.scale = Math.min(1, (this.clientWidth - 2) / this.width);
    if (changes.has('script') || changes.has('scheme')) this.#page = undefined;
  }

  protected override updated(): void {
    this.#show();
  }

  protected override render() {
    const { width, height, scale } = this;
    const screen = { width: `${width * scale}px`, height: `${height * scale}px` };
    const frame = { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` };
    return html`
      <div class="screen" style=${styleMap(screen)}>
        <iframe
          title=${this.label}
          style=${styleMap(frame)}
          srcdoc=${createFramePage(this)}
          @load=${this.#onLoad}
        ></iframe>
      </div>
    `;
  }

  #onLoad({ target }: Event) {
    const page = (target as HTMLIFrameElement).contentDocument;
    if (!page?.querySelector('.box')) return; // the empty page that a frame starts with
    this.#page = page;
    page.addEventListener('news-load', ({ target }) =>
      this.dispatchEvent(new CustomEvent('preview-load', { detail: target })),
    );
    this.#show();
  }

  #show() {
    const box = this.#page?.querySelector<HTMLElement>('.box');
    const element = readElement(this.snippet);
    if (!box || !element) return;
    box.ownerDocument.body.dataset.width = this.placeWidth;
    showElement(box, element, this.state);
  }
}
