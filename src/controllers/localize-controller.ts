import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from '../i18n/translation.js';
import { vi } from '../i18n/vi.js';

/** The nearest `lang` around a node, shadow roots crossed. */
function nearestLang(node: Node): string | undefined {
  const found = (node as Element).closest?.('[lang]:not([lang=""])');
  const root = node.getRootNode();
  return found?.getAttribute('lang') ?? (root instanceof ShadowRoot ? nearestLang(root.host) : undefined);
}

/** Has the host's words at hand, in the language around it. */
export class WordsController implements ReactiveController {
  /** Undefined only until the chunk of the first language is here. */
  words?: Words;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #lang?: string;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostUpdate() {
    const lang = this.#host.lang || nearestLang(this.#host) || 'vi';
    if (lang === this.#lang) return;
    this.#lang = lang;
    if (/^vi\b/i.test(lang)) this.words = vi;
    else
      void import('../i18n/locales.js').then(
        ({ wordsFor }) => this.#speak(lang, wordsFor(lang)),
        () => this.#speak(lang, vi), // the chunk did not arrive: Vietnamese beats nothing
      );
  }

  #speak(lang: string, words: Words) {
    if (lang !== this.#lang) return; // the page has changed its mind
    this.words = words;
    this.#host.requestUpdate();
  }
}
