import type { RawFeed } from '../raw-feed.js';
import type { Dom } from './dom.js';

/** The body of an answer: its text, and the value of that where it is JSON. */
export interface Body {
  text: string;
  json?: unknown;
}

export interface MapOptions {
  /** Address of the feed. */
  url?: string;
  /** Parsers for a place without `DOMParser`, such as Node. */
  dom?: Dom;
}

/**
 * Maps a body to a feed in the names of JSON Feed, without checking any value: the normaliser does that.
 *
 * @returns undefined where the body is not of this format after all.
 */
export type MapFormat = (body: Body, options: MapOptions) => RawFeed | undefined;
