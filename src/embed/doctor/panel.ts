/** The panel of the doctor, built with the DOM alone: Lit may be what is missing. */
import type { Explanation, Line } from '../../findings/explanation.js';
import { type Finding, getLevel, type Level } from '../../findings/findings.js';
import { en } from './en.js';
import { styles } from './panel.styles.js';
import type { DoctorStrings } from './strings.js';
import { vi } from './vi.js';

/** The findings about one element, or about the page as a whole. */
export interface Result {
  element?: HTMLElement;
  /** Tag and id or heading of the element; empty for the page. */
  name: string;
  findings: Finding[];
}

type Child = Node | string | false | undefined;

function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** A link to the page about a code; its place in the README where this build knows no site. */
function renderHelp(code: string): Node | string {
  const address = __HELP__ + code;
  if (!/^https?:/.test(address)) return `${code} (${address})`;
  return createElement('a', { href: address, target: '_blank', rel: 'noopener', textContent: code });
}

const createButton = (className: string, onclick: () => void) =>
  createElement('button', { type: 'button', className, onclick });

const explain = (finding: Finding, strings: DoctorStrings): Explanation =>
  (strings.explanations[finding.code] as (facts: Finding) => Explanation)(finding);

const toText = (line: Line) => (typeof line === 'string' ? line : `    ${line.copy}`);

const toElement = (line: Line) =>
  typeof line === 'string' ? createElement('p', {}, line) : createElement('code', {}, line.copy);

export class Panel {
  readonly host = document.createElement('bantin-doctor');
  #strings: DoctorStrings;
  #results: Result[] = [];
  #shownReport = '';
  readonly #onClose: () => void;
  readonly #title = createElement('h2', { id: 'title' });
  readonly #status = createElement('p', { role: 'status' });
  readonly #body = createElement('div', { className: 'results', tabIndex: 0, role: 'region' });
  readonly #closeButton = createButton('', () => this.close());
  readonly #checkButton: HTMLButtonElement;
  readonly #copyButton = createButton('', () => void this.#copyReport());
  readonly #languageButton = createButton('', () => this.#setLanguage(this.#strings === vi ? en : vi));
  readonly #panel: HTMLElement;

  /**
   * @param lang Of the page.
   * @param onCheck Called when a reader asks for another check.
   */
  constructor(lang: string, onCheck: () => void, onClose: () => void) {
    this.#strings = /^en\b/i.test(lang) ? en : vi;
    this.#onClose = onClose;
    this.#checkButton = createButton('main', onCheck);
    this.#panel = createElement(
      'div',
      { className: 'panel', role: 'dialog', dir: 'ltr' },
      createElement('header', {}, createElement('div', {}, this.#title, this.#status), this.#closeButton),
      this.#body,
      createElement(
        'footer',
        {},
        this.#checkButton,
        navigator.clipboard && this.#copyButton, // missing on http: pages
        this.#languageButton,
      ),
    );
    this.#panel.setAttribute('aria-labelledby', 'title');
    this.#body.setAttribute('aria-labelledby', 'title');
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#panel);
    this.#setLanguage(this.#strings);
    document.documentElement.append(this.host); // outside of the body, which some sites replace
  }

  show(results: Result[]): void {
    this.#results = results;
    const report = this.#createReport();
    if (report === this.#shownReport) return; // keeps the scroll position and the selection of a reader
    this.#shownReport = report;
    this.#showSummary(results.flatMap(({ findings }) => findings.map(getLevel)));
    const withFindings = results.filter(({ findings }) => findings.length);
    this.#body.replaceChildren(...withFindings.map((result) => this.#renderResult(result)));
  }

  close(): void {
    this.host.remove();
    this.#onClose();
  }

  #showSummary(levels: Level[]) {
    const count = (level: Level) => levels.filter((other) => other === level).length;
    const problems = count('bad');
    const hints = count('hint');
    const isWaiting = count('wait') > 0 && !problems && !hints;
    this.#status.textContent = isWaiting ? this.#strings.checking : this.#strings.summarize(problems, hints);
    const order: Level[] = isWaiting ? ['wait'] : ['bad', 'hint'];
    this.#status.dataset.level = order.find((level) => levels.includes(level)) ?? 'good';
  }

  #setLanguage(strings: DoctorStrings) {
    this.#strings = strings;
    this.#panel.lang = strings.lang;
    this.#title.textContent = strings.title;
    this.#status.textContent = strings.checking;
    this.#closeButton.textContent = strings.close;
    this.#checkButton.textContent = strings.checkAgain;
    this.#copyButton.textContent = strings.copy;
    this.#languageButton.textContent = strings.otherLanguage;
    this.#languageButton.lang = strings === vi ? 'en' : 'vi';
    this.#shownReport = '';
    if (this.#results.length) this.show(this.#results);
  }

  #renderResult({ element, name, findings }: Result) {
    return createElement(
      'section',
      {},
      createElement(
        'div',
        { className: 'place' },
        createElement('h3', {}, name || this.#strings.wholePage),
        element && this.#renderShowButton(element, name),
      ),
      createElement('ul', {}, ...findings.map((finding) => this.#renderFinding(finding))),
    );
  }

  #renderShowButton(element: HTMLElement, name: string) {
    const button = createButton('show', () => element.scrollIntoView({ block: 'center', behavior: 'smooth' }));
    button.textContent = this.#strings.showOnPage;
    button.setAttribute('aria-label', `${this.#strings.showOnPage}: ${name}`);
    return button;
  }

  #renderFinding(finding: Finding) {
    const { levels, code } = this.#strings;
    const level = getLevel(finding);
    const { message, steps } = explain(finding, this.#strings);
    const item = createElement(
      'li',
      {},
      createElement('p', {}, createElement('span', { className: 'level' }, `${levels[level]}: `), message),
      ...steps.map(toElement),
    );
    item.dataset.level = level;
    if (level === 'bad' || level === 'hint') {
      item.append(createElement('p', {}, createElement('small', {}, `${code}: `, renderHelp(finding.code))));
    }
    return item;
  }

  /** All findings as text, for an e-mail to the publisher. */
  #createReport(): string {
    const { title, wholePage } = this.#strings;
    const sections = this.#results.map(({ name, findings }) =>
      [name || wholePage, ...findings.flatMap((finding) => this.#describeFinding(finding))].join('\n'),
    );
    return [`${title}: ${location.href}`, ...sections].join('\n\n');
  }

  #describeFinding(finding: Finding): string[] {
    const { message, steps } = explain(finding, this.#strings);
    const level = this.#strings.levels[getLevel(finding)];
    return [`- ${level}: ${message} [${finding.code}]`, ...steps.map((line) => `  ${toText(line)}`)];
  }

  async #copyReport() {
    await navigator.clipboard.writeText(this.#createReport()).catch(() => {});
    this.#copyButton.textContent = this.#strings.copied;
  }
}
