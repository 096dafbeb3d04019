import { type AnyNode, type ChildNode, type Document, type Element, isTag, type ParentNode } from 'domhandler';
import type { ArticleSelectors } from '../types.js';
import { findAll, findOne, innerHtml, readText, readValue, walk } from './html.js';
import { cleanLink } from './links.js';
import type { Page } from './page.js';
import { readLazySource, readPicture } from './pictures.js';
import { parseSelector } from './selector.js';

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

const HIDDEN = new Set(['script', 'style', 'link', 'meta', 'template', 'noscript']);

/** Removes children that readers do not see, all at once, as removing one takes time in proportion to its siblings. */
function removeHiddenChildren(parent: ParentNode): void {
  const isShown = (node: AnyNode) => !isTag(node) || !HIDDEN.has(node.name);
  const shown = parent.children.filter(isShown) as ChildNode[];
  if (shown.length === parent.children.length) return;
  for (const [index, node] of shown.entries()) {
    node.prev = shown[index - 1] ?? null;
    node.next = shown[index + 1] ?? null;
  }
  parent.children = shown;
}

/** The HTML of an article's body with absolute addresses, with pictures that need no lazy loader, and without scripts. */
function serializeBody(body: Element, base: string): string {
  removeHiddenChildren(body);
  walk(body, (node) => {
    if (!isTag(node)) return true;
    removeHiddenChildren(node);
    const { attribs } = node;
    const lazy = readLazySource(node);
    if (lazy) attribs.src = lazy;
    for (const name of ['src', 'href'])
      if (attribs[name] && !/^(?:#|data:)/.test(attribs[name]) && URL.canParse(attribs[name], base))
        attribs[name] = new URL(attribs[name], base).href;
    return true;
  });
  return innerHtml(body);
}

/** The address of the picture that a selector names. */
function readImage(selector: string | undefined, page: Document): string | undefined {
  const image = findOne(selector, page);
  return image && selector && (parseSelector(selector).attribute ? readValue(selector, page) : readPicture(image));
}

/**
 * Reads an article page. Each field comes from its selector, else from JSON-LD, else from `og:` and `article:` tags
 * (https://ogp.me/).
 */
export function readArticle({ tree: page, base }: Page, selectors: ArticleSelectors): ArticleFields {
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
  const image = readImage(selectors.image, page) ?? toText(data.image) ?? readMeta('og:image');
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
