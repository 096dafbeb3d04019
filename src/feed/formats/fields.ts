import { type DomNode, firstChildOf, nextOf } from './dom.js';

/** One element, or several in document order: a list around each of the many that stand alone would cost more than it tells. */
export type Field = DomNode | DomNode[] | undefined;

/** The child elements of a record by local name in lower case; those of Media RSS as `media:content`. */
export type Fields = Record<string, Field>;

/** The elements of a field. */
export const all = (field: Field): DomNode[] => (Array.isArray(field) ? field : field ? [field] : []);

/** The first element of a field. */
export const first = (field: Field): DomNode | undefined => (Array.isArray(field) ? field[0] : field);

/**
 * Makes empty fields, which inherit no names. Engines see from the first ones how large such an object gets, and make room for
 * that; with `Object.create(null)` they would keep hash tables, and read them slowly.
 */
function NoFields() {}
NoFields.prototype = Object.create(null);
const noFields = () => new (NoFields as unknown as new () => Fields)();

// Address and prefix of the vocabularies whose names stand for themselves: the formats, Dublin Core, iTunes and
// the content module mean the same by the same word. Others may use a word like `title` for something else.
const OWN =
  /purl\.org\/(?:dc|atom|rss\/1\.0\/(?: |modules\/content))|\/atom|itunes|userland|netscape| (?:dc|dcterms|content|a10|atom|rss)$/i;
const MEDIA = /mrss| media$/i;
const VOID = /^(?:br|col|hr|img|source|wbr)$/;

/** Stands before every name in a document that went through the HTML parser, which knows none of them then. */
export const ALIEN = 'x-';

/** A name in parts, without what the lenient pass puts in front of it: `[all, prefix, local]`. */
const split = (node: DomNode) => /^(?:x-)?(?:(.*):)?(.*)/i.exec(node.nodeName)!;

/** Local name in lower case. */
export const localName = (node: DomNode) => split(node)[2]!.toLowerCase();

/** The value of an attribute, or undefined where it is absent or empty. */
export const attr = (node: DomNode | null | undefined, name: string) => node?.getAttribute?.(name) || undefined;

/** Makes the function that sorts the children of a record into fields, for the document under `root`. */
export function fieldReader(root: DomNode) {
  const known = new Map<string, string>();

  const nameOf = (node: DomNode) => {
    let name = known.get(node.nodeName);
    if (!name) {
      const [, prefix] = split(node);
      name = localName(node);
      if (prefix && prefix !== split(root)[1]) {
        let at: DomNode | null | undefined = node;
        let uri: string | undefined;
        for (; at && !uri; at = at.parentNode) uri = attr(at, `xmlns:${prefix}`);
        // A prefix that is not bound, or to something of their own, means what it usually does.
        const vocabulary = `${uri} ${prefix}`;
        if (MEDIA.test(vocabulary)) name = `media:${name}`;
        else if (!OWN.test(vocabulary)) name = `${prefix}:${name}`;
      }
      known.set(node.nodeName, name);
    }
    return name;
  };

  return function fields(node: DomNode | null | undefined, out: Fields = noFields()): Fields {
    for (let child = firstChildOf(node); child; child = nextOf(child)) {
      const name = nameOf(child);
      if (out[name]) {
        const same = all(out[name]);
        // The format's own element counts before one with a prefix, such as `itunes:title`.
        if (same[0]!.nodeName.includes(':') && !child.nodeName.includes(':')) same.unshift(child);
        else same.push(child);
        out[name] = same;
      } else out[name] = child;
      // What Media RSS wraps is read as if it stood beside its wrapper.
      if (name[0] === 'm' && /^media:(?:group|content|community)/.test(name)) fields(child, out);
    }
    return out;
  };
}

export const escapeHtml = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** What stands in an element, as HTML. */
export function serialize(node: DomNode): string {
  let html = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) {
      const name = localName(child);
      html += `<${name}`;
      for (const { name, value } of Array.from(child.attributes!))
        if (!/^xml/.test(name)) html += ` ${name}="${escapeHtml(value)}"`;
      // After the HTML parser an empty element may hold what stood behind it.
      html += `>${serialize(child)}${VOID.test(name) ? '' : `</${name}>`}`;
    } else if (child.nodeType < 5) html += escapeHtml(child.nodeValue!);
  }
  return html;
}

/** What a field holds: markup as HTML, whether it was escaped or not; of several elements, the first that holds anything. */
export function text(field: Field): string | undefined {
  if (!Array.isArray(field))
    return (field && (firstChildOf(field) ? serialize(field) : field.textContent)!.trim()) || undefined;
  for (const node of field) {
    const value = text(node);
    if (value) return value;
  }
}
