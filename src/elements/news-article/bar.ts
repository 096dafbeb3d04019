/** The tool bar of an article, and links around its pictures. What they do comes when a reader is near. */
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { viBar } from '../../controllers/reading-words.js';
import type { BarWords } from '../../i18n/words.js';
import { zoom } from '../../sanitize/zoom.js';
import { lazy } from '../lazy.js';
import { type Body, originalOf } from './body.js';
import type { NewsArticle } from './news-article.js';
import { KEY } from './text-size.js';
import type { Toolbox } from './tools.js';
import type { ArticleView } from './view.js';

const toolsPart = () => import('./tools.js');

const language = (lang: string) => lang.toLowerCase().split(/[-_]/)[0];

/** A voice of this language that runs on the device: what is read is nobody else's business. */
const voiceFor = (lang: string): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && language(voice.lang) === language(lang));

/** Draws the bar, and has the rest come in time. */
export class Bar implements ReactiveController {
  readonly #host: NewsArticle;
  /** A reader is about to do something with the article. */
  #near = false;

  constructor(host: NewsArticle) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#listen('addEventListener');
  }

  hostDisconnected() {
    this.#listen('removeEventListener');
  }

  /** The tool bar; undefined where it would be empty. Makes links around the pictures of a text, as well. */
  render({ item, lang }: ArticleView, { content }: Body, words: BarWords = viBar): TemplateResult | undefined {
    const host = this.#host;
    if (content) zoom(content, words.zoom);
    const toolbox = this.toolbox;
    const { title = '' } = item;
    const url = (!host.articleParam && originalOf(item)) || location.href;
    const voice = voiceFor(typeof lang === 'string' ? lang : 'vi');
    const wants = (tool: string) => host.tools.split(/\s+/).includes(tool);
    const button = (text: string, action: (toolbox: Toolbox) => void) =>
      html`<button type="button" @click=${() => this.#use(action)}>${text}</button>`;
    const tools = [
      wants('text-size') &&
        html`<span role="group" aria-label=${words.textSize}>${words.sizes.map(
          (name, step) =>
            html`<button type="button" aria-label=${name} title=${name} aria-pressed=${step === host.textSize} @click=${() => this.#resize(step)}>A</button>`,
        )}</span>`,
      wants('print') && button(words.print, (toolbox) => toolbox.print()),
      wants('share') &&
        ('share' in navigator
          ? // not through the tools: browsers want a click that is fresh
            html`<button type="button" @click=${() => void navigator.share({ title, url }).catch(() => {})}>${words.share}</button>`
          : html`<a href=${`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`}>${words.email}</a
              ><a href=${`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`} target="_blank" rel="noopener">Facebook</a>`),
      wants('copy') && button(words.copy, (toolbox) => toolbox.copy(url)),
      wants('listen') &&
        voice &&
        (toolbox?.speaking(voice) ?? button(words.listen, (toolbox) => toolbox.listen(voice))),
    ].filter(Boolean);
    return tools[0]
      ? html`<div part="tools" role="group" aria-label=${words.tools}>${tools}<span role="status">${toolbox?.notice}</span></div>`
      : undefined;
  }

  /** The way back to the title. */
  top(words: BarWords = viBar): TemplateResult {
    return html`<button part="top" type="button" @click=${this.#host.focusTitle}>${words.top}</button>`;
  }

  /** What the buttons do; undefined until a reader is near, and it is here. */
  get toolbox(): Toolbox | undefined {
    return this.#near ? lazy(this.#host, toolsPart)?.toolsOf(this.#host) : undefined;
  }

  #use(action: (toolbox: Toolbox) => void, otherwise = () => {}): void {
    void toolsPart().then(({ toolsOf }) => action(toolsOf(this.#host)), otherwise);
  }

  #resize(step: number) {
    this.#host.textSize = step;
    this.#update();
    try {
      localStorage.setItem(KEY, `${step}`);
    } catch {
      // Not allowed: it lasts as long as the page does.
    }
  }

  #listen(way: 'addEventListener' | 'removeEventListener') {
    for (const type of ['pointerover', 'focusin', 'click']) this.#host.renderRoot[way](type, this.#approach);
    globalThis.speechSynthesis?.[way]?.('voiceschanged', this.#update);
  }

  #update = () => this.#host.requestUpdate();

  /** Has the tools come; a picture opens here, large, or in the page where they cannot be had. */
  #approach = (event: Event) => {
    if (!this.#near) this.#update();
    this.#near = true;
    const { type, target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const link = (target as Element).closest<HTMLAnchorElement>('[part=zoom]');
    if (type !== 'click' || !link || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#use(
      (toolbox) => toolbox.zoom(link),
      () => location.assign(link.href),
    );
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
    [role='status'] {
      grid-column: 1 / -1;
      align-self: center;
    }
    [role='status']:empty {
      position: absolute;
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
        forced-color-adjust: none;
        outline-color: CanvasText;
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
