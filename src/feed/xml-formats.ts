/** Everything that only feeds in XML and dates that are not ISO 8601 need: one chunk, fetched when they do. */

export { mapXml } from './formats/xml.js';
export { settleDates } from './loose-dates.js';
