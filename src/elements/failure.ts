/** What a reader is told when the publisher does not answer. */
import { css, html, type TemplateResult } from 'lit';
import { zonedParts } from '../feed/dates.js';
import type { FeedErrorCode } from '../feed/errors.js';
import type { RareWords } from '../i18n/words.js';
import { buttons } from '../styles/buttons.js';

/** There is nothing to show: why, and the way to try again. */
export const failure = (code: FeedErrorCode, words: RareWords, retry: () => void): TemplateResult =>
  html`<p class="message" part="status" role="status">${words.errors[code]}</p>
    <p class="message"><button part="retry" type="button" @click=${retry}>${words.retry}</button></p>`;

/** There is an older copy: when it was read. */
export function staleness(since: number, timeZone: string, words: RareWords): TemplateResult {
  const { year, month, day, hour, minute } = zonedParts(new Date(since).toISOString(), timeZone);
  const two = (part: number) => `${part}`.padStart(2, '0');
  return html`<p class="stale" part="status" role="status">${words.updated(`${two(hour)}:${two(minute)}`, `${two(day)}/${two(month)}/${year}`)}</p>`;
}

export const styles = [
  buttons,
  css`
    .stale {
      font-size: 0.75em;
      line-height: 1.25;
    }
    [part='pager'] + .stale {
      margin-block: -1.25em 0;
      text-align: center;
    }
  `,
];
