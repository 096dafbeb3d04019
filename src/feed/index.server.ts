/** `bantin/feed` on servers and in workers, with parsers of its own. */
import './server/use-server-dom.js';

export * from './index.js';
