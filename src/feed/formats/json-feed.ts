import { type RawFeed, toRawFeed } from '../raw-feed.js';
import type { Body, MapOptions } from './format.js';

/**
 * Takes a JSON Feed 1.0 or 1.1 as it is: the model has its names.
 *
 * @throws FeedError `not-a-feed` for another JSON object.
 *
 * https://www.jsonfeed.org/version/1.1/
 */
export const mapJsonFeed = ({ json }: Body, { url }: MapOptions): RawFeed => toRawFeed(json, url);
