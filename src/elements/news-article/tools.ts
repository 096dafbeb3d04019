/** What readers can do with an article, once it is there: the tool bar, and pictures shown large. */
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { viTools } from '../../controllers/reading-words.js';
import type { ToolWords } from '../../i18n/words.js';
import { zoom } from '../../sanitize/zoom.js';
import { lazy } from '../lazy.js';
import { originalOf } from './body.js';
import { copyText } from './copy.js';
import { ListenController, voiceFor } from './listen.js';
import type { NewsArticle } from './news-article.js';
import { KEY } from './text-size.js';

const lightboxView = () => import('./lightbox.js');

const button = (text: string, action: () => void) => html`<button type="button" @click=${action}>${text}</button>`;

const all = new WeakMap<NewsArticle, ToolsController>();

/** The tools of an article, made when they are asked for first. */
export function toolsOf(host: NewsArticle): ToolsController {
  let tools = all.get(host);
  if (!tools) all.set(host, (tools = new ToolsController(host)));
  return tools;
}

/** Has the tools at hand, and forgets what belongs to a text when another one is shown. */
export class ToolsController implements ReactiveController {
  readonly #host: NewsArticle;
  readonly #speech: ListenController;
  #words = viTools;
  #notice = '';
  /** Which of the pictures is shown large. */
  #zoomed?: number;
  #content?: Element | null;

  constructor(host: NewsArticle) {
    this.#speech = new ListenController(host);
    host.busy = () => this.#zoomed !== undefined || this.#speech.state !== 'idle';
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#host.renderRoot.addEventListener('click', this.#onClick);
  }

  hostDisconnected() {
    this.#host.renderRoot.removeEventListener('click', this.#onClick);
  }

  hostUpdated() {
    this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal();
    const content = this.#host.renderRoot.querySelector('[part=content]');
    if (content) zoom(content, this.#words.zoom);
    if (content !== this.#content && this.#content) {
      this.#speech.stop();
      if (this.#notice || this.#zoomed !== undefined) this.#host.requestUpdate();
      this.#notice = '';
      this.#zoomed = undefined;
    }
    this.#content = content;
  }

  /** The tool bar; undefined where it would be empty. */
  bar(words: ToolWords = viTools): TemplateResult | undefined {
    this.#words = words;
    const [item] = this.#host.items;
    const { articleParam, tools } = this.#host;
    const names = tools.split(/\s+/);
    const title = item?.title ?? '';
    const url = (!articleParam && item && originalOf(item)) || location.href;
    const bar = {
      'text-size': () =>
        html`<span role="group" aria-label=${words.textSize}>${words.sizes.map(
          (name, step) =>
            html`<button type="button" aria-label=${name} title=${name} aria-pressed=${step === this.#host.textSize}
              @click=${() => {
                this.#host.textSize = step;
                this.#host.requestUpdate();
                try {
                  localStorage.setItem(KEY, `${step}`);
                } catch {
                  // Not allowed: it lasts as long as the page does.
                }
              }}>A</button>`,
        )}</span>`,
      print: () => button(words.print, () => void import('./print.js').then(({ printOnly }) => printOnly(this.#host))),
      share: () =>
        'share' in navigator
          ? button(words.share, () => void navigator.share({ title, url }).catch(() => {}))
          : html`<a href=${`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`}>${words.email}</a
              ><a href=${`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`} target="_blank" rel="noopener">Facebook</a>`,
      copy: () =>
        button(words.copy, async () => {
          this.#notice = (await copyText(url)) ? words.copied : words.notCopied;
          this.#host.requestUpdate();
        }),
      listen: () => this.#listen(words),
    };
    const wanted = Object.entries(bar).flatMap(([name, tool]) => (names.includes(name) ? (tool() ?? []) : []));
    if (wanted.length)
      return html`<div part="tools" role="group" aria-label=${words.tools}>${wanted}<span role="status">${this.#notice}</span></div>`;
  }

  #listen(words: ToolWords) {
    const lang = this.#host.renderRoot.querySelector<HTMLElement>('article [lang]')?.lang || 'vi';
    if (!voiceFor(lang)) return;
    const { state } = this.#speech;
    const name = ({ idle: 'listen', speaking: 'pause', paused: 'resume' } as const)[state];
    return [
      button(words[name], () => this.#speech.toggle(() => this.#paragraphs(), lang)),
      state === 'idle' ? nothing : button(words.stop, () => this.#speech.stop()),
    ];
  }

  /** The way back to the title. */
  top(words: ToolWords = viTools): TemplateResult {
    return html`<button part="top" type="button" @click=${this.#host.focusTitle}>${words.top}</button>`;
  }

  /** A picture that a reader has picked, large. */
  lightbox(): TemplateResult | typeof nothing {
    if (this.#zoomed === undefined) return nothing;
    const reading = this.#host.words.words?.reading;
    const words = reading && lazy(this.#host, reading);
    return (
      lazy(this.#host, lightboxView)?.lightbox(this.#pictures(), this.#zoomed, words?.dialogs, (index) => {
        this.#zoomed = index;
        this.#host.requestUpdate();
      }) ?? nothing
    );
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

  #onClick = (event: Event) => {
    const click = event as MouseEvent;
    const link = (click.target as Element).closest<HTMLAnchorElement>('[part=zoom]');
    const index = this.#pictures().indexOf(link!);
    if (index < 0 || click.ctrlKey || click.metaKey || click.shiftKey) return;
    click.preventDefault();
    this.#zoomed = index;
    this.#host.requestUpdate();
  };
}

export const styles = [
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
    [part='tools'] > [role='group'] {
      display: flex;
    }
    [part='tools'] > [role='status']:not(:empty) {
      grid-column: 1 / -1;
      align-self: center;
    }
    [part='tools'] > [role='status']:empty {
      display: none;
    }
    [part='top'],
    [part='tools'] :is(a, button) {
      display: flex;
      flex: 1;
      box-sizing: border-box;
      align-items: center;
      justify-content: center;
      padding: 0 0.25em;
      overflow: hidden;
      border: var(--_border);
      border-radius: var(--_radius);
      background: none;
      color: inherit;
      font: inherit;
      line-height: 1.2;
      text-decoration: none;
      cursor: pointer;
    }
    [part='tools'] > :is(a, button) {
      font-size: 0.875em;
    }
    [part='tools'] span button {
      padding: 0;
      border-radius: 0;
      margin-inline-end: -1px;
    }
    span button:nth-child(2) {
      font-size: 1.25em;
    }
    span button:nth-child(3) {
      font-size: 1.5em;
    }
    [part='top'] {
      block-size: 100%;
      margin-inline-start: auto;
      padding: 0 1em;
      font-size: 0.875em;
    }
    [part='top']:hover,
    [part='tools'] :is(a, button):hover,
    [part='tools'] [aria-pressed='true'] {
      background: var(--_fill);
    }
    [part='tools'] [aria-pressed='true'] {
      border: 2px solid;
      font-weight: 700;
    }
    @media (forced-colors: active) {
      [part='tools'] [aria-pressed='true'] {
        background: Highlight;
        color: HighlightText;
      }
    }
    @media print {
      [part='tools'],
      .waiting,
      .end {
        display: none;
      }
      figure, img {
        break-inside: avoid;
      }
      [part='source'] a::after {
        content: ' <' attr(href) '>';
      }
    }
  `,
];
