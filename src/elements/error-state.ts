/** What a reader is told when the publisher does not answer. */
import { css, html, type TemplateResult } from 'lit';
import type { FeedErrorCode } from '../feed/errors.js';
import type { RareWords } from '../i18n/translation.js';
import type { FeedElement } from './feed-element.js';
import { lazy } from './lazy-module.js';
import type { NewsList } from './news-list/news-list.js';

const optionsPart = () => import('./news-list/features.js');

const told = new Set<string>();

/** One line in the console for each problem, however many elements have it; the README says more about its code. */
function say(message: string, section: string) {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`bantin: ${message} (README.md#${section})`);
}

/** Why feeds of an element could not be had, of those that others make up for as well. */
export function tell({ news }: FeedElement): void {
  for (const { error, feed } of news.feeds) {
    if (!error) continue;
    const { code, url = '', message } = error;
    const blocked = /^http:/.test(url) ? 'mixed-content' : 'address';
    const section = code === 'blocked' ? blocked : feed ? 'stale' : url ? code : 'source';
    say(message.includes(url) ? message : `${message}: ${url}`, section);
  }
}

/** There is nothing to show: why, and the way to try again; undefined where that has no looks yet. */
export function failure(
  host: FeedElement & { refresh?: number },
  code: FeedErrorCode,
  words: RareWords,
): TemplateResult | undefined {
  tell(host);
  if (host.news.state.status === 'ready') say(`chunk: a part of <${host.localName}> did not come`, 'chunk');
  const list = 'pager' in host ? (host as NewsList) : undefined;
  const line = list?.layout === 'ticker';
  if (list?.refresh || line) {
    const part = lazy(host, optionsPart);
    const options = part?.optionsOf(list!);
    options?.keepFresh(); // a list that asks again and again does so after a failure, too
    if (line && (options ? options.ready : part) === undefined) return;
  }
  // whatever the page's own function ends with comes under the code of a connection
  const { source } = host.origin ?? host;
  const reason = source && code === 'network' ? 'source' : code;
  // a line has no room for the reason
  const message = line ? host.words.words!.failed : words.errors[reason];
  return html`<p class="message" part="status" role="status">${message}</p>
    <p class="message"><button part="retry" type="button" @click=${() => host.reload()}>${words.retry}</button></p>`;
}

/** `10:35` and `20/06/2024` on a clock in a zone; one that does not exist reads as that of Viet Nam. */
function clock(time: number, timeZone: string): string[] {
  try {
    // British dates are written dd/MM/yyyy, as Vietnamese ones are
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    return format.format(time).split(', ').reverse();
  } catch {
    return clock(time, 'Asia/Ho_Chi_Minh');
  }
}

/** There is an older copy: when it was read. */
export function staleness(since: number, host: FeedElement, words: RareWords): TemplateResult {
  tell(host);
  const [time, date] = clock(since, host.timeZone);
  return html`<p class="stale" part="status" role="status">${words.updated(time!, date!)}</p>`;
}

/** Buttons in the host's own type and colour, tall enough for a thumb; those with a value are tools, which have looks of their own. */
export const buttons = css`
  button:where(:not([value])) {
    min-block-size: 2.75em;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: none;
    color: var(--_link);
    font: inherit;
    font-weight: bold;
    cursor: pointer;
  }
  button:hover {
    background: var(--_fill);
  }
  button:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  @media print {
    button {
      display: none !important;
    }
  }
`;

export const styles = [
  buttons,
  css`
    .message {
      padding: 1em;
      text-align: center;
    }
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
