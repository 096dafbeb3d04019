import { html, type TemplateResult } from 'lit';

const templates: Record<string, TemplateStringsArray> = {};

/**
 * A Lit template put together from pieces: what varies in kind (the level of a heading, whether there is a picture)
 * goes into the markup, so that a row is one template and not six in one another, which would cost twice the time.
 * Nothing of a feed may get into the markup.
 */
export class Composer {
  readonly #pieces: string[] = [];
  readonly #values: unknown[] = [];
  #rest = '';

  /** Constant markup. */
  add(markup: string): this {
    this.#rest += markup;
    return this;
  }

  /** Constant markup, and a value behind it. */
  put(markup: string, value: unknown): this {
    this.#pieces.push(this.#rest + markup);
    this.#values.push(value);
    this.#rest = '';
    return this;
  }

  template(): TemplateResult {
    const pieces = [...this.#pieces, this.#rest];
    return html((templates[pieces.join('|')] ??= Object.assign(pieces, { raw: pieces })), ...this.#values);
  }
}

/** A heading of level 1 to 6 as the element it is. */
export const heading = (level: number, part: 'heading' | 'title', content: unknown): TemplateResult =>
  new Composer().put(`<h${level} part=${part}>`, content).add(`</h${level}>`).template();
