import { mapBrokenXml } from './broken-xml.js';
import type { MapFormat } from './format.js';
import type { FormatName } from './index.js';
import { mapJsonFeed } from './json-feed.js';
import { mapNewsSitemap } from './news-sitemap.js';
import { mapOtherJson } from './other-json.js';
import { mapUnusualXml } from './unusual-xml.js';
import { mapWordPress } from './wordpress.js';
import { mapXml } from './xml.js';

/** The function of each format in `index.ts`, at hand without `import()`. The type has no format left out. */
export const mapByFormat: Record<FormatName, MapFormat> = {
  'json-feed': mapJsonFeed,
  wordpress: mapWordPress,
  'news-sitemap': mapNewsSitemap,
  'other-json': mapOtherJson,
  'unusual-xml': mapUnusualXml,
  xml: mapXml,
  'broken-xml': mapBrokenXml,
};
