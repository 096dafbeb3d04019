import type { Document, Element } from 'domhandler';
import { removeElement } from 'domutils';
import type { ArticleSelectors } from '../types.js';
import { findAll, findOne, innerHtml, readValue, wordsIn } from './html.js';
import { cleanLink } from './links.js';

/** What an article's page says about it, in the names of JSON Feed; the normaliser looks at every value. */
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

/** The article among what a page says in JSON-LD (https://schema.org/Article). */
function linkedData(page: Document): Json {
  for (const script of findAll('script[type="application/ld+json"]', page)) {
    const text = script.children.map((node) => ('data' in node ? node.data : '')).join('');
    try {
      const data = JSON.parse(text);
      const nodes: Json[] = [data, data?.['@graph']].flat().filter(Boolean);
      const found = nodes.find(isArticle);
      if (found) return found;
    } catch {
      // Many portals write quotation marks into it as they are; the other sources of facts remain.
    }
  }
  return {};
}

const text = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim() || undefined;
  const { name, url } = (first ?? {}) as Json;
  return typeof name === 'string' ? name : typeof url === 'string' ? url : undefined;
};

/** "Chuyên mục: Tin tức" and "Tác giả: An" without what stands before the colon. */
const withoutLabel = (words: string | undefined) => words?.replace(/^[^:]{1,20}:\s*/, '') || undefined;

/** The number in "Ngày đăng: 20/11/2026 | Lượt xem: 1.234": the one behind the word, else the first. */
function countIn(words = ''): number | undefined {
  const digits = /(?:xem|đọc|views?)\D{0,3}(\d[\d.,]*)/iu.exec(words)?.[1] ?? /\d[\d.,]*/.exec(words)?.[0];
  return digits ? Number(digits.replace(/\D/g, '')) : undefined;
}

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

function attachment(link: Element, base: string) {
  const url = cleanLink(link.attribs.href, base);
  if (!url) return [];
  const extension = /\.(\w+)(?:$|[?/])/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
  return { url, title: wordsIn(link) || undefined, mime_type: TYPES[extension] };
}

/** The body as it can be read elsewhere: addresses absolute, pictures without their lazy loader, no scripts. */
function bodyHtml(body: Element, base: string): string {
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
 * Reads an article's page: by the selectors, else by its JSON-LD, else by its `og:` and `article:` tags
 * (https://ogp.me/).
 */
export function readArticle(page: Document, selectors: ArticleSelectors, base: string): ArticleFields {
  const data = linkedData(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found =
        readValue(`meta[property="${name}"] @content`, page) ?? readValue(`meta[name="${name}"] @content`, page);
      if (found) return found;
    }
  };
  const body = findOne(selectors.body, page);
  const byline =
    withoutLabel(readValue(selectors.byline, page)) ?? text(data.author) ?? meta('article:author', 'author');
  const category =
    withoutLabel(readValue(selectors.category, page)) ?? text(data.articleSection) ?? meta('article:section');
  const image = readValue(selectors.image, page, ['data-src', 'src']) ?? text(data.image) ?? meta('og:image');
  const articleBody = text(data.articleBody);
  return {
    title: readValue(selectors.title, page) ?? text(data.headline) ?? meta('og:title'),
    summary: readValue(selectors.excerpt, page) ?? text(data.description) ?? meta('og:description', 'description'),
    content_html: body ? bodyHtml(body, base) : articleBody?.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
    image: image && (cleanLink(image, base) ?? undefined),
    date:
      readValue(selectors.date, page) ??
      text(data.datePublished) ??
      meta('article:published_time', 'pubdate', 'DC.date.issued'),
    authors: byline ? [{ name: byline }] : undefined,
    tags: category ? [category] : undefined,
    attachments: findAll(selectors.attachments, page).flatMap((link) => attachment(link, base)),
    views: countIn(readValue(selectors.views, page)),
  };
}
