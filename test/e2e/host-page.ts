import { ListView } from './list-view.js';

/** The other origins: the CDN with the built files, the publisher, a gateway, and a port that refuses connections. */
export const servers: { cdn: string; publisher: string; gateway: string; refused: string } = await (
  await fetch('/__servers')
).json();

/** A line of the servers' request log. */
export interface LoggedRequest {
  server: 'cdn' | 'publisher' | 'gateway';
  method: string;
  /** Without the options that {@link cdn} packs into it. */
  path: string;
  url: string;
  headers: Record<string, string>;
  at: number;
  /** The connection ended before the answer did. */
  cut?: boolean;
}

let keys = 0;
/** A name under which the servers log a test's requests, and which no other test has. */
export function newKey(): string {
  return `${performance.timeOrigin.toString(36)}-${++keys}`;
}

/** All requests with this key, oldest first. */
export async function requests(key: string): Promise<LoggedRequest[]> {
  return (await fetch(`${servers.publisher}/log?key=${key}`)).json();
}

/** Has the publisher treat all later requests with this key by these parameters; see test/servers/publisher.mjs. */
export async function setState(key: string, params: Record<string, string | number> = {}): Promise<void> {
  await fetch(feedUrl({ key, ...params }, '/state'));
}

/** Opens another origin of the publisher. */
export async function openExtraOrigin(): Promise<ExtraOrigin> {
  const use = async (query: string) => (await fetch(`${servers.publisher}/extra-origin?${query}`)).json();
  const { origin } = await use('');
  const { port } = new URL(origin);
  return { origin, close: () => use(`port=${port}&close`), open: () => use(`port=${port}`) };
}

export interface ExtraOrigin {
  origin: string;
  /** Has connections to it refused from now on. */
  close(): Promise<unknown>;
  open(): Promise<unknown>;
}

