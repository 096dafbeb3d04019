/** `bantin` on Node, with parsers of its own. */
import './feed/server/use-server-dom.js';

export * from './index.js';
