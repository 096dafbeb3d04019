/** The first import of the entries for servers: `parseFeed` and `loadFeed` read XML there without being handed parsers. */
import { setPlatformDom } from '../formats/platform-dom.js';
import { dom } from './server-dom.js';

if (typeof DOMParser === 'undefined') setPlatformDom(dom);
