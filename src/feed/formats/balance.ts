import { escapeHtml, LENIENT_PREFIX } from './fields.js';

const setOf = (names: string) => new Set(names.split(' '));

/** Elements that others are put into, so what is in them ends nothing outside. */
const CONTAINERS = setOf('rss rdf:rdf feed channel item entry source textinput media:group media:content');
/** Elements that end where the next field of a feed begins. */
const TEXTS = setOf(
  'title link guid id pubdate description summary content content:encoded subtitle tagline language copyright rights ' +
    'generator docs ttl category comments managingeditor webmaster lastbuilddate updated published modified issued created ' +
    'name uri url email author contributor image enclosure',
);
/** Fields of a feed whose names HTML does not have, so that they are no part of somebody's markup. */
const FIELDS = setOf(
  'guid id pubdate description subtitle language copyright rights generator docs ttl category comments managingeditor ' +
    'webmaster lastbuilddate updated published modified issued created author contributor enclosure',
);
const PREFIXED_FIELD = /^(?:dc|dcterms|content|media|itunes|atom|slash|wfw):/;
/** Fields of a feed whose names HTML has, too. */
const SHARED = setOf('title link summary content source image name uri url email');
/** The elements that may be in those that are text in one format and have elements in another. */
const CHILDREN = new Map([
  ['author', setOf('name uri url email')],
  ['contributor', setOf('name uri url email')],
  ['image', setOf('url title link description width height')],
]);
/** Elements without an end tag. */
const VOID = setOf('br hr img wbr col input');
/** Tags of elements that are nested deeper are left out. */
const MAX_DEPTH = 100;

/** A CDATA section, a comment, a declaration, or a tag. */
const TOKEN =
  /<!\[CDATA\[(.*?)(?:\]\]>|$)|<!--.*?(?:-->|$)|<[?!][^>]*>|<(\/?)([a-z_][\w.:-]*)(?![\w.:-])([^<>]*?)(\/?)>/gis;

/** Whether an open element lacks its end tag where `child` begins. */
function endsBefore(child: string, parent: string, isInnermost: boolean): boolean {
  if (!TEXTS.has(parent) && !parent.startsWith('dc:')) return false;
  if (CHILDREN.get(parent)?.has(child)) return false;
  return FIELDS.has(child) || PREFIXED_FIELD.test(child) || (isInnermost && SHARED.has(child));
}

/** How many of the open elements stay open where an element begins. */
function countParents(child: string, open: string[]): number {
  let count = open.length;
  for (let index = open.length - 1; index >= 0 && !CONTAINERS.has(open[index]!); index--)
    if (endsBefore(child, open[index]!, index === open.length - 1)) count = index;
  return count;
}

/**
 * Rewrites XML for the HTML parser, so that this keeps its tree: under names without a meaning in HTML (where `link` is
 * always empty, and `image` an `img`), with CDATA escaped, and with an end tag for every element. Items are taken out of
 * elements around them.
 */
export function balance(text: string): string {
  const open: string[] = [];
  const rootPrefix = /^<([\w.-]+:)/.exec(text)?.[1]?.toLowerCase() ?? '';
  const closeTo = (count: number) =>
    open
      .splice(count)
      .reverse()
      .map((name) => `</${LENIENT_PREFIX}${name}>`)
      .join('');

  const balanced = text.replace(
    TOKEN,
    (_, cdata?: string, slash?: string, written?: string, attributes?: string, empty?: string) => {
      if (!written) return escapeHtml(cdata ?? '');
      const name = written.toLowerCase();
      if (slash) {
        const index = open.lastIndexOf(name);
        return index < 0 ? '' : closeTo(index);
      }
      const isItem = /^(?:item|entry)$/.test(name.startsWith(rootPrefix) ? name.slice(rootPrefix.length) : name);
      // Items stand in the channel or at the root, whatever is open there.
      const before = closeTo(isItem ? open.lastIndexOf('channel') + 1 || 1 : countParents(name, open));
      if (open.length > MAX_DEPTH) return before;
      const tag = `<${LENIENT_PREFIX}${name}${attributes}>`;
      if (empty || VOID.has(name)) return `${before}${tag}</${LENIENT_PREFIX}${name}>`;
      open.push(name);
      return before + tag;
    },
  );
  return balanced + closeTo(0);
}
