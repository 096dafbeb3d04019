/** What the tools of an article do, and its dialogs; loaded on hover, focus or the first click. */
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import type { FeedItem } from '../../feed/model.js';
import { copyText } from './clipboard.js';
import type { NewsArticleHost, ToolbarState } from './host.js';
import { styles as lightboxStyles, renderLightbox } from './lightbox.js';
import { printOnly } from './print.js';
import { RecordingController } from './recording-controller.js';
import { shareUrl } from './share-url.js';
import { SpeechController } from './speech-controller.js';
import { storeTextSize } from './text-size.js';
import { renderButton } from './toolbar.js';
import { findVoice } from './voices.js';

/** Milliseconds after which a notice goes. */
const NOTICE_TIME = 6000;

/** Runs the tools of an article, and forgets what belongs to its text when another one is shown. */
export class ToolbarController implements ReactiveController, ToolbarState {
  notice = '';
  isExpanded = false;
  readonly #host: NewsArticleHost;
  readonly #speech: SpeechController;
  readonly #recording: RecordingController;
  readonly #sharePanel: LazyModule<typeof import('./share-panel.js')>;
  #isSharing = false;
  /** Index of the picture that is shown large. */
  #zoomed?: number;
  /** The text that notice, speech and dialogs belong to. */
  #content?: Element | null;
  #noticeTimer?: ReturnType<typeof setTimeout>;

  constructor(host: NewsArticleHost) {
    this.#host = host;
    this.#speech = new SpeechController(host);
    this.#recording = new RecordingController(host);
    this.#sharePanel = new LazyModule(
      host,
      () => import('./share-panel.js'),
      () => this.#isSharing,
    );
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    const content = renderRoot.querySelector('[part=content]');
    if (this.#content && content !== this.#content) this.#reset();
    this.#content = content;
  }

  hostDisconnected(): void {
    this.#expand(false);
    this.#notify('');
  }

  /** True while the reader listens, looks at a picture, or shares. */
  get isBusy(): boolean {
    return this.#zoomed !== undefined || this.#isSharing || this.#listening !== 'idle';
  }

  /** Does what a button of the toolbar is for, or shows a picture large. */
  use(control: HTMLButtonElement | HTMLAnchorElement): void {
    if (control instanceof HTMLAnchorElement) this.#zoom(this.#imageLinks().indexOf(control));
    else if (control.hasAttribute('aria-pressed')) this.#resizeText(Number(control.value));
    else this.#run(control.value);
  }

  renderListeningButtons(): TemplateResult | undefined {
    const state = this.#listening;
    const strings = this.#host.localize.extended?.toolbar;
    if (state === 'idle' || !strings) return;
    return html`
      ${state === 'speaking' ? renderButton('listen', 'pause', strings.pause) : renderButton('listen', 'play', strings.resume)}
      ${renderButton('stop', 'stop', strings.stop)}
    `;
  }

  /** The picture that the reader has picked, or ways to share. */
  renderDialog(): TemplateResult | typeof nothing {
    return this.#isSharing ? this.#renderSharePanel() : this.#renderLightbox();
  }

  #renderLightbox() {
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

  #renderSharePanel() {
    const { localize, reading, items, renderRoot } = this.#host;
    const { extended } = localize;
    const [item] = items;
    const panel = this.#sharePanel.value;
    if (!extended || !item || !panel) return nothing;
    return panel.renderSharePanel({
      title: item.title ?? '',
      url: shareUrl(this.#host, item),
      strings: reading.share,
      labels: { copy: reading.article.copy, close: extended.dialogs.close },
      notice: this.notice,
      onCopy: () => void this.#copy(item),
      onClose: () => {
        this.#setSharing(false);
        renderRoot.querySelector<HTMLElement>('[value=share]')?.focus();
      },
    });
  }

  #run(tool: string) {
    const [item] = this.#host.items;
    this.#expand(tool === 'more' && !this.isExpanded);
    switch (tool) {
      case 'print':
        return printOnly(this.#host);
      case 'share':
        return item && void this.#share(item);
      case 'copy':
        return item && void this.#copy(item);
      case 'listen':
        return item && this.#listen(item);
      case 'stop':
        this.#speech.stop();
        return this.#recording.stop();
      case 'top':
        return this.#host.focusTitle();
    }
  }

  #resizeText(step: number) {
    this.#host.textSize = step;
    storeTextSize(step);
  }

  /** By the share sheet of the system; by our own panel where there is none, or where the page may not use it. */
  async #share(item: FeedItem) {
    try {
      await navigator.share({ title: item.title, url: shareUrl(this.#host, item) });
    } catch (error) {
      const isCanceled = (error as Error).name === 'AbortError';
      if (!isCanceled) this.#setSharing(true);
    }
  }

  async #copy(item: FeedItem) {
    const isCopied = await copyText(shareUrl(this.#host, item));
    const strings = this.#host.localize.extended?.toolbar;
    this.#notify((isCopied ? strings?.copied : strings?.notCopied) ?? '');
  }

  /** Reads the article aloud or plays its recording; pauses, or resumes. */
  #listen(item: FeedItem) {
    const voice = findVoice(item);
    if (voice) return this.#speech.toggle(() => this.#paragraphs(), voice);
    const player = this.#host.renderRoot.querySelector<HTMLAudioElement>('[part=attachments] audio');
    if (!player) return;
    this.#recording.toggle(player).catch(() => {
      this.#recording.stop();
      this.#notify(this.#host.localize.extended?.toolbar.notPlayed ?? '');
    });
  }

  get #listening() {
    return this.#speech.state === 'idle' ? this.#recording.state : this.#speech.state;
  }

  /** Shows or hides the tools that a narrow toolbar has no room for. */
  #expand(isExpanded: boolean) {
    if (isExpanded === this.isExpanded) return;
    this.isExpanded = isExpanded;
    const change = isExpanded ? 'addEventListener' : 'removeEventListener';
    // Focus that moves within the shadow root is not heard outside of it.
    for (const target of [document, this.#host.renderRoot])
      for (const type of ['pointerdown', 'focusin', 'keydown']) target[change](type, this.#collapse);
    this.#host.requestUpdate();
  }

  /** When the reader turns to something else, or presses Escape. */
  #collapse = (event: Event) => {
    const tools = this.#host.renderRoot.querySelector('[part=tools]');
    const isEscape = (event as KeyboardEvent).key === 'Escape';
    if (tools && event.composedPath().includes(tools) && !isEscape) return;
    if (event.type === 'keydown' && !isEscape) return;
    this.#expand(false);
    if (!isEscape) return;
    event.preventDefault(); // A dialog around the article stays open.
    tools?.querySelector<HTMLElement>('[value=more]')?.focus();
  };

  #notify(notice: string) {
    clearTimeout(this.#noticeTimer);
    this.notice = notice;
    if (notice) this.#noticeTimer = setTimeout(() => this.#notify(''), NOTICE_TIME);
    this.#host.requestUpdate();
  }

  #zoom(index: number | undefined) {
    this.#zoomed = index;
    this.#host.requestUpdate();
  }

  #setSharing(isSharing: boolean) {
    this.#isSharing = isSharing;
    this.#host.requestUpdate();
  }

  #reset() {
    this.#speech.stop();
    this.#recording.stop();
    this.#isSharing = false;
    this.#zoomed = undefined;
    this.#notify('');
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
    [part='title']:focus {
      outline: none;
    }
    [part='zoom'] {
      display: block;
      inline-size: fit-content;
      margin-inline: auto;
      cursor: zoom-in;
    }
  `,
];
