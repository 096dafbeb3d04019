/** Vietnamese strings that are part of the elements' own chunks, so that they need no request of their own. */
export { viReading } from '../i18n/vi-reading.js';
