/** What the bytes behind an address are, in words that a webmaster can act on. */
import type { Body } from './findings.js';

/** A feed by its format, or what it is instead. */
export type Kind = { format: string; xml?: boolean; cut?: boolean; broken?: boolean } | { body: Body };

const FORMATS: Record<string, string> = { rss: 'RSS', feed: 'Atom', RDF: 'RSS 1.0 (RDF)' };

/** Text of a tag in HTML, without an HTML parser: a strict policy forbids that. */
const between = (text: string, tag: string) =>
  new RegExp(`<${tag}[^>]*>([^<]*)`, 'i').exec(text)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']?([^"'\\s>]+)`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&');

/** The feed that a page names (https://html.spec.whatwg.org/#rel-alternate). */
function namedFeed(html: string, url: string): string | undefined {
  const link = html.match(/<link\b[^>]*>/gi)?.find((tag) => /(rss|atom|feed)\+(xml|json)/i.test(tag));
  const href = link && attribute(link, 'href');
  try {
    return href && new URL(href, url).href;
  } catch {
    return undefined;
  }
}

function ofJson(text: string): Kind {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { format: 'JSON', broken: true, cut: !/[}\]]$/.test(text) };
  }
  if (Array.isArray(json))
    return json[0]?.title?.rendered === undefined && json.length
      ? { body: { is: 'json', names: `[${Object.keys(json[0] ?? {}).slice(0, 6)}]` } }
      : { format: 'WordPress' };
  const { items, version } = json as { items?: unknown; version?: unknown };
  if (Array.isArray(items)) return { format: `JSON Feed ${/[\d.]+$/.exec(`${version}`) ?? ''}`.trim() };
  return {
    body: {
      is: 'json',
      names: Object.keys(json as object)
        .slice(0, 6)
        .join(', '),
    },
  };
}

/** @param url Where the text came from, after redirects. */
export function kindOf(text: string, url: string): Kind {
  text = text.replace(/^\uFEFF/, '').trim();
  if (!text) return { body: { is: 'nothing' } };
  if (/^[{[]/.test(text)) return ofJson(text);
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(text)) {
    const login = /type=["']?(password|tel)|đăng nhập|\blog ?in\b|wi-?fi/i.test(text);
    return { body: { is: 'page', title: between(text, 'title'), login, feed: namedFeed(text, url) } };
  }
  const [, root] = /<(?:[\w.-]+:)?(rss|feed|RDF)[\s>]/i.exec(text) ?? [];
  if (root) {
    const format = Object.entries(FORMATS).find(([name]) => name.toLowerCase() === root.toLowerCase())![1];
    return { format, xml: true, cut: !new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>`, 'i').test(text) };
  }
  const xml = /^(?:<[?!][^>]*>\s*)*<([\w:.-]+)/.exec(text)?.[1];
  return { body: xml ? { is: 'xml', root: xml } : { is: 'text', start: text.slice(0, 60) } };
}
