/** Values as the languages of the snippets write them. */

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** For HTML between double quotes, and between tags. */
export const escapeHtml = (text: string): string => text.replace(/[&"<>]/g, (sign) => ENTITIES.get(sign)!);

/** An attribute of HTML; a name alone where it is empty. */
export const toAttribute = (name: string, value: string): string =>
  value === '' ? name : `${name}="${escapeHtml(value)}"`;

/** Svelte takes braces for code, but not as entities. */
export const toSvelteAttribute = (name: string, value: string): string =>
  toAttribute(name, value).replaceAll('{', '&#123;').replaceAll('}', '&#125;');

/** Two braces for Angular, which takes them for the start of code even as entities. */
export const ANGULAR_BRACES = "{{ '{{' }}";

/** An attribute of Angular, where one with code in it has a prefix. */
export const toAngularAttribute = (name: string, value: string): string =>
  value.includes('{{') ? toAttribute(`attr.${name}`, value).replaceAll('{{', ANGULAR_BRACES) : toAttribute(name, value);

/** A string as JSX takes it: between quotes it has no escapes but entities, so what needs any is an expression. */
export const toJsxValue = (value: string): string =>
  /["&\\]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;

/** An attribute of Astro, which takes entities in custom elements as they are written. */
export const toAstroAttribute = (name: string, value: string): string =>
  value === '' ? name : `${name}=${toJsxValue(value)}`;
