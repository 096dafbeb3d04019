import { html, type TemplateResult } from 'lit';

const templates: Record<string, TemplateStringsArray> = {};

/** A heading as the element of its level, 1 to 6; a level beyond is cut to the nearest. Each pair of level and part is one template. */
export function heading(level: number, part: 'heading' | 'title', content: unknown): TemplateResult {
  const tag = `h${Math.min(level, 6)}`;
  const strings = [`<${tag} part="${part}">`, `</${tag}>`];
  templates[tag + part] ??= Object.assign(strings, { raw: strings });
  return html(templates[tag + part]!, content);
}
