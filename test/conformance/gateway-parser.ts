/** The parser as the gateway uses it, where there is no `DOMParser`. */
export { parseFeed } from '../../src/feed/index.js';
export { dom } from '../../src/feed/server/server-dom.js';
