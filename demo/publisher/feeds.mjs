import { escapeHtml } from '../lib/http.mjs';
import { articleUrl, attachmentsOf, bodyHtml, leadPicture } from './body.mjs';
import { site } from './site.mjs';

/** @typedef {{origin: string, url: string, home: string, title: string, articles: import('./content/articles.mjs').Article[]}} Channel */

const cdata = (html) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const updated = (article) => article.modified ?? article.date;
const newest = (articles) => articles.map(updated).sort().at(-1) ?? '1970-01-01T00:00:00+00:00';
const lines = (...parts) => parts.flat(2).filter(Boolean).join('\n');

/** `Sun, 22 Nov 2026 16:40:00 +0700`: https://www.rfc-editor.org/rfc/rfc5322#section-3.3 */
function rfc822(date) {
  const local = new Date(`${date.slice(0, 19)}Z`).toUTCString();
  return local.replace('GMT', date.slice(19).replace(':', ''));
}

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ origin, url, home, title, articles }) {
  const items = articles.map((article) => {
    const picture = leadPicture(origin, article);
    const attachments = attachmentsOf(origin, article);
    return {
      id: article.id,
      url: articleUrl(origin, article),
      title: article.title,
      summary: article.lead,
      content_html: bodyHtml(origin, article),
      image: picture?.url,
      date_published: article.date,
      date_modified: article.modified,
      authors: [{ name: article.unit }],
      tags: article.tags,
      attachments: attachments.length
        ? attachments.map((file) => ({
            url: file.url,
            mime_type: file.type,
            title: file.title,
            size_in_bytes: file.bytes.length,
          }))
        : undefined,
      _bantin: {
        views: article.views,
        source: { title: article.source ?? site.title, url: articleUrl(origin, article) },
        image_alt: picture?.alt,
        pinned: article.pinned,
        expires: article.expires,
      },
    };
  });
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: url,
    description: site.description,
    language: 'vi',
    items,
  });
}

/** RSS 2.0 with content, dc, media and atom: https://www.rssboard.org/rss-specification */
export function rss({ origin, url, home, title, articles }) {
  const items = articles.map((article) => {
    const picture = leadPicture(origin, article);
    return lines(
      '<item>',
      `<title>${escapeHtml(article.title)}</title>`,
      `<link>${articleUrl(origin, article)}</link>`,
      `<guid isPermaLink="false">${article.id}</guid>`,
      `<pubDate>${rfc822(article.date)}</pubDate>`,
      `<dc:creator>${cdata(article.unit)}</dc:creator>`,
      article.tags.map((tag) => `<category>${cdata(tag)}</category>`),
      `<description>${cdata(escapeHtml(article.lead))}</description>`,
      `<content:encoded>${cdata(bodyHtml(origin, article))}</content:encoded>`,
      picture && [
        `<media:content url="${picture.url}" type="image/svg+xml" medium="image" width="${picture.width}" height="${picture.height}">`,
        `<media:description type="plain">${escapeHtml(picture.alt)}</media:description>`,
        '</media:content>',
      ],
      attachmentsOf(origin, article).map(
        (file) => `<enclosure url="${file.url}" length="${file.bytes.length}" type="${file.type}"/>`,
      ),
      article.source &&
        `<source url="${escapeHtml(`${origin}/rss.xml?source=${encodeURIComponent(article.source)}`)}">${escapeHtml(article.source)}</source>`,
      '</item>',
    );
  });
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${escapeHtml(title)}</title>`,
    `<link>${escapeHtml(home)}</link>`,
    `<atom:link href="${escapeHtml(url)}" rel="self" type="application/rss+xml"/>`,
    `<description>${escapeHtml(site.description)}</description>`,
    '<language>vi</language>',
    `<lastBuildDate>${rfc822(newest(articles))}</lastBuildDate>`,
    items,
    '</channel>',
    '</rss>',
  );
}

/** Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287 */
export function atom({ origin, url, home, title, articles }) {
  const entries = articles.map((article) => {
    const picture = leadPicture(origin, article);
    return lines(
      '<entry>',
      `<id>urn:uuid:${article.id}</id>`,
      `<title>${escapeHtml(article.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${articleUrl(origin, article)}"/>`,
      attachmentsOf(origin, article).map(
        (file) =>
          `<link rel="enclosure" type="${file.type}" length="${file.bytes.length}" title="${escapeHtml(file.title)}" href="${file.url}"/>`,
      ),
      `<published>${article.date}</published>`,
      `<updated>${updated(article)}</updated>`,
      `<author><name>${escapeHtml(article.unit)}</name></author>`,
      article.tags.map((tag) => `<category term="${escapeHtml(tag)}"/>`),
      `<summary>${escapeHtml(article.lead)}</summary>`,
      `<content type="html">${escapeHtml(bodyHtml(origin, article))}</content>`,
      picture && `<media:thumbnail url="${picture.url}" width="${picture.width}" height="${picture.height}"/>`,
      '</entry>',
    );
  });
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="vi">',
    `<id>${escapeHtml(url)}</id>`,
    `<title>${escapeHtml(title)}</title>`,
    `<subtitle>${escapeHtml(site.description)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(home)}"/>`,
    `<updated>${newest(articles)}</updated>`,
    entries,
    '</feed>',
  );
}

