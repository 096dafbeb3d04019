import type { RawFeed } from '../normalize.js';
import { absoluteUrl } from '../urls.js';
import { childrenOf, type DomNode, firstChildOf } from './dom.js';
import { attr, type Fields, fieldReader, find, localName, serialize, text } from './fields.js';
import { mediaOf } from './media.js';
import { isoFromRfc } from './rfc-date.js';

type Reader = ReturnType<typeof fieldReader>;

/** The base address at a node whose parent has `base` (https://www.w3.org/TR/xmlbase/). */
const baseAt = (node: DomNode | undefined, base?: string) => absoluteUrl(attr(node, 'xml:base'), base) ?? base;

const isWeb = (address = '') => /^https?:/.test(address);

/** `link` in all its spellings: text, `href`, and several by `rel`, of which none means an alternate. */
function linkOf({ link = [] }: Fields, relation: string, base?: string): string | undefined {
  const links = link.filter((node) => (attr(node, 'rel') ?? 'alternate') === relation);
  let { node, value } = find(links);
  // A page may be there in several types: people read HTML.
  node ??= links.find((one) => /html/.test(attr(one, 'type') ?? 'html')) ?? links[0];
  value ??= attr(node, 'href');
  const own = baseAt(node, base);
  return own ? (absoluteUrl(value, own) ?? value) : value;
}

/** Words or HTML. Atom says which, and RSS leaves it to be seen; many a text says `text` and is HTML. */
function prose(...lists: (DomNode[] | undefined)[]): { html?: string; text?: string } {
  const { node, value } = find(...lists);
  if (!node) return {};
  const child = firstChildOf(node);
  // The wrapper that xhtml asks for is no part of the text.
  if (child && !childrenOf(node)[1] && localName(child) === 'div') return { html: serialize(child) };
  return child || /html/.test(attr(node, 'type') ?? '') || /<[a-z!/][^<>]*>|&#?\w+;/i.test(value!)
    ? { html: value }
    : { text: value };
}

/** RSS wants an address with the name in brackets, and gets them in any order; only the name is shown. */
const nameOf = (author = '') =>
  author
    .replace(/[<(]?[^\s<(]+@[^\s>)]+[>)]?/g, '')
    .trim()
    .replace(/^\((.*)\)$/, '$1');

function people(nodes: DomNode[] | undefined, fields: Reader) {
  return nodes?.map((node) => {
    const { name, uri, url } = fields(node);
    return { name: text(name) ?? ((uri ?? url) ? undefined : nameOf(text([node]))), url: text(uri, url) };
  });
}

function mapItem(node: DomNode, fields: Reader, feedBase: string | undefined, feedAuthors: unknown) {
  const f = fields(node);
  const base = baseAt(node, feedBase);
  const id = text(f.guid, f.id, f.identifier) ?? attr(node, 'rdf:about');
  const body = prose(f.encoded, f.content, f.fullitem, f.body);
  const lead = prose(f.description, f.summary, f['media:description']);
  const hasBody = body.html ?? body.text;
  const { image, attachments, views } = mediaOf(f);
  const [source] = f.source ?? [];
  const origin = fields(source);
  return {
    _base: base,
    // An Atom id is an IRI, so it may be relative too.
    id: f.guid || !base || /^[a-z][\w+.-]*:/i.test(id ?? '') ? id : absoluteUrl(id, base),
    url:
      linkOf(f, 'alternate', base) ??
      attr(f.content?.[0], 'src') ??
      (isWeb(id) && !/false/i.test(attr(f.guid?.[0], 'isPermaLink') ?? '') ? id : undefined),
    title: text(f.title, f['media:title']),
    // Without a body, a lead that is markup is the body.
    summary: lead.text ?? (hasBody ? lead.html : undefined),
    content_html: body.html ?? (hasBody ? undefined : lead.html),
    content_text: body.text,
    image,
    attachments,
    date_published: isoFromRfc(text(f.pubdate, f.published, f.issued, f.date, f.created, f.updated, f.modified)),
    date_modified: isoFromRfc(text(f.updated, f.modified)),
    authors: people(f.creator ?? f.author ?? origin.author, fields) ?? feedAuthors,
    tags: [...(f.category ?? []), ...(f.subject ?? [])].map(
      (tag) => attr(tag, 'label') ?? text([tag]) ?? attr(tag, 'term'),
    ),
    language: attr(node, 'xml:lang') ?? text(f.language),
    _bantin: {
      views: views ?? text(f.views),
      source: source && {
        title: text(origin.title ?? [source]),
        url: attr(source, 'url') ?? linkOf(origin, 'alternate', base),
      },
    },
  };
}

/**
 * Maps RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0
 * (https://web.resource.org/rss/1.0/spec), and Atom 1.0 (RFC 4287) and 0.3. One mapping for all of them: they
 * differ in words, not in kind, and feeds mix them (`atom:link` and `dc:date` in RSS, for a start).
 */
export function mapRssAtom(root: DomNode): RawFeed {
  const fields = fieldReader(root);
  const outer = fields(root);
  const [channel = root] = outer.channel ?? [];
  const f = fields(channel);
  const base = baseAt(channel, baseAt(root));
  const image = f.image ?? outer.image;
  function* items() {
    const authors = localName(root) === 'feed' ? people(f.author, fields) : undefined;
    // RSS 1.0 has its items beside the channel.
    for (const node of new Set([f.item, outer.item, f.entry].flat()))
      if (node) yield mapItem(node, fields, base, authors);
  }
  return {
    title: text(f.title),
    home_page_url: linkOf(f, 'alternate', base),
    feed_url: linkOf(f, 'self', base),
    description: text(f.description, f.subtitle, f.tagline, f.summary),
    icon: absoluteUrl(text(fields(image?.[0]).url, f.icon, f.logo) ?? attr(image?.[0], 'href'), base),
    language: text(f.language) ?? attr(channel, 'xml:lang') ?? attr(root, 'xml:lang'),
    date_modified: isoFromRfc(text(f.pubdate, f.lastbuilddate)),
    items: items(),
  };
}
