import { absoluteUrl, type RawFeed } from '../normalize.js';
import { childrenOf, type DomNode } from './dom.js';
import { attr, baseAt, type Fields, html, isMarkup, type Names, serializeChildren, text } from './fields.js';
import { mediaOf } from './media.js';

/** The address of a link with this relation; a link without one is an alternate. */
function linkOf(fields: Fields, relation: RegExp, base?: string): string | undefined {
  const links = (fields.link ?? []).filter((node) => relation.test(attr(node, 'rel') ?? 'alternate'));
  // One page may be there in several types: people read HTML.
  const link = links.find((node) => /html/.test(attr(node, 'type') ?? 'html')) ?? links[0];
  const href = attr(link, 'href') ?? (link && text([link]));
  return absoluteUrl(href, baseAt(link, base)) ?? href;
}

const people = (nodes: DomNode[] | undefined, names: Names) =>
  nodes?.map((node) => {
    const { name, uri, url } = names.fields(node);
    return { name: text(name) ?? (name || uri || url ? undefined : text([node])), url: text(uri, url) };
  });

/** The words of a text construct: HTML unless it says that it is text and looks like it. */
function textConstruct(nodes: DomNode[] | undefined): { html?: string; text?: string } {
  const node = nodes?.[0];
  const [child, second] = childrenOf(node);
  // The wrapper that xhtml asks for is no part of the text.
  if (child && !second && /^(?:x-)?(?:.*:)?div$/i.test(child.nodeName)) return { html: serializeChildren(child) };
  const value = html(nodes);
  return child || /html/.test(attr(node, 'type') ?? '') || isMarkup(value) ? { html: value } : { text: value };
}

function mapEntry(node: DomNode, names: Names, feedBase: string | undefined, feedAuthors: unknown) {
  const fields = names.fields(node);
  const base = baseAt(node, feedBase);
  const id = text(fields.id);
  const [content] = fields.content ?? [];
  const body = textConstruct(fields.content);
  const lead = textConstruct(fields.summary ?? fields['media:description']);
  const { views, ...media } = mediaOf(fields);
  const source = fields.source && names.fields(fields.source[0]);
  const plain = body.html || body.text;
  return {
    _base: base,
    // An IRI, so it may be relative too.
    id: id && base && !/^[a-z][\w+.-]*:/i.test(id) ? (absoluteUrl(id, base) ?? id) : id,
    url: linkOf(fields, /^alternate$/, base) ?? attr(content, 'src') ?? (/^https?:/.test(id ?? '') ? id : undefined),
    external_url: linkOf(fields, /^related$/, base),
    title: html(fields.title, fields['media:title']),
    summary: lead.text ?? (plain ? lead.html : undefined),
    content_html: body.html ?? (plain ? undefined : lead.html),
    content_text: body.text,
    ...media,
    date_published: text(
      fields.published,
      fields.issued,
      fields.created,
      fields['dc:date'],
      fields.updated,
      fields.modified,
    ),
    date_modified: text(fields.updated, fields.modified),
    authors: people(fields.author ?? source?.author, names) ?? feedAuthors,
    tags: [
      ...(fields.category ?? []).map((tag) => attr(tag, 'label') ?? attr(tag, 'term') ?? text([tag])),
      ...(fields['dc:subject'] ?? []).map((tag) => text([tag])),
    ],
    language: attr(node, 'xml:lang'),
    _bantin: { views, source: source && { title: text(source.title), url: linkOf(source, /^alternate$/, base) } },
  };
}

/** Maps Atom 1.0 (RFC 4287), and 0.3 by the names it had for the same things. */
export function mapAtom(root: DomNode, names: Names, outer?: string): RawFeed {
  const fields = names.fields(root);
  const base = baseAt(root, outer);
  function* items() {
    const authors = people(fields.author, names);
    for (const node of fields.entry ?? []) yield mapEntry(node, names, base, authors);
  }
  return {
    title: html(fields.title),
    home_page_url: linkOf(fields, /^alternate$/, base),
    feed_url: linkOf(fields, /^self$/, base),
    description: text(fields.subtitle, fields.tagline),
    icon: absoluteUrl(text(fields.icon, fields.logo), base),
    language: attr(root, 'xml:lang'),
    items: items(),
  };
}
