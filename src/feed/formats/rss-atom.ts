import type { RawFeed } from '../raw-feed.js';
import { absoluteUrl } from '../urls.js';
import { type DomNode, firstChildOf, nextOf } from './dom.js';
import {
  all,
  attr,
  type Field,
  type Fields,
  fieldReader,
  first,
  localName,
  relationOf,
  serialize,
  text,
} from './fields.js';
import { mediaOf } from './media.js';
import { isoFromRfc, preferredDate } from './rfc-date.js';

type ReadRecord = ReturnType<typeof fieldReader>;

/** The base address at a node whose parent has `base` (https://www.w3.org/TR/xmlbase/). */
const baseAt = (node: DomNode | undefined, base?: string) => absoluteUrl(attr(node, 'xml:base'), base) ?? base;

const isWeb = (address = '') => /^https?:/.test(address);

/** The first element of a field that is not empty. */
const firstFilled = (field: Field) => (Array.isArray(field) ? field.find((node) => text(node)) : field);

/** The address of a `link`, as text or as `href`; of several, that with this `rel`. Without `rel` it is an alternate. */
function linkOf({ link }: Fields, relation: string, base?: string): string | undefined {
  const hasRelation = (one: DomNode) => relationOf(one) === relation;
  let node: DomNode | undefined;
  if (Array.isArray(link)) {
    const links = link.filter(hasRelation);
    // Of several media types, HTML is for readers.
    node = links[1]
      ? (firstFilled(links) ?? links.find((one) => /html/.test(attr(one, 'type') ?? 'html')) ?? links[0])
      : links[0];
  } else if (link && hasRelation(link)) node = link;
  const value = text(node) ?? attr(node, 'href');
  const own = baseAt(node, base);
  return own ? (absoluteUrl(value, own) ?? value) : value;
}

/** Media types of what is no text: Atom writes it in Base64 (RFC 4287, 4.1.3.3). */
const BINARY = /^(?!text\/|.*(?:html|json|xml)).*\//;

/** Text or HTML. Atom says which it is, RSS does not, and some feeds say `text` and write HTML. */
function contentOf(field: Field): { html?: string; text?: string } | undefined {
  const node = firstFilled(field);
  const value = text(node);
  const type = (attr(node, 'type') ?? '').toLowerCase();
  if (!node || !value || BINARY.test(type)) return;
  const child = firstChildOf(node);
  // The `div` that Atom requires around XHTML is no part of the content. Some feeds escape what is in it.
  if (child && !nextOf(child) && localName(child) === 'div')
    return { html: type === 'html' && !firstChildOf(child) ? child.textContent! : serialize(child) };
  return child || /<[a-z!/][^<>]*>|&#?\w+;/i.test(value) || type.includes('html') ? { html: value } : { text: value };
}

