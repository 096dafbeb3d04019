import type { RawFeed } from '../raw-feed.js';
import type { Body } from './format.js';

/** The text of the first element of a name in a piece of XML, by searching, as sitemaps nest nothing. */
function textOf(xml: string, name: string): string | undefined {
  const start = xml.indexOf(`<${name}>`);
  const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start);
  if (end < 0) return;
  const text = xml.slice(start + name.length + 2, end).trim();
  return text.startsWith('<![CDATA[') ? text.slice('<![CDATA['.length, text.lastIndexOf(']]>')) : text;
}

const addressOf = (xml: string, name: string) => textOf(xml, name)?.replaceAll('&amp;', '&').trim();

/** Maps a sitemap of news: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function mapNewsSitemap({ text }: Body): RawFeed | undefined {
  const entries = text
    .split('<url>')
    .slice(1)
    .filter((entry) => entry.includes('<news:news>'));
  if (!entries.length) return;
  return {
    title: textOf(entries[0]!, 'news:name'),
    items: entries.map((entry) => ({
      id: addressOf(entry, 'loc'),
      url: addressOf(entry, 'loc'),
      title: textOf(entry, 'news:title'),
      image: addressOf(entry, 'image:loc'),
      date_published: textOf(entry, 'news:publication_date'),
      language: textOf(entry, 'news:language'),
    })),
  };
}
