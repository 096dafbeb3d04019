/** What the tools of an article do, and its pictures shown large: it comes when a reader is near. */
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { viTools } from '../../controllers/reading-words.js';
import { lazy } from '../lazy-module.js';
import { copyText } from './clipboard.js';
import { lightbox, styles as lightboxStyles } from './lightbox.js';
import type { NewsArticle } from './news-article.js';
import { printOnly } from './print.js';
import { ListenController } from './speech-controller.js';
import { KEY } from './text-size.js';
import { sharedAddress, voiceFor } from './toolbar.js';

/** Has the tools of an article at hand from now on, and uses what a reader has clicked. */
export function use(host: NewsArticle, control: HTMLButtonElement | HTMLAnchorElement | null): void {
  host.toolbox ??= new Toolbox(host);
  if (control) host.toolbox.use(control);
}

/** Has the tools at hand, and forgets what belongs to a text when another one is shown. */
export class Toolbox implements ReactiveController {
  /** What a reader is told of what was done. */
  notice = '';
  readonly #host: NewsArticle;
  readonly #speech: ListenController;
  /** Which of the pictures is shown large. */
  #zoomed?: number;
  #content?: Element | null;

  /** What a button does, by its value. */
  readonly #actions: Record<string, () => unknown> = {
    print: () => printOnly(this.#host),
    share: () => this.#share(),
    copy: () => this.#copy(),
    listen: () => this.#listen(),
    stop: () => this.#speech.stop(),
    top: () => this.#host.focusTitle(),
  };

  constructor(host: NewsArticle) {
    this.#speech = new ListenController(host);
    host.busy = () => this.#zoomed !== undefined || this.#speech.state !== 'idle';
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
    (this.#host = host).addController(this);
  }

  hostUpdated() {
    const { renderRoot } = this.#host;
    renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    const content = renderRoot.querySelector('[part=content]');
    if (content !== this.#content && this.#content) {
      this.#speech.stop();
      if (this.notice || this.#zoomed !== undefined) this.#host.requestUpdate();
      this.notice = '';
      this.#zoomed = undefined;
    }
    this.#content = content;
  }

  /** Does what a button of the bar is for, or shows a picture large. */
  use(control: HTMLButtonElement | HTMLAnchorElement): void {
    if ('href' in control) this.#zoom(this.#pictures().indexOf(control));
    else if (control.ariaPressed) this.#resize(+control.value);
    else void this.#actions[control.value]?.();
  }

  /** The buttons while the article is read aloud; undefined when it is not. */
  speaking(): TemplateResult | undefined {
    const { state } = this.#speech;
    if (state === 'idle') return;
    const words = this.#reading?.article ?? viTools;
    return html`<button value="listen">${state === 'speaking' ? words.pause : words.resume}</button><button value="stop">${words.stop}</button>`;
  }

  /** The picture that a reader has picked. */
  lightbox(): TemplateResult | typeof nothing {
    if (this.#zoomed === undefined) return nothing;
    return lightbox(this.#pictures(), this.#zoomed, this.#reading?.dialogs, (index) => this.#zoom(index));
  }

  #resize(step: number) {
    this.#host.textSize = step;
    this.#host.requestUpdate();
    try {
      localStorage.setItem(KEY, `${step}`);
    } catch {
      // Not allowed: it lasts as long as the page does.
    }
  }

  #share() {
    const [item] = this.#host.items;
    // rejects when a reader thinks better of it
    if (item) navigator.share({ title: item.title, url: sharedAddress(this.#host, item) }).catch(() => {});
  }

  async #copy() {
    const [item] = this.#host.items;
    if (!item) return;
    const copied = await copyText(sharedAddress(this.#host, item));
    const words = this.#reading?.article ?? viTools;
    this.notice = copied ? words.copied : words.notCopied;
    this.#host.requestUpdate();
  }

  /** Reads the article aloud, pauses, or goes on. */
  #listen() {
    const [item] = this.#host.items;
    const voice = item && voiceFor(item);
    if (voice) this.#speech.toggle(() => this.#paragraphs(), voice);
  }

  #zoom(index: number | undefined) {
    this.#zoomed = index;
    this.#host.requestUpdate();
  }

  /** The words of another language than Vietnamese. */
  get #reading() {
    const reading = this.#host.words.words?.reading;
    return reading && lazy(this.#host, reading);
  }

  #pictures() {
    return [...this.#host.renderRoot.querySelectorAll<HTMLAnchorElement>('[part=content] [part=zoom]')];
  }

  /** What is read aloud. */
  #paragraphs() {
    const nodes = this.#host.renderRoot.querySelectorAll(
      '[part=title],[part=lead],[part=content] :is(p,li,h2,h3,h4,h5,h6,figcaption)',
    );
    return [...nodes].flatMap((node) => node.textContent?.trim() || []);
  }
}

const styles = [
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
