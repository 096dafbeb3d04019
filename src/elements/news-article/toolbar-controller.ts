/** What the tools of an article do, and its pictures shown large; loaded on hover, focus or the first click. */
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import { copyText } from './clipboard.js';
import type { NewsArticleHost, ToolbarState } from './host.js';
import { styles as lightboxStyles, renderLightbox } from './lightbox.js';
import { printOnly } from './print.js';
import { SpeechController } from './speech-controller.js';
import { storeTextSize } from './text-size.js';
import { shareUrl } from './toolbar.js';
import { findVoice } from './voices.js';

/** Runs the tools of an article, and forgets what belongs to its text when another one is shown. */
export class ToolbarController implements ReactiveController, ToolbarState {
  notice = '';
  readonly #host: NewsArticleHost;
  readonly #speech: SpeechController;
  /** Index of the picture that is shown large. */
  #zoomed?: number;
  /** The text that notice, speech and picture belong to. */
  #content?: Element | null;

  constructor(host: NewsArticleHost) {
    this.#host = host;
    this.#speech = new SpeechController(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    const content = renderRoot.querySelector('[part=content]');
    if (this.#content && content !== this.#content) this.#reset();
    this.#content = content;
  }

  /** True while the reader listens, or looks at a picture. */
  get isBusy(): boolean {
    return this.#zoomed !== undefined || this.#speech.state !== 'idle';
  }

  /** Does what a button of the toolbar is for, or shows a picture large. */
  use(control: HTMLButtonElement | HTMLAnchorElement): void {
    if (control instanceof HTMLAnchorElement) this.#zoom(this.#imageLinks().indexOf(control));
    else if (control.ariaPressed) this.#resizeText(Number(control.value));
    else this.#run(control.value);
  }

  renderSpeechButtons(): TemplateResult | undefined {
    const { state } = this.#speech;
    const strings = this.#host.localize.extended?.toolbar;
    if (state === 'idle' || !strings) return;
    const label = state === 'speaking' ? strings.pause : strings.resume;
    return html`<button value="listen">${label}</button><button value="stop">${strings.stop}</button>`;
  }

  /** The picture that the reader has picked. */
  renderLightbox(): TemplateResult | typeof nothing {
    const strings = this.#host.localize.extended?.dialogs;
    if (this.#zoomed === undefined || !strings) return nothing;
    const links = this.#imageLinks();
    const link = links[this.#zoomed];
    return renderLightbox({
      links,
      index: this.#zoomed,
      strings,
      show: (index) => this.#zoom(index),
      onClose: () => {
        this.#zoom(undefined);
        link?.focus(); // Not every browser focuses a link that is clicked.
      },
    });
  }

  #run(tool: string) {
    const [item] = this.#host.items;
    switch (tool) {
      case 'print':
        return printOnly(this.#host);
      case 'share':
        return item && this.#share(item);
      case 'copy':
        return item && void this.#copy(item);
      case 'listen':
        return item && this.#listen(item);
      case 'stop':
        return this.#speech.stop();
      case 'top':
        return this.#host.focusTitle();
    }
  }

  #resizeText(step: number) {
    this.#host.textSize = step;
    storeTextSize(step);
  }

  #share(item: FeedItem) {
    // Rejects when the reader cancels.
    navigator.share({ title: item.title, url: shareUrl(this.#host, item) }).catch(() => {});
  }

  async #copy(item: FeedItem) {
    const isCopied = await copyText(shareUrl(this.#host, item));
    const strings = this.#host.localize.extended?.toolbar;
    this.notice = (isCopied ? strings?.copied : strings?.notCopied) ?? '';
    this.#host.requestUpdate();
  }

  /** Reads the article aloud, pauses, or resumes. */
  #listen(item: FeedItem) {
    const voice = findVoice(item);
    if (voice) this.#speech.toggle(() => this.#paragraphs(), voice);
  }

  #zoom(index: number | undefined) {
    this.#zoomed = index;
    this.#host.requestUpdate();
  }

  #reset() {
    this.#speech.stop();
    this.notice = '';
    this.#zoom(undefined);
  }

  #imageLinks(): HTMLAnchorElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLAnchorElement>('[part=content] [part=zoom]')];
  }

  /** What is read aloud. */
  #paragraphs(): string[] {
    const nodes = this.#host.renderRoot.querySelectorAll(
      '[part=title],[part=lead],[part=content] :is(p,li,h2,h3,h4,h5,h6,figcaption)',
    );
    return [...nodes].flatMap((node) => node.textContent?.trim() || []);
  }
}

export const styles = [
  ...lightboxStyles,
  css`
    :focus-visible {
      outline: 2px solid;
      outline-offset: 2px;
    }
    [part='title']:focus {
      outline: none;
    }
    [part='zoom'] {
      display: block;
      inline-size: fit-content;
      margin-inline: auto;
      cursor: zoom-in;
    }
    button {
      cursor: pointer;
    }
    [role='status'] {
      align-self: center;
    }
    :is([part='top'], [part='tools'] :is(a, button)):hover {
      background: var(--_fill);
    }
    @media (forced-colors: active) {
      [part='tools'] [aria-pressed='true'] {
        forced-color-adjust: none;
        outline-color: CanvasText;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
];
