import type { ReactiveController } from 'lit';
import { viewsUrlOf } from '../../controllers/views-url.js';
import type { NewsArticleHost } from './host.js';
import { TimeOnScreen } from './time-on-screen.js';

/** Milliseconds that a text is on screen before it counts as read. */
const READING_TIME = 3000;

/** What readers tell sites of their wishes: https://www.w3.org/TR/gpc/, https://www.w3.org/TR/tracking-dnt/ */
type ReaderNavigator = Navigator & { globalPrivacyControl?: boolean; doNotTrack?: string | null };
/** Where a browser had taken a tab out of memory: https://wicg.github.io/page-lifecycle/#dom-document-wasdiscarded */
type DiscardedDocument = Document & { wasDiscarded?: boolean };

/** Where this page has reported views since it was loaded. One that the browser brings back whole keeps it. */
const reported = new Set<string>();
/** True once a report was refused, such as by the page's policy: each further one would be an error in the console. */
let isRefused = false;

/** Whether views may be reported: not of programs (https://www.w3.org/TR/webdriver2/#interface), and as the reader wishes. */
function mayReport({ webdriver, globalPrivacyControl, doNotTrack }: ReaderNavigator): boolean {
  return !isRefused && !webdriver && !globalPrivacyControl && doNotTrack !== '1';
}

/** Whether the browser has loaded a page again that the reader had opened before: by "back", or with a restored tab. */
function isReopened(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'back_forward' || (document as DiscardedDocument).wasDiscarded === true;
}

/** True while all that the page shows was there when the reader left it. */
const showsOldView = () => isReopened() && !navigator.userActivation?.hasBeenActive;

/** Sends a view to the gateway, with nothing that says whose it is. `keepalive`: also where the page is left meanwhile. */
function report(url: string): void {
  reported.add(url);
  fetch(url, {
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  }).catch(() => {
    isRefused = true;
  });
}

/** Reports that the article on show was read: once for each article and page, when its text was on screen for three seconds. */
export class ViewReport implements ReactiveController {
  readonly #host: NewsArticleHost;
  /** Where the article on show is reported to, and its text; undefined where it is not. */
  #url?: string = undefined;
  #text?: Element = undefined;
  #time?: TimeOnScreen = undefined;

  constructor(host: NewsArticleHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const url = this.#findUrl();
    const text = this.#host.renderRoot.querySelector('[part=content]') ?? undefined;
    if (url !== this.#url || text !== this.#text) this.#watch(url, text);
  }

  hostDisconnected(): void {
    this.#watch();
  }

  #watch(url?: string, text?: Element) {
    this.#time?.stop();
    this.#url = url;
    this.#text = text;
    this.#time = url && text ? new TimeOnScreen(text, READING_TIME, () => this.#report(url)) : undefined;
  }

  #report(url: string) {
    if (!reported.has(url) && mayReport(navigator)) report(url);
  }

  #findUrl(): string | undefined {
    const { items, noCount, isConnected, openedBy } = this.#host;
    const [item] = items;
    if (!item || noCount || !isConnected || !mayReport(navigator)) return;
    const url = viewsUrlOf(item, openedBy ?? this.#host);
    if (!url || reported.has(url)) return;
    if (!showsOldView()) return url;
    reported.add(url);
  }
}
