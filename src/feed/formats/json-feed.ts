import { type RawFeed, type RawRecord, toRawFeed } from '../raw-feed.js';
import type { Body, MapOptions } from './format.js';

/** What other formats with `items` call the address, the id and the date of an item. */
const FOREIGN_NAME = /^(?:link|guid|pubDate|alternate|canonical|published)$/;

/** Whether JSON is a JSON Feed: it says so, or its first item has no names of other formats. */
export function isJsonFeed(json: unknown): json is RawFeed {
  const { version, items } = Object(json) as RawRecord;
  if (!Array.isArray(items)) return false;
  return /jsonfeed/.test(`${version}`) || !Object.keys(Object(items[0])).some((name) => FOREIGN_NAME.test(name));
}

/**
 * Takes a JSON Feed 1.0 or 1.1 as it is: the model has its names.
 *
 * https://www.jsonfeed.org/version/1.1/
 */
export const mapJsonFeed = ({ json }: Body, { url }: MapOptions): RawFeed => toRawFeed(json, url);
