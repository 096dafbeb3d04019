import { html, type TemplateResult } from 'lit';
import type { FeedErrorCode } from '../feed/errors.js';
import type { RareWords } from '../i18n/words.js';

export { buttons as styles } from '../styles/buttons.js';

/** What a reader is told when nothing could be loaded, and the way to try again. */
export const failure = (code: FeedErrorCode, words: RareWords, retry: () => void): TemplateResult =>
  html`<p class="message" part="status" role="status">${words.errors[code]}</p>
    <p class="message"><button part="retry" type="button" @click=${retry}>${words.retry}</button></p>`;
