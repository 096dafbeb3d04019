/** What an element shows, read by its parts. */
export class ListView {
  readonly element: HTMLElement & { items?: unknown[]; reload?(): Promise<void> };

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get root(): ShadowRoot | null {
    return this.element.shadowRoot;
  }

  /** Every node with this part, whether it shows or not. */
  parts<E extends HTMLElement = HTMLElement>(name: string): E[] {
    return [...(this.root?.querySelectorAll<E>(`[part~="${name}"]`) ?? [])];
  }

  /** The nodes with this part that take up space. */
  visible<E extends HTMLElement = HTMLElement>(name: string): E[] {
    return this.parts<E>(name).filter(isVisible);
  }

  get items(): HTMLElement[] {
    return this.visible('item');
  }

  get titles(): string[] {
    return this.visible('title').map(text);
  }

  /** The text of the status. */
  get message(): string {
    return this.visible('status').map(text).join(' ');
  }

  /** All text in the shadow root. */
  get text(): string {
    return [...(this.root?.children ?? [])].map((node) => text(node as HTMLElement)).join(' ');
  }

  /** A visible button or link by its text. */
  control(label: RegExp): HTMLElement | undefined {
    const controls = this.root?.querySelectorAll<HTMLElement>('button, a[href]') ?? [];
    return [...controls].find((control) => isVisible(control) && label.test(text(control)));
  }

  dump(): string {
    const html = this.root?.innerHTML
      .replace(/<!--.*?-->/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return `<${this.element.id || this.element.localName}> ${(html ?? 'not upgraded').slice(0, 1500)}`;
  }
}

/** A node's text in one line. Not `innerText`, which is empty while `content-visibility` skips what is out of view. */
export function text(node: HTMLElement): string {
  return node.textContent.replace(/\s+/g, ' ').trim();
}

/** Whether a node takes up space; text for screen readers only is cut to a pixel. */
export function isVisible(node: Element): boolean {
  const box = node.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return false;
  return node.ownerDocument.defaultView!.getComputedStyle(node).visibility === 'visible';
}
