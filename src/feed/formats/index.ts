import type { Body, MapFormat } from './format.js';
import { mapJsonFeed } from './json-feed.js';
import { mapXml } from './xml.js';

/** One format of feeds: how it is recognised, and the function that maps it. */
interface Format {
  /** Whether a body may be of this format, from what is in it: content types are often wrong. */
  matches(body: Body): boolean;
  /** Loads the function that maps it; with `import()` where few feeds need it. */
  load(): Promise<MapFormat>;
}

const isJsonObject = ({ json }: Body) => json !== undefined && !Array.isArray(json);
const isJsonList = ({ json }: Body) => Array.isArray(json);
const isXml = ({ json, text }: Body) => json === undefined && /<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i.test(text);

/** The formats in the order in which they are tried. `all.ts` has the same ones for `parseFeed`, which cannot wait. */
export const formats = {
  'json-feed': { matches: isJsonObject, load: async () => mapJsonFeed },
  wordpress: { matches: isJsonList, load: async () => (await import('./wordpress.js')).mapWordPress },
  xml: { matches: isXml, load: async () => mapXml },
  'broken-xml': { matches: isXml, load: async () => (await import('./broken-xml.js')).mapBrokenXml },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