/** Address of a feed with these parameters: see test/servers/feeds.mjs, faults.mjs and publisher.mjs. */
export function feedUrl(params: Record<string, string | number> = {}, path = '/feed'): string {
  const url = new URL(path, servers.publisher);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Address of a built file, with options for it and the chunks it imports: see test/servers/cdn.mjs. */
export function cdn(
  file: string,
  options?: {
    key?: string;
    delay?: Record<string, number>;
    missing?: string;
    version?: [string, string];
    altered?: string;
  },
): string {
  const packed = options && btoa(JSON.stringify(options)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${servers.cdn}${packed ? `/~${packed}` : ''}/${file}`;
}

/** The tag a page needs. */
export function script(src = cdn('bantin.js'), attributes = 'async'): string {
  return `<script ${attributes} src="${src}"></script>`;
}

export interface PageOptions {
  /** What follows the doctype. */
  html: string;
  headers?: Record<string, string>;
  /** Sends no doctype (https://quirks.spec.whatwg.org/). */
  quirks?: boolean;
  /** Behind the page's address, such as `?id=1`. */
  query?: string;
  width?: number;
  height?: number;
  /** Called in the new window before anything of the page has run. */
  before?: (window: HostWindow) => void;
}

/** https://wicg.github.io/layout-instability/ */
export interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

export type HostWindow = Window & typeof globalThis;

const EVENTS = ['news-load', 'news-error', 'news-select'];
const open = new Set<HostPage>();

/** Opens a page of a partner's site in a frame of its own. */
export async function openPage(options: PageOptions): Promise<HostPage> {
  const { html, headers = {}, quirks } = options;
  const body = JSON.stringify({ html, headers, quirks });
  const { id } = await (await fetch('/__pages', { method: 'POST', body })).json();
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; top: 0; left: 0; border: 0';
  frame.width = String(options.width ?? 768);
  frame.height = String(options.height ?? 600);
  frame.src = `/__pages/${id}${options.query ?? ''}`;
  document.body.append(frame);
  // The server sends the doctype and waits; the new window is there as soon as the address is.
  await until('the page to start', () => frame.contentWindow?.location.pathname === `/__pages/${id}`);
  const page = new HostPage(frame);
  open.add(page);
  options.before?.(page.window);
  await fetch(`/__pages/${id}/go`);
  await until('the page to be parsed', () => page.document.readyState !== 'loading');
  return page;
}

/** Closes what tests have opened: for `afterEach`. */
export function closePages(): void {
  for (const page of open) page.close();
}

/** Waits for a condition, looking again every few milliseconds. */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  { timeout = 8000, explain }: { timeout?: number; explain?: () => string } = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`waited ${timeout} ms for ${what} in vain${explain?.() ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const LIT_GLOBALS = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

/** A partner's page, and what was noticed on it since before its first script. */
export class HostPage {
  readonly window: HostWindow;
  /** Uncaught errors and unhandled rejections. */
  readonly errors: string[] = [];
  /** Of the page's Content-Security-Policy. */
  readonly violations: string[] = [];
  readonly console: { level: string; text: string }[] = [];
  /** What the console says of problems that have a code; {@link console} is all the rest. */
  readonly warnings: string[] = [];
  /** Our public events, as the page's document hears them. */
  readonly events: (Event & Record<string, unknown>)[] = [];
  readonly #frame: HTMLIFrameElement;
  readonly #globals: Set<string>;
  readonly #shifts: LayoutShift[] = [];

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
    this.window = frame.contentWindow as HostWindow;
    this.#globals = new Set(Object.getOwnPropertyNames(this.window));
    this.#listen();
  }

  get document(): Document {
    return this.window.document;
  }

  /** Names that were added to the window since it was empty, but for the version lists and metadata that Lit keeps there. */
  get newGlobals(): string[] {
    const known = new Set([...this.#globals, ...LIT_GLOBALS]);
    return Object.getOwnPropertyNames(this.window).filter((name) => !known.has(name));
  }

  /** Layout shifts the browser reported, or undefined where it reports none (Firefox, WebKit). */
  get shifts(): LayoutShift[] | undefined {
    return this.window.PerformanceObserver.supportedEntryTypes.includes('layout-shift') ? this.#shifts : undefined;
  }

  $<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.document.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector} on the page`);
    return found;
  }

  /**
   * Adds a tag from {@link script} to the head. The element is a new one, because Chromium 147 does not run a script that was
   * parsed as part of a fragment.
   */
  addScript(tag = script()): void {
    const parsed = new DOMParser().parseFromString(tag, 'text/html').scripts[0]!;
    const element = this.document.createElement('script');
    for (const { name, value } of parsed.attributes) element.setAttribute(name, value);
    this.document.head.append(element);
  }

  /** The first (or the selected) news list. */
  list(selector = 'news-list'): ListView {
    return new ListView(this.$(selector));
  }

  /** Waits until an article, or what goes with one, is there in full, with its tools; its view has the same parts as a list's. */
  async reading(selector = 'news-article'): Promise<ListView> {
    await this.waitFor(`${selector} to be there`, () => {
      if (!this.#has(selector)) return false;
      const view = this.list(selector);
      const part = view.element.localName.endsWith('news-article') ? 'content' : 'list';
      const complete = !view.root?.querySelector('[part=tools] > i, .end:empty');
      return complete && (view.visible(part).length > 0 || view.visible('link').length > 0);
    });
    return this.list(selector);
  }

  /** Waits for a condition on this page; when it never comes, the error shows the lists. */
  waitFor<T>(what: string, condition: () => T | Promise<T>, timeout = 8000): Promise<NonNullable<T>> {
    const explain = () => {
      const lists = [...this.document.querySelectorAll<HTMLElement>('news-list, news-article, related-news')].map(
        (list) => new ListView(list).dump(),
      );
      return [
        '',
        ...lists,
        `errors: ${this.errors.join('; ') || 'none'}`,
        `violations: ${this.violations.join('; ') || 'none'}`,
        `console: ${this.console.map(({ text }) => text).join('; ') || 'silent'}`,
        `warnings: ${this.warnings.join('; ') || 'none'}`,
      ].join('\n');
    };
    return until(what, condition, { timeout, explain });
  }

  /** Waits until a list shows items, and returns it. */
  async ready(selector = 'news-list', timeout?: number): Promise<ListView> {
    await this.waitFor(
      `${selector} to show items`,
      () => this.#has(selector) && this.list(selector).items.length > 0,
      timeout,
    );
    await this.frames(); // with `content-visibility`, a row has its true height once it was drawn
    return this.list(selector);
  }

  /** Waits until a list has failed, and returns it. */
  async failed(selector = 'news-list', timeout?: number): Promise<ListView> {
    await this.waitFor(
      `${selector} to show its message`,
      () => this.#has(selector) && this.list(selector).visible('retry').length > 0,
      timeout,
    );
    return this.list(selector);
  }

  /** Lets the browser draw. */
  async frames(count = 2): Promise<void> {
    for (let i = 0; i < count; i++) await new Promise((resolve) => this.window.requestAnimationFrame(resolve));
  }

  close(): void {
    open.delete(this);
    this.#frame.remove();
  }

  /** Elements may be put there later. */
  #has(selector: string): boolean {
    return !!this.document.querySelector(selector);
  }

  #listen(): void {
    const { window } = this;
    window.addEventListener('error', (event) => this.errors.push(event.message));
    window.addEventListener('unhandledrejection', (event) => this.errors.push(`unhandled: ${event.reason}`));
    window.addEventListener('securitypolicyviolation', (event) =>
      this.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim()),
    );
    for (const type of EVENTS) {
      window.document.addEventListener(type, (event) => this.events.push(event as Event & Record<string, unknown>));
    }
    for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
      window.console[level] = (...data: unknown[]) => {
        const text = data.map(String).join(' ');
        if (/^bantin: [a-z-]+: .* \(README\.md#[\w-]+\)$/.test(text)) this.warnings.push(text);
        else this.console.push({ level, text });
      };
    }
    if (this.shifts) {
      new window.PerformanceObserver((list) => {
        this.#shifts.push(...(list.getEntries() as LayoutShift[]));
      }).observe({ type: 'layout-shift', buffered: true });
    }
  }
}