/** RSS 1.0: https://web.resource.org/rss/1.0/spec */
export function rdf({ origin, url, home, title, articles }) {
  const addresses = articles.map((article) => articleUrl(origin, article));
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    `<channel rdf:about="${escapeHtml(url)}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<link>${escapeHtml(home)}</link>`,
    `<description>${escapeHtml(site.description)}</description>`,
    '<dc:language>vi</dc:language>',
    `<items><rdf:Seq>${addresses.map((address) => `<rdf:li rdf:resource="${address}"/>`).join('')}</rdf:Seq></items>`,
    '</channel>',
    articles.map((article, i) => [
      `<item rdf:about="${addresses[i]}">`,
      `<title>${escapeHtml(article.title)}</title>`,
      `<link>${addresses[i]}</link>`,
      `<description>${escapeHtml(article.lead)}</description>`,
      `<content:encoded>${cdata(bodyHtml(origin, article))}</content:encoded>`,
      `<dc:date>${article.date}</dc:date>`,
      `<dc:creator>${escapeHtml(article.unit)}</dc:creator>`,
      article.tags.map((tag) => `<dc:subject>${escapeHtml(tag)}</dc:subject>`),
      '</item>',
    ]),
    '</rdf:RDF>',
  );
}

/** Quotes as WordPress' texturizer writes them. */
const texturize = (text) =>
  escapeHtml(text).replace(/“/g, '&#8220;').replace(/”/g, '&#8221;').replace(/ - /g, ' &#8211; ');
const gmt = (date) => new Date(date).toISOString().slice(0, 19);

/**
 * WordPress REST posts, `_embedded` included where the query asks: https://developer.wordpress.org/rest-api/reference/posts/
 *
 * @param {Channel} channel
 * @param {{embed?: boolean, allTags: string[], numberOf: (article: object) => number}} options
 */
export function wordpressPosts({ origin, articles }, { embed, allTags, numberOf }) {
  const posts = articles.map((article) => {
    const picture = leadPicture(origin, article);
    const number = numberOf(article);
    const media = picture ? number + 1000 : 0;
    const categories = article.tags.map((tag) => ({
      id: allTags.indexOf(tag) + 2,
      link: `${origin}/?chuyen-muc=${encodeURIComponent(tag)}`,
      name: tag,
      taxonomy: 'category',
    }));
    return {
      id: number,
      date: article.date.slice(0, 19),
      date_gmt: gmt(article.date),
      guid: { rendered: `${origin}/?p=${number}` },
      modified: updated(article).slice(0, 19),
      modified_gmt: gmt(updated(article)),
      slug: article.id,
      status: 'publish',
      type: 'post',
      link: articleUrl(origin, article),
      title: { rendered: texturize(article.title) },
      content: { rendered: bodyHtml(origin, article), protected: false },
      excerpt: { rendered: `<p>${texturize(article.lead)} [&hellip;]</p>\n`, protected: false },
      author: 1,
      featured_media: media,
      sticky: article.pinned ?? false,
      categories: categories.map((category) => category.id),
      _embedded: embed
        ? {
            author: [{ id: 1, name: article.unit, link: origin }],
            'wp:featuredmedia': picture && [
              {
                id: media,
                media_type: 'image',
                mime_type: 'image/svg+xml',
                alt_text: picture.alt,
                source_url: picture.url,
                media_details: { width: picture.width, height: picture.height },
              },
            ],
            'wp:term': [categories, []],
          }
        : undefined,
    };
  });
  return JSON.stringify(posts);
}