/** The name of an author. RSS has an e-mail address with the name in brackets, and feeds write them in any order. */
const nameOf = (author = '') =>
  author.length < 300 && /[@(]/.test(author)
    ? author
        .replace(/[<(]?[^\s<(]+@[^\s>)]+[>)]?/g, '')
        .trim()
        .replace(/^\((.*)\)$/, '$1')
    : author;

function authorsOf(field: Field, fields: ReadRecord) {
  return (
    field &&
    all(field).map((node) => {
      // Most are just a name.
      if (!firstChildOf(node)) return nameOf(text(node));
      const { name, uri, url } = fields(node);
      return { name: text(name) ?? ((uri ?? url) ? undefined : nameOf(text(node))), url: text(uri) ?? text(url) };
    })
  );
}

/** Makes relative addresses in HTML absolute (`xml-base.ts`). */
export type ResolveHtml = (html: string, base: string) => string;

function mapItem(
  node: DomNode,
  fields: ReadRecord,
  feedBase: string | undefined,
  feedAuthors: unknown,
  resolveHtml: ResolveHtml | undefined,
) {
  const f = fields(node);
  const base = baseAt(node, feedBase);
  const id = text(f.guid) ?? text(f.id) ?? text(f.identifier) ?? attr(node, 'rdf:about');
  const body = contentOf(f.encoded) ?? contentOf(f.content) ?? contentOf(f.fullitem) ?? contentOf(f.body);
  const lead = contentOf(f.description) ?? contentOf(f.summary) ?? contentOf(f['media:description']);
  const { image, images, attachments, views } = mediaOf(f);
  const html = body ? body.html : lead?.html;
  const htmlBase = baseAt(first(f.encoded ?? f.content ?? f.description ?? f.summary), base);
  const source = first(f.source);
  const origin = source && fields(source);
  const modified = isoFromRfc(text(f.updated) ?? text(f.modified));
  return {
    _base: htmlBase,
    // An Atom id is an IRI, so it may be relative too.
    id: f.guid || !base || /^[a-z][\w+.-]*:/i.test(id ?? '') ? id : absoluteUrl(id, base),
    url:
      linkOf(f, 'alternate', base) ??
      attr(first(f.content), 'src') ??
      (isWeb(id) && !/false/i.test(attr(first(f.guid), 'isPermaLink') ?? '') ? id : undefined),
    title: text(f.title) ?? text(f['media:title']),
    // Without a body, HTML in the lead is the body.
    summary: lead?.text ?? (body && lead?.html),
    content_html: html && htmlBase && resolveHtml ? resolveHtml(html, htmlBase) : html,
    content_text: body?.text,
    image,
    attachments,
    date_published: preferredDate([f.pubdate, f.published, f.issued, f.date, f.created].map(text)) ?? modified,
    date_modified: modified,
    authors: authorsOf(f.creator ?? f.author ?? origin?.author, fields) ?? feedAuthors,
    tags: (f.subject ? all(f.category).concat(f.subject) : all(f.category)).map(
      (tag) => attr(tag, 'label') ?? text(tag) ?? attr(tag, 'term'),
    ),
    language: attr(node, 'xml:lang') ?? text(f.language),
    _bantin: (source || views || images || f.views) && {
      images,
      views: views ?? text(f.views),
      source: source && {
        title: text(origin!.title ?? source),
        url: attr(source, 'url') ?? linkOf(origin!, 'alternate', base),
      },
    },
  };
}

/** An item of RSS or Atom in the text of a feed. */
const ITEM = /<(?:x-)?(?:[\w.-]+:)?(?:item|entry)[\s/>]/i;

/**
 * Maps RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0
 * (https://web.resource.org/rss/1.0/spec), and Atom 1.0 (RFC 4287) and 0.3. One mapping for all of them: they
 * differ in names rather than in structure, and feeds mix them (`atom:link` and `dc:date` in RSS, for example).
 *
 * @param xml The text of the feed.
 * @returns undefined where the text has items, but not in their place: an element around them may lack its end tag.
 */
export function mapRssAtom(root: DomNode, xml: string, resolveHtml?: ResolveHtml): RawFeed | undefined {
  const fields = fieldReader(root);
  const outer = fields(root);
  const [channel = root, ...otherChannels] = all(outer.channel);
  const f = fields(channel);
  // RSS 1.0 has its items beside the channel.
  const nodes = new Set(
    [f.item, outer.item, f.entry, ...otherChannels.map((other) => fields(other).item)].flatMap(all),
  );
  if (!nodes.size && ITEM.test(xml)) return;
  const base = baseAt(channel, baseAt(root));
  const image = first(f.image ?? outer.image);
  function* items() {
    const authors = localName(root) === 'feed' ? authorsOf(f.author, fields) : undefined;
    for (const node of nodes) yield mapItem(node, fields, base, authors, resolveHtml);
  }
  return {
    title: text(f.title),
    home_page_url: linkOf(f, 'alternate', base),
    feed_url: linkOf(f, 'self', base),
    description: text(f.description) ?? text(f.subtitle) ?? text(f.tagline) ?? text(f.summary),
    icon: absoluteUrl(text(fields(image).url) ?? text(f.icon) ?? text(f.logo) ?? attr(image, 'href'), base),
    language: text(f.language) ?? attr(channel, 'xml:lang') ?? attr(root, 'xml:lang'),
    date_modified: isoFromRfc(text(f.pubdate) ?? text(f.lastbuilddate)),
    items: items(),
  };
}
