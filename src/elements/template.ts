import { html, type TemplateResult } from 'lit';

const templates: Record<string, TemplateStringsArray> = {};

/**
 * A Lit template put together from pieces: what varies in kind (the level of a heading, whether there is a picture)
 * goes into the markup, so that a row is one template and not six in one another, which would cost twice the time.
 *
 * @param pieces Constant markup around the values, one piece more than values. Nothing of a feed may get in here.
 */
export function template(pieces: string[], values: unknown[]): TemplateResult {
  const strings = (templates[pieces.join('|')] ??= Object.assign(pieces, { raw: pieces }));
  return html(strings, ...values);
}

/** A heading of level 1 to 6 as the element it is. */
export const heading = (level: number, part: 'heading' | 'title', content: unknown): TemplateResult =>
  template([`<h${level} part=${part}>`, `</h${level}>`], [content]);
