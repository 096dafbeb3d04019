export type AttributeValue = string | number | boolean | null | undefined;

/** No handlers, and no names that would end the tag or become another attribute. */
const NAME = /^(?!on)[a-z][\w.:-]*$/i;

/**
 * Attributes as they are written in HTML: true becomes an empty one, and false, null and undefined none.
 *
 * @throws {TypeError} for a name that HTML cannot have, and for event handlers.
 */
export function writeAttributes(attributes: Record<string, AttributeValue>): Map<string, string> {
  const written = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (!NAME.test(name)) throw new TypeError(`bantin: an element cannot have the attribute ${name}`);
    if (value !== false && value != null) written.set(name.toLowerCase(), value === true ? '' : String(value));
  }
  return written;
}

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** With a space before each. */
export const serializeAttributes = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes]
    .map(([name, value]) => ` ${name}="${value.replace(/[&"<>]/g, (char) => ESCAPES.get(char)!)}"`)
    .join('');
