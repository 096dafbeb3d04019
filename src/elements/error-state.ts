import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { DEFAULT_ZONE } from '../feed/short-date.js';
import { warnOnce } from '../feed/warn-once.js';
import { buttonStyles } from './button.styles.js';
import type { FeedHost } from './host.js';
import { reportFeedErrors } from './report-feed-errors.js';
import { renderStatus } from './status.js';

/** `10:35` and `20/06/2024` on a clock in a zone; one that does not exist counts as that of Viet Nam. */
function clock(time: number, timeZone: string): string[] {
  try {
    // British dates are written dd/MM/yyyy, as Vietnamese ones are.
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    return format.format(time).split(', ').reverse();
  } catch {
    return clock(time, DEFAULT_ZONE);
  }
}

/** What an element shows, and the console says, when a publisher does not answer. */
export class ErrorState implements ReactiveController {
  readonly #host: FeedHost;

  constructor(host: FeedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { news, view, localName } = this.#host;
    reportFeedErrors(this.#host);
    if (view.status === 'failed' && news.state.status === 'ready')
      warnOnce(`chunk: a part of <${localName}> did not come`, 'chunk');
  }

  /** That nothing could be loaded, and a button to try again; undefined until its strings are loaded. */
  renderError(): TemplateResult | undefined {
    const host = this.#host;
    const { extended, strings } = host.localize;
    if (!extended || !strings) return;
    return html`
      ${renderStatus(strings.failed)}
      <p class="message retry">
        <button part="retry button" type="button" @click=${() => host.reload()}>${extended.retry}</button>
      </p>
    `;
  }

  /** When the copy on show was read. */
  renderStaleNotice(since: number | undefined): TemplateResult | undefined {
    const { extended } = this.#host.localize;
    if (since === undefined || !extended) return;
    const [time, date] = clock(since, this.#host.timeZone);
    return html`<p class="stale" part="status" role="status">${extended.updated(time!, date!)}</p>`;
  }
}

export const styles = [
  buttonStyles,
  css`
    .message {
      padding: 0.5em 1em;
      text-align: center;
      text-wrap: balance;
    }
    .stale {
      font-size: max(12px, 0.875em);
      line-height: 1.25;
    }
    /* in the space below the last item, so that nothing moves when the publisher stops answering */
    [part='pager'] + .stale {
      margin-block: -1.25em 0;
    }
  `,
];
