/**
 * What only feeds in XML, in another encoding than UTF-8, and with dates that are not ISO 8601 need: one chunk,
 * fetched when they do. XML nearly always has such dates, so two chunks would only cost it a round trip.
 */
export { decodeLegacy } from './decode-legacy.js';
export { mapXml } from './formats/xml.js';
export { settleDates } from './loose-dates.js';
