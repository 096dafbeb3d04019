import type { RawFeed } from '../normalize.js';
import { childrenOf, type DomNode } from './dom.js';
import { attr, baseAt, type Fields, html, isMarkup, type Names, text } from './fields.js';
import { mediaOf } from './media.js';

/** `link` in its three spellings: text, an attribute, and Atom's. */
const linkOf = (fields: Fields) =>
  text(fields.link) ??
  attr(
    [...(fields.link ?? []), ...(fields['atom:link'] ?? [])].find((node) =>
      /^(?:alternate)?$/.test(attr(node, 'rel') ?? ''),
    ),
    'href',
  );

/** RSS wants an address with the name in brackets, and gets them in any order; only the name is shown. */
const nameOf = (author: string) => {
  const name = author.replace(/[<(]?[^\s<(]+@[^\s>)]+[>)]?/g, '').trim();
  return /^\((.*)\)$/.exec(name)?.[1] ?? name;
};

function mapItem(node: DomNode, names: Names, base: string | undefined) {
  const fields = names.fields(node);
  const guid = html(fields.guid);
  const content = html(
    fields['content:encoded'],
    fields.encoded,
    fields['atom:content'],
    fields.fullitem,
    fields.content,
    fields.body,
    fields['xhtml:body'],
  );
  const description = html(
    fields.description,
    fields.summary,
    fields['dc:description'],
    fields['atom:summary'],
    fields['itunes:summary'],
    fields['media:description'],
  );
  // A description is a lead where there is a text besides, or where it has no markup.
  const lead = content || !isMarkup(description);
  const { views, ...media } = mediaOf(fields);
  const [source] = fields.source ?? [];
  const authors = fields['dc:creator'] ?? fields['dc:author'] ?? fields.author ?? fields['itunes:author'] ?? [];
  return {
    _base: baseAt(node, base),
    id: guid ?? attr(node, 'rdf:about') ?? text(fields['dc:identifier'], fields['atom:id'], fields.id),
    url:
      linkOf(fields) ??
      (/false/i.test(attr(fields.guid?.[0], 'isPermaLink') ?? '') || !/^https?:/.test(guid ?? '')
        ? attr(node, 'rdf:about')
        : guid),
    title: html(fields.title, fields['dc:title'], fields['atom:title'], fields['media:title'], fields['itunes:title']),
    summary: lead ? description : undefined,
    content_html: content ?? (lead ? undefined : description),
    ...media,
    date_published: text(
      fields.pubdate,
      fields['dc:date'],
      fields['dc:issued'],
      fields['dc:created'],
      fields['atom:published'],
      fields.published,
      fields.date,
      fields['atom:updated'],
    ),
    date_modified: text(fields['atom:updated'], fields['dc:modified'], fields.updated),
    authors: authors.map((author) => ({ name: nameOf(text([...childrenOf(author)]) ?? text([author]) ?? '') })),
    tags: [...(fields.category ?? []), ...(fields['dc:subject'] ?? [])].map((tag) => text([tag]) ?? attr(tag, 'term')),
    language: attr(node, 'xml:lang') ?? text(fields['dc:language']),
    _bantin: {
      views: views ?? text(fields.views),
      source: source && { title: text([source]), url: attr(source, 'url') },
    },
  };
}

/**
 * Maps RSS 2.0 and 0.9x (https://www.rssboard.org/rss-specification) and RSS 1.0
 * (https://web.resource.org/rss/1.0/spec), whose items stand beside the channel.
 */
export function mapRss(root: DomNode, names: Names, base?: string): RawFeed {
  const outer = names.fields(root);
  const channel = outer.channel?.[0] ?? root;
  const fields = channel === root ? outer : names.fields(channel);
  const inner = baseAt(channel, baseAt(root, base));
  const self = fields['atom:link']?.find((node) => attr(node, 'rel') === 'self');
  function* items() {
    for (const parent of new Set([channel, root]))
      for (const node of childrenOf(parent)) if (names.of(node) === 'item') yield mapItem(node, names, inner);
  }
  return {
    title: html(fields.title, fields['dc:title'], fields['itunes:title']),
    home_page_url: linkOf(fields),
    feed_url: attr(self, 'href'),
    description: text(
      fields.description,
      fields['dc:description'],
      fields['itunes:subtitle'],
      fields['itunes:summary'],
    ),
    icon: text(names.fields((fields.image ?? outer.image)?.[0]).url) ?? attr(fields['itunes:image']?.[0], 'href'),
    language: text(fields.language, fields['dc:language']) ?? attr(root, 'xml:lang'),
    date_modified: text(fields.pubdate, fields.lastbuilddate),
    items: items(),
  };
}
