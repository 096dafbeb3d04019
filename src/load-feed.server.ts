/** `bantin/load-feed.js` on servers and in workers, with parsers of its own. */
import './feed/server/use-server-dom.js';

export * from './load-feed.js';
