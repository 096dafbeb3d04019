import { sendKeys } from '@web/test-runner-commands';
import { until } from '../e2e/host-page.js';

const PAGES = { vi: 'trinh-tao-ma.html', en: 'en/builder.html' };

type BuilderWindow = Window & typeof globalThis;

/** The builder on the built site, in a frame of its own. */
export class BuilderPage {
  readonly #frame = document.createElement('iframe');

  /** @param hash Of the page's address. */
  static async open({ lang = 'vi' as keyof typeof PAGES, hash = '', width = 1280, height = 900 } = {}) {
    const page = new BuilderPage();
    const frame = page.#frame;
    frame.style.cssText = 'position: fixed; top: 0; left: 0; border: 0';
    frame.width = String(width);
    frame.height = String(height);
    frame.src = `/dist/site/${PAGES[lang]}${hash}`;
    document.body.append(frame);
    await until('the builder', () => page.root?.querySelector('result-step')?.shadowRoot?.querySelector('copy-code'));
    return page;
  }

  get window(): BuilderWindow {
    return this.#frame.contentWindow as BuilderWindow;
  }

  get document(): Document {
    return this.window.document;
  }

  get root(): ShadowRoot | null | undefined {
    return this.document?.querySelector('snippet-builder')?.shadowRoot;
  }

  /** All nodes that match, also inside of the builder's elements, in their order. */
  all<E extends HTMLElement = HTMLElement>(selector: string, root: ParentNode | null | undefined = this.root): E[] {
    const nodes = [...(root?.querySelectorAll<HTMLElement>('*') ?? [])];
    return nodes.flatMap((node) => [
      ...(node.matches(selector) ? [node as E] : []),
      ...(node.shadowRoot ? this.all<E>(selector, node.shadowRoot) : []),
    ]);
  }

  $<E extends HTMLElement = HTMLElement>(selector: string): E {
    const [node] = this.all<E>(selector);
    if (!node) throw new Error(`the builder has no ${selector}`);
    return node;
  }

  /** What a reader sees of one of the builder's elements. */
  text(name: string): string {
    return this.all('p, li, legend, h3, pre, label', this.$(name).shadowRoot)
      .map((node) => node.textContent)
      .join('\n')
      .replace(/\s+/g, ' ');
  }

  /** The first snippet. */
  get code(): string {
    return this.$('result-step').shadowRoot!.querySelector('copy-code')!.shadowRoot!.querySelector('code')!.textContent;
  }

  /** Every snippet, command and link to copy in the last step. */
  get codes(): string[] {
    return this.all('code', this.$('result-step').shadowRoot).map((node) => node.textContent);
  }

  /** The page in the frame of the preview. */
  get preview(): Document | null | undefined {
    return this.all<HTMLIFrameElement>('preview-frame')[0]?.shadowRoot?.querySelector('iframe')?.contentDocument;
  }

  button(name: string, text: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button', this.$(name).shadowRoot).find((button) =>
      button.textContent.includes(text),
    );
    if (!found) throw new Error(`no button ${text}`);
    return found;
  }

  /** Types into a field. */
  enter(selector: string, value: string): void {
    const field = this.$<HTMLInputElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('input'));
  }

  /** Has a snippet read. */
  async readBack(code: string): Promise<void> {
    const field = this.$<HTMLTextAreaElement>('#snippet');
    field.value = code;
    field.form!.requestSubmit();
    await until('the outcome', () => this.$('read-back').shadowRoot!.querySelector('[role=status] p'));
  }

  /** Enters an address and waits until the search has ended. */
  async find(address: string): Promise<void> {
    const input = this.$<HTMLInputElement>('#address');
    input.value = address;
    input.form!.requestSubmit();
    await this.searched();
  }

  async searched(): Promise<void> {
    const list = () => this.$('source-step').shadowRoot!.querySelectorAll('.results > li');
    await until(
      'the result of the search',
      () => list().length && [...list()].every((item) => /found|bad/.test(item.className)),
      {
        timeout: 20_000,
      },
    );
  }

  /** Heights that were measured, so that the snippet has the right one. */
  async measured(): Promise<void> {
    await until('the heights', () => / \d+(,5|\.5)?em/.test(this.text('preview-panel')), { timeout: 15_000 });
  }

  /** The node that has the focus, inside of all shadow roots. */
  get focused(): HTMLElement | null {
    let node = this.document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node as HTMLElement | null;
  }

  /** Moves the focus by the keyboard until it is at a node that matches. */
  async tabTo(selector: string): Promise<HTMLElement> {
    for (let i = 0; i < 120; i++) {
      if (this.focused?.matches(selector)) return this.focused;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`no way by the keyboard to ${selector}`);
  }

  close(): void {
    this.#frame.remove();
  }
}
