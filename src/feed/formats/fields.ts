import { type DomNode, firstChildOf, nextOf } from './dom.js';

/** One element, or several in document order. Most are alone, and a list for each of those would be slow. */
export type Field = DomNode | DomNode[] | undefined;

/** The child elements of a record by local name in lower case; those of Media RSS as `media:content`. */
export type Fields = Record<string, Field>;

/** The elements of a field. */
export const all = (field: Field): DomNode[] => (Array.isArray(field) ? field : field ? [field] : []);

/** The first element of a field. */
export const first = (field: Field): DomNode | undefined => (Array.isArray(field) ? field[0] : field);

/**
 * Makes empty fields, which inherit no names. By a constructor, because engines learn from it how large the objects get;
 * those of `Object.create(null)` are hash tables, which are slower to read.
 */
function NoFields() {}
NoFields.prototype = Object.create(null);
const noFields = () => new (NoFields as unknown as new () => Fields)();

// Address and prefix of the vocabularies that share their names: in the formats, Dublin Core, iTunes and the content module
// a name means the same. Others may use a name like `title` for something else.
const SHARED_VOCABULARY =
  /purl\.org\/(?:dc|atom|rss\/1\.0\/(?: |modules\/content))|\/atom|itunes|userland|netscape| (?:dc|dcterms|content|a10|atom|rss)$/i;
const MEDIA_RSS = /mrss| media$/i;
/** Most names whose prefix is looked up in the document: ten times as many as feeds have. */
const MOST_NAMES = 500;
/** How deep elements are read; browsers nest those of HTML as deep. */
const MAX_DEPTH = 512;
/** Elements without an end tag. */
const VOID = /^(?:br|col|hr|img|source|wbr)$/;

/** Prefix of every name in a document for the HTML parser, so that it gives none of them a meaning. */
export const LENIENT_PREFIX = 'x-';

/** The name of a node without {@link LENIENT_PREFIX}, in parts: `[all, prefix, local]`. */
const splitName = (node: DomNode) => /^(?:x-)?(?:(.*):)?(.*)/i.exec(node.nodeName)!;

/** Local name in lower case. */
export const localName = (node: DomNode) => splitName(node)[2]!.toLowerCase();

/** The value of an attribute, or undefined where it is absent or empty. */
export const attr = (node: DomNode | null | undefined, name: string) => node?.getAttribute?.(name) || undefined;

/** What a link is for; an IRI of this registry means the same as the bare name (RFC 4287, 4.2.7.2). */
export const relationOf = (link: DomNode) =>
  (attr(link, 'rel') ?? 'alternate').toLowerCase().replace(/^http.*\/relation\//, '');

/** Makes the function that sorts the children of a record into fields, for the document under `root`. */
export function fieldReader(root: DomNode) {
  const known = new Map<string, string>();

  const nameOf = (node: DomNode) => {
    let name = known.get(node.nodeName);
    if (!name) {
      const [, prefix] = splitName(node);
      name = localName(node);
      if (known.size > MOST_NAMES) return prefix ? `${prefix}:${name}` : name;
      if (prefix && prefix !== splitName(root)[1]) {
        let at: DomNode | null | undefined = node;
        let uri: string | undefined;
        for (; at && !uri; at = at.parentNode) uri = attr(at, `xmlns:${prefix}`);
        // A prefix that is not declared, or with an address of the publisher's own, means what it usually does.
        const vocabulary = `${uri} ${prefix}`;
        if (MEDIA_RSS.test(vocabulary)) name = `media:${name}`;
        else if (!SHARED_VOCABULARY.test(vocabulary)) name = `${prefix}:${name}`;
      }
      known.set(node.nodeName, name);
    }
    return name;
  };

  return function fields(node: DomNode | null | undefined, out: Fields = noFields(), depth = 0): Fields {
    for (let child = firstChildOf(node); child; child = nextOf(child)) {
      const name = nameOf(child);
      if (out[name]) {
        const same = all(out[name]);
        // The format's own element counts before one with a prefix, such as `itunes:title`.
        if (same[0]!.nodeName.includes(':') && !child.nodeName.includes(':')) same.unshift(child);
        else same.push(child);
        out[name] = same;
      } else out[name] = child;
      // The elements in a wrapper of Media RSS count as fields of the record.
      if (name[0] === 'm' && depth < 9 && /^media:(?:group|content|community)/.test(name))
        fields(child, out, depth + 1);
    }
    return out;
  };
}

export const escapeHtml = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The children of an element as HTML. */
export function serialize(node: DomNode, depth = 0): string {
  let html = '';
  if (depth > MAX_DEPTH) return html;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) {
      const name = localName(child);
      html += `<${name}`;
      for (const { name, value } of Array.from(child.attributes!))
        if (!/^xml/.test(name)) html += ` ${name}="${escapeHtml(value)}"`;
      // An empty element that the HTML parser did not know may hold what followed it, so its children are kept.
      html += `>${serialize(child, depth + 1)}${VOID.test(name) ? '' : `</${name}>`}`;
    } else if (child.nodeType < 5) html += escapeHtml(child.nodeValue!);
  }
  return html;
}

/** The content of an element, without the markers of a CDATA section that was escaped, or is inside of another one. */
const contentOf = (node: DomNode) =>
  (firstChildOf(node) ? serialize(node) : node.textContent)!.trim().replace(/^<!\[CDATA\[(.*?)(?:\]\]>)?$/s, '$1');

/** The content of a field, as HTML where it is markup, escaped or not; of several elements, the first that is not empty. */
export function text(field: Field): string | undefined {
  if (!Array.isArray(field)) return (field && contentOf(field)) || undefined;
  for (const node of field) {
    const value = text(node);
    if (value) return value;
  }
}
