import type { ReactiveController } from 'lit';
import { localeChanges } from '../i18n/locale-changes.js';
import type { ExtendedTranslation, Translation } from '../i18n/translation.js';
import { vi } from '../i18n/vi.js';
import { LazyModule, type LazyModuleHost } from './lazy-module.js';

/** The nearest `lang` around a node, across shadow roots. A field named `getAttribute` replaces that method of its form. */
function nearestLang(node: Node): string | undefined {
  const closest = (node as Element).closest?.('[lang]:not([lang=""], form)');
  if (closest) return closest.getAttribute('lang')!;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

/** Provides the strings of its host in the language of the page around it. */
export class LocalizeController implements ReactiveController {
  /** Undefined only while the chunk of the first language loads. */
  strings?: Translation = undefined;
  readonly #host: LazyModuleHost;
  readonly #needsExtended: () => boolean;
  #lang?: string;
  #extended?: LazyModule<ExtendedTranslation>;

  /** @param needsExtended Asked before each update of the host is rendered. */
  constructor(host: LazyModuleHost, needsExtended: () => boolean) {
    this.#host = host;
    this.#needsExtended = needsExtended;
    host.addController(this);
  }

  hostConnected(): void {
    this.handleEvent(); // The page may have registered strings while the host was out of it.
    localeChanges.addEventListener('change', this);
  }

  hostDisconnected(): void {
    localeChanges.removeEventListener('change', this);
  }

  /** The strings that only some views need; undefined until one has needed them, and where they failed to load. */
  get extended(): ExtendedTranslation | undefined {
    return this.#extended?.value;
  }

  /** True while the host needs the extended strings and they may still arrive. */
  get awaitsExtended(): boolean {
    return !this.#extended || this.#extended.isAwaited;
  }

  /** Looks up the strings again, as a page has registered some. */
  handleEvent(): void {
    this.#lang = undefined;
    this.#host.requestUpdate();
  }

  /** Follows the language. The host calls it in `willUpdate`, as `hostUpdate` of a controller runs after that. */
  update(): void {
    const lang = this.#host.lang || nearestLang(this.#host) || 'vi';
    if (lang === this.#lang) return;
    this.#lang = lang;
    if (/^vi\b/i.test(lang)) this.#use(vi);
    else void this.#load(lang);
  }

  async #load(lang: string) {
    const strings = await import('../i18n/locales.js').then(
      ({ translationFor }) => translationFor(lang),
      () => vi, // Vietnamese is better than no text at all.
    );
    if (lang !== this.#lang) return; // The page has changed its language again.
    this.#use(strings);
    this.#host.requestUpdate();
  }

  #use(strings: Translation) {
    if (strings === this.strings) return;
    if (this.#extended) this.#host.removeController(this.#extended);
    this.strings = strings;
    this.#extended = new LazyModule(this.#host, strings.extended, this.#needsExtended);
  }
}
