/** What the tools of an article do, and its pictures shown large: it comes when a reader is near. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { viTools } from '../../controllers/reading-words.js';
import { lazy } from '../lazy.js';
import { copyText } from './copy.js';
import { lightbox, styles } from './lightbox.js';
import { ListenController } from './listen.js';
import type { NewsArticle } from './news-article.js';
import { printOnly } from './print.js';

export { styles };

const all = new WeakMap<NewsArticle, Toolbox>();

/** The tools of an article, made when they are asked for first. */
export function toolsOf(host: NewsArticle): Toolbox {
  let toolbox = all.get(host);
  if (!toolbox) all.set(host, (toolbox = new Toolbox(host)));
  return toolbox;
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

  constructor(host: NewsArticle) {
    this.#speech = new ListenController(host);
    host.busy = () => this.#zoomed !== undefined || this.#speech.state !== 'idle';
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

  print(): void {
    printOnly(this.#host);
  }

  async copy(url: string): Promise<void> {
    const copied = await copyText(url);
    const words = this.#reading?.article ?? viTools;
    this.notice = copied ? words.copied : words.notCopied;
    this.#host.requestUpdate();
  }

  /** Reads the article aloud, pauses, or goes on. */
  listen(voice: SpeechSynthesisVoice): void {
    this.#speech.toggle(() => this.#paragraphs(), voice);
  }

  /** The buttons while it is read; undefined when it is not. */
  speaking(voice: SpeechSynthesisVoice): TemplateResult | undefined {
    const { state } = this.#speech;
    if (state === 'idle') return;
    const words = this.#reading?.article ?? viTools;
    return html`<button type="button" @click=${() => this.listen(voice)}>${
      state === 'speaking' ? words.pause : words.resume
    }</button><button type="button" @click=${() => this.#speech.stop()}>${words.stop}</button>`;
  }

  /** Shows a picture large. */
  zoom(link: Element): void {
    this.#zoomed = this.#pictures().indexOf(link as HTMLAnchorElement);
    this.#host.requestUpdate();
  }

  /** The picture that a reader has picked. */
  lightbox(): TemplateResult | typeof nothing {
    if (this.#zoomed === undefined) return nothing;
    return lightbox(this.#pictures(), this.#zoomed, this.#reading?.dialogs, (index) => {
      this.#zoomed = index;
      this.#host.requestUpdate();
    });
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
