/** Values as the languages of the snippets write them. */

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** For HTML between double quotes, and between tags. */
export const escapeHtml = (text: string): string => text.replace(/[&"<>]/g, (sign) => ENTITIES.get(sign)!);

/** For templates that take braces for code: Svelte, Angular and, between tags, Vue. */
export const escapeTemplate = (text: string): string =>
  escapeHtml(text).replaceAll('{', '&#123;').replaceAll('}', '&#125;');

/** An attribute of HTML; a name alone where it is empty. */
export const toAttribute = (name: string, value: string, escapeText = escapeHtml): string =>
  value === '' ? name : `${name}="${escapeText(value)}"`;
