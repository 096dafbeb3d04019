import { html, type TemplateResult } from 'lit';
import type { FeedError } from '../feed/errors.js';
import type { Words } from '../i18n/translation.js';
import type { FeedElement } from './feed-element.js';
import { lazy } from './lazy-module.js';

const failureView = () => import('./error-state.js');

export const message = (text: string): TemplateResult =>
  html`<p class="message" part="status" role="status">${text}</p>`;

/** Nothing could be loaded: in few words, until those for the reason are here. */
export function failed(host: FeedElement, { code }: FeedError, words: Words): TemplateResult {
  const rare = lazy(host, words.rare);
  const view = lazy(host, failureView);
  return (view && rare && view.failure(host, code, rare)) || message(words.failed);
}

/** When an older copy was read. */
export function staleness(host: FeedElement, since: number | undefined, words: Words): unknown {
  const rare = since && lazy(host, words.rare);
  return rare && lazy(host, failureView)?.staleness(since, host, rare);
}
