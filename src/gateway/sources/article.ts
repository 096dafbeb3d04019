import type { Document, Element } from 'domhandler';
import { removeElement } from 'domutils';
import type { ArticleSelectors } from '../types.js';
import { findAll, findOne, innerHtml, readText, readValue } from './html.js';
import { cleanLink } from './links.js';

/** The fields read from an article page, named as in JSON Feed; the normaliser validates every value. */
export interface ArticleFields {
  title?: string;
  summary?: string;
  content_html?: string;
  image?: string;
  date?: string;
  authors?: { name: string }[];
  tags?: string[];
  attachments?: { url: string; title?: string; mime_type?: string }[];
  views?: number;
}

type Json = Record<string, unknown>;

const isArticle = (node: Json) => /(?:Article|BlogPosting|NewsItem)$/.test(String(node['@type']));

/** The article in the JSON-LD of a page (https://schema.org/Article), or an empty object. */
function readLinkedData(page: Document): Json {
  for (const script of findAll('script[type="application/ld+json"]', page)) {
    const text = script.children.map((node) => ('data' in node ? node.data : '')).join('');
    try {
      const data = JSON.parse(text);
      const nodes: Json[] = [data, data?.['@graph']].flat().filter(Boolean);
      const found = nodes.find(isArticle);
      if (found) return found;
    } catch {
      // Many portals do not escape quotation marks in their JSON-LD; selectors and meta tags are still read.
    }
  }
  return {};
}

/** The text of a JSON-LD value: a string, or the name or address of an object; of a list, its first entry. */
function toText(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim() || undefined;
  const { name, url } = (first ?? {}) as Json;
  if (typeof name === 'string') return name;
  return typeof url === 'string' ? url : undefined;
}

/** Removes a label and its colon: "An" from "Tác giả: An". */
const removeLabel = (text: string | undefined) => text?.replace(/^[^:]{1,20}:\s*/, '') || undefined;

/** The number of views, 1234 in "Ngày đăng: 20/11/2026 | Lượt xem: 1.234": the number after a label, else the first. */
function readCount(text = ''): number | undefined {
  const digits = /(?:xem|đọc|views?)\D{0,3}(\d[\d.,]*)/iu.exec(text)?.[1] ?? /\d[\d.,]*/.exec(text)?.[0];
  return digits ? Number(digits.replace(/\D/g, '')) : undefined;
}

/** MIME types by file extension. */
const TYPES = new Map([
  ['pdf', 'application/pdf'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['zip', 'application/zip'],
]);

function toAttachment(link: Element, base: string) {
  const url = cleanLink(link.attribs.href, base);
  if (!url) return [];
  const extension = /\.(\w+)(?:$|[?/])/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  return { url, title: readText(link) || undefined, mime_type: TYPES.get(extension) };
}

/** The HTML of an article's body with absolute addresses, with pictures that need no lazy loader, and without scripts. */
function serializeBody(body: Element, base: string): string {
  for (const node of findAll('script, style, link, meta, template, noscript', body)) removeElement(node);
  for (const node of findAll('[src], [href], [data-src], [data-original]', body)) {
    const { attribs } = node;
    const lazy = attribs['data-src'] ?? attribs['data-original'];
    if (lazy) attribs.src = lazy;
    for (const name of ['src', 'href'])
      if (attribs[name] && !/^(?:#|data:)/.test(attribs[name]) && URL.canParse(attribs[name], base))
        attribs[name] = new URL(attribs[name], base).href;
  }
  return innerHtml(body);
}

/**
 * Reads an article page. Each field comes from its selector, else from JSON-LD, else from `og:` and `article:` tags
 * (https://ogp.me/).
 */
export function readArticle(page: Document, selectors: ArticleSelectors, base: string): ArticleFields {
  const data = readLinkedData(page);
  const readMeta = (...names: string[]) => {
    for (const name of names) {
      const found =
        readValue(`meta[property="${name}"] @content`, page) ?? readValue(`meta[name="${name}"] @content`, page);
      if (found) return found;
    }
  };
  const body = findOne(selectors.body, page);
  const byline =
    removeLabel(readValue(selectors.byline, page)) ?? toText(data.author) ?? readMeta('article:author', 'author');
  const category =
    removeLabel(readValue(selectors.category, page)) ?? toText(data.articleSection) ?? readMeta('article:section');
  const image = readValue(selectors.image, page, ['data-src', 'src']) ?? toText(data.image) ?? readMeta('og:image');
  const articleBody = toText(data.articleBody);
  return {
    title: readValue(selectors.title, page) ?? toText(data.headline) ?? readMeta('og:title'),
    summary:
      readValue(selectors.excerpt, page) ?? toText(data.description) ?? readMeta('og:description', 'description'),
    content_html: body ? serializeBody(body, base) : articleBody?.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
    image: image && (cleanLink(image, base) ?? undefined),
    date:
      readValue(selectors.date, page) ??
      toText(data.datePublished) ??
      readMeta('article:published_time', 'pubdate', 'DC.date.issued'),
    authors: byline ? [{ name: byline }] : undefined,
    tags: category ? [category] : undefined,
    attachments: findAll(selectors.attachments, page).flatMap((link) => toAttachment(link, base)),
    views: readCount(readValue(selectors.views, page)),
  };
}
