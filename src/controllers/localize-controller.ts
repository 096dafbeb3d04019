import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ExtendedTranslation, Translation } from '../i18n/translation.js';
import { vi } from '../i18n/vi.js';

/** The nearest `lang` around a node, across shadow roots. */
function nearestLang(node: Node): string | undefined {
  const closest = (node as Element).closest?.('[lang]:not([lang=""])');
  if (closest) return closest.getAttribute('lang')!;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

/** Provides the strings of its host in the language of the page around it. */
export class LocalizeController implements ReactiveController {
  /** Undefined only while the chunk of the first language loads. */
  strings?: Translation;
  /** The strings that only some views need; undefined until one has needed them, and where they failed to load. */
  extended?: ExtendedTranslation;
  extendedStatus: 'idle' | 'pending' | 'ready' | 'error' = 'idle';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #needsExtended: () => boolean;
  #lang?: string;
  /** The language that `extended` belongs to. */
  #extendedOf?: Translation;
  #isLoading = false;

  /** @param needsExtended Asked before each update of the host is rendered. */
  constructor(host: ReactiveControllerHost & HTMLElement, needsExtended: () => boolean) {
    this.#host = host;
    this.#needsExtended = needsExtended;
    host.addController(this);
  }

  /** Follows the language. The host calls it in `willUpdate`, as `hostUpdate` runs after that. */
  update(): void {
    const lang = this.#host.lang || nearestLang(this.#host) || 'vi';
    if (lang === this.#lang) return;
    this.#lang = lang;
    if (/^vi\b/i.test(lang)) this.strings = vi;
    else void this.#loadStrings(lang);
  }

  hostUpdate(): void {
    const { strings } = this;
    if (!strings || this.#isLoading || !this.#needsExtended()) return;
    const isNewLanguage = strings !== this.#extendedOf;
    if (isNewLanguage) {
      this.#extendedOf = strings;
      this.extended = undefined;
      this.extendedStatus = 'pending';
    }
    if (this.extendedStatus !== 'ready') void this.#loadExtended(strings, isNewLanguage);
  }

  async #loadStrings(lang: string) {
    const strings = await import('../i18n/locales.js').then(
      ({ translationFor }) => translationFor(lang),
      () => vi, // Vietnamese is better than no text at all.
    );
    if (lang !== this.#lang) return; // The page has changed its language again.
    this.strings = strings;
    this.#host.requestUpdate();
  }

  async #loadExtended(strings: Translation, isFirstAttempt: boolean) {
    this.#isLoading = true;
    try {
      this.extended = await strings.extended();
      this.extendedStatus = 'ready';
    } catch {
      this.extendedStatus = 'error'; // The view leaves out what it has no text for.
    }
    this.#isLoading = false;
    // A later attempt that fails changes nothing; an update for it would only cause the next one.
    if (isFirstAttempt || this.extended) this.#host.requestUpdate();
  }
}
