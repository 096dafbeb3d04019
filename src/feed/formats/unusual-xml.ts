import type { MapFormat } from './format.js';
import { resolveHtml } from './resolve-html.js';
import { joinSurrogates } from './surrogates.js';
import { mapXml } from './xml.js';

/**
 * Maps a well-formed feed that has `xml:base` (https://www.w3.org/TR/xmlbase/), which holds for its HTML as well, or
 * characters as pairs of references.
 */
export const mapUnusualXml: MapFormat = ({ text }, options) =>
  mapXml({ text: joinSurrogates(text) }, options, resolveHtml);
