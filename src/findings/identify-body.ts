/** Tells what a response contains, for people who have to do something about it. */
import type { NonFeedBody } from './findings.js';

/** A feed with its format, or the other thing that the response contains. */
export type IdentifiedBody = { format: string; xml?: boolean; cut?: boolean; broken?: boolean } | { body: NonFeedBody };

const XML_FORMATS: Record<string, string> = { rss: 'RSS', feed: 'Atom', rdf: 'RSS 1.0 (RDF)' };

/** The text of the first such tag. A regular expression, because a Trusted Types policy may forbid HTML parsers. */
const getTagText = (html: string, tag: string) =>
  new RegExp(`<${tag}[^<>]*>([^<]*)`, 'i').exec(html)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';

const getAttribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&');

/** The feed that a web page links to (https://html.spec.whatwg.org/#rel-alternate). */
function findLinkedFeed(html: string, url: string): string | undefined {
  const link = html.match(/<link\b[^<>]*>/gi)?.find((tag) => /(rss|atom|feed)\+(xml|json)/i.test(tag));
  const href = link && getAttribute(link, 'href');
  try {
    return href && new URL(href, url).href;
  } catch {
    return undefined;
  }
}

/** The text from the first thing on that is no comment. */
function withoutComments(text: string): string {
  let start = 0;
  while (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    start = end + '-->'.length;
    while (/\s/.test(text.charAt(start))) start++;
  }
  return text.slice(start);
}

function identifyJson(text: string): IdentifiedBody {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { format: 'JSON', broken: true, cut: !/[}\]]$/.test(text) };
  }
  if (Array.isArray(json)) {
    const isWordPress = !json.length || json[0]?.title?.rendered !== undefined;
    if (isWordPress) return { format: 'WordPress' };
    return { body: { type: 'json', names: `[${getFirstKeys(json[0])}]` } };
  }
  const { items, version } = json as { items?: unknown; version?: unknown };
  if (Array.isArray(items)) return { format: `JSON Feed ${/[\d.]+$/.exec(`${version}`) ?? ''}`.trim() };
  return { body: { type: 'json', names: getFirstKeys(json).join(', ') } };
}

const getFirstKeys = (value: unknown) => Object.keys(value ?? {}).slice(0, 6);

/** @param url Where the text came from, after redirects. */
export function identifyBody(text: string, url: string): IdentifiedBody {
  text = text.replace(/^\uFEFF/, '').trim();
  if (!text) return { body: { type: 'nothing' } };
  if (/^[{[]/.test(text)) return identifyJson(text);
  if (/^<(!doctype html|html|head|body)\b/i.test(withoutComments(text))) {
    const login = /type=["']?(password|tel)|đăng nhập|\blog ?in\b|wi-?fi/i.test(text);
    return { body: { type: 'page', title: getTagText(text, 'title'), login, feed: findLinkedFeed(text, url) } };
  }
  const [, root] = /<(?:[\w.-]+:)?(rss|feed|RDF)[\s>]/i.exec(text) ?? [];
  if (root) {
    const isClosed = new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>`, 'i').test(text);
    return { format: XML_FORMATS[root.toLowerCase()]!, xml: true, cut: !isClosed };
  }
  const otherRoot = /^(?:<[?!][^>]*>\s*)*<([\w:.-]+)/.exec(text)?.[1];
  if (otherRoot) return { body: { type: 'xml', root: otherRoot } };
  return { body: { type: 'text', start: text.slice(0, 60) } };
}
