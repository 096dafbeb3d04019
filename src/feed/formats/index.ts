import type { Body, MapFormat } from './format.js';
import { isJsonFeed, mapJsonFeed } from './json-feed.js';
import { mapXml } from './xml.js';

/** One format of feeds: how it is recognised, and the function that maps it. */
interface Format {
  /** Whether a body may be of this format, from what is in it: content types are often wrong. */
  matches(body: Body): boolean;
  /** Loads the function that maps it; with `import()` where few feeds need it. */
  load(): Promise<MapFormat>;
}

const isXml = ({ json, text }: Body) => json === undefined && /<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i.test(text);
/** JSON, possibly with something around it. */
const isJson = (body: Body) => /^[^<]*[[{]/.test(body.text) || !isXml(body);

/** The formats in the order in which they are tried. `all.ts` has the same ones for `parseFeed`, which cannot wait. */
export const formats = {
  'json-feed': { matches: ({ json }) => isJsonFeed(json), load: async () => mapJsonFeed },
  wordpress: {
    matches: ({ json }) => Array.isArray(json),
    load: async () => (await import('./wordpress.js')).mapWordPress,
  },
  'news-sitemap': {
    matches: ({ json, text }) => json === undefined && text.includes('<news:news>') && text.includes('<urlset'),
    load: async () => (await import('./news-sitemap.js')).mapNewsSitemap,
  },
  'other-json': { matches: isJson, load: async () => (await import('./other-json.js')).mapOtherJson },
  'unusual-xml': {
    matches: (body) => isXml(body) && /xml:base|#(?:5[5-7]\d{3}|xd[89a-f]..);/i.test(body.text),
    load: async () => (await import('./unusual-xml.js')).mapUnusualXml,
  },
  xml: { matches: isXml, load: async () => mapXml },
  'broken-xml': { matches: isXml, load: async () => (await import('./broken-xml.js')).mapBrokenXml },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
