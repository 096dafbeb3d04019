/** The doctor's panel: built node by node, as Lit may be what did not come. */
import { en } from './en.js';
import { type Finding, levelOf } from './findings.js';
import { styles } from './panel.styles.js';
import type { Advice, DoctorWords, Line } from './strings.js';
import { vi } from './vi.js';

/** What was found at one place; no element: on the page as a whole. */
export interface Result {
  element?: HTMLElement;
  /** Its tag, and what tells it from others. */
  name: string;
  findings: Finding[];
}

type Child = Node | string | false | undefined;

function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> & { 'data-level'?: string } = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { 'data-level': level, ...own } = properties;
  const made = Object.assign(document.createElement(tag), own);
  if (level) made.dataset.level = level;
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

const adviceOf = (finding: Finding, words: DoctorWords): Advice =>
  (words.causes[finding.code] as (facts: Finding) => Advice)(finding);
const textOf = (line: Line) => (typeof line === 'string' ? line : `    ${line.copy}`);

export class Panel {
  readonly host = document.createElement('bantin-doctor');
  #words: DoctorWords;
  #results: Result[] = [];
  #shown = '';
  readonly #again: () => void;
  readonly #closed: () => void;
  readonly #title = node('h2', { id: 'title' });
  readonly #status = node('p', { role: 'status' });
  readonly #body = node('div', { className: 'results', tabIndex: 0, role: 'region' });
  readonly #close = this.#button('', () => this.close());
  readonly #main = this.#button('main', () => this.#again());
  readonly #copy = this.#button('', () => void this.#copyReport());
  readonly #language = this.#button('', () => {
    this.#words = this.#words === vi ? en : vi;
    this.#speak();
  });
  readonly #panel = node(
    'div',
    { className: 'panel', role: 'dialog', dir: 'ltr' },
    node('header', {}, node('div', {}, this.#title, this.#status), this.#close),
    this.#body,
    node('footer', {}, this.#main, navigator.clipboard && this.#copy, this.#language),
  );

  constructor(lang: string, again: () => void, closed: () => void) {
    this.#words = /^en\b/i.test(lang) ? en : vi;
    this.#again = again;
    this.#closed = closed;
    const root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    this.#panel.setAttribute('aria-labelledby', 'title');
    this.#body.setAttribute('aria-labelledby', 'title');
    this.#panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
    root.append(this.#panel);
    this.#speak();
    // beside the body, which some sites swap for another
    document.documentElement.append(this.host);
  }

  show(results: Result[]): void {
    this.#results = results;
    const report = this.#report();
    if (report === this.#shown) return; // what somebody is reading stays as it is
    this.#shown = report;
    const all = results.flatMap(({ findings }) => findings.map(levelOf));
    const count = (level: string) => all.filter((other) => other === level).length;
    const [bad, hints, waits] = [count('bad'), count('hint'), count('wait')];
    const calm = waits && !bad && !hints;
    this.#status.textContent = calm ? this.#words.waiting : this.#words.summary(bad, hints);
    this.#status.dataset.level = calm ? 'wait' : bad ? 'bad' : hints ? 'hint' : 'good';
    this.#body.replaceChildren(
      ...results.filter(({ findings }) => findings.length).map((result) => this.#section(result)),
    );
  }

  close(): void {
    this.host.remove();
    this.#closed();
  }

  #speak() {
    const { lang, title, close, again, copy, other, waiting } = this.#words;
    this.#panel.lang = lang;
    this.#title.textContent = title;
    this.#status.textContent = waiting;
    this.#close.textContent = close;
    this.#main.textContent = again;
    this.#copy.textContent = copy;
    this.#language.textContent = other;
    this.#language.lang = lang === 'vi' ? 'en' : 'vi';
    this.#shown = '';
    if (this.#results.length) this.show(this.#results);
  }

  #button(className: string, onclick: () => void) {
    return node('button', { type: 'button', className, onclick });
  }

  #section({ element, name, findings }: Result) {
    const show = element && this.#button('show', () => element.scrollIntoView({ block: 'center', behavior: 'smooth' }));
    if (show) {
      show.textContent = this.#words.show;
      show.setAttribute('aria-label', `${this.#words.show}: ${name}`);
    }
    return node(
      'section',
      {},
      node('div', { className: 'place' }, node('h3', {}, name || this.#words.page), show),
      node('ul', {}, ...findings.map((finding) => this.#finding(finding))),
    );
  }

  #finding(finding: Finding) {
    const level = levelOf(finding);
    const { what, todo } = adviceOf(finding, this.#words);
    return node(
      'li',
      { 'data-level': level },
      node('p', {}, node('span', { className: 'level' }, `${this.#words.levels[level]}: `), what),
      ...todo.map((line) => (typeof line === 'string' ? node('p', {}, line) : node('code', {}, line.copy))),
      (level === 'bad' || level === 'hint') &&
        node('p', {}, node('small', {}, `${this.#words.code}: ${finding.code} (README.md#${finding.code})`)),
    );
  }

  /** All of it as text, for a letter to the publisher. */
  #report(): string {
    const words = this.#words;
    const places = this.#results.map(({ name, findings }) =>
      [
        name || words.page,
        ...findings.flatMap((finding) => {
          const { what, todo } = adviceOf(finding, words);
          return [
            `- ${words.levels[levelOf(finding)]}: ${what} [${finding.code}]`,
            ...todo.map((line) => `  ${textOf(line)}`),
          ];
        }),
      ].join('\n'),
    );
    return [`${words.title}: ${location.href}`, ...places].join('\n\n');
  }

  async #copyReport() {
    await navigator.clipboard.writeText(this.#report()).catch(() => {});
    this.#copy.textContent = this.#words.copied;
  }
}
