/**
 * The script tag, `bantin.js`: sends the page's feed requests at once, then fetches the chunks that the page uses.
 * It runs as a classic script and as a module, so it has no static import left when built, no export and no `import.meta`.
 */
import { core, xml } from 'virtual:chunks';
import { feedUrls } from '../client/feed-urls.js';
import type { StartedRequest } from '../client/request.js';

const HELLO = 'bantin';
const SELECTOR = 'news-list';

const script = document.currentScript as HTMLScriptElement | null;
// An absolute address for classic scripts: their relative imports fail across origins. In a module a relative one goes by the module.
const base = script?.src ? new URL('.', script.src).href : './';
const load = (chunk: string) => import(/* @vite-ignore */ base + chunk);

const requests = new Map<string, StartedRequest>();
let running = false;

function request(url: string, type: string | null) {
  if (requests.has(url) || !/^https?:/.test(url)) return;
  const controller = new AbortController();
  const response = fetch(url, { signal: controller.signal });
  response.catch(() => {}); // told by whoever takes the request over
  requests.set(url, { response, controller });
  if (/rss|xml|atom|rdf|\/feed\/?$/i.test(`${type} ${url}`)) load(xml).catch(() => {});
}

function scan() {
  const elements = document.querySelectorAll(SELECTOR);
  for (const element of elements)
    for (const url of feedUrls(element.getAttribute('feed'))) request(url, element.getAttribute('type'));
  if (!elements.length || running) return;
  running = true;
  load(core)
    .then(({ start }) => start(requests))
    .then(() => observer.disconnect()) // from here on the browser finds new elements itself
    .catch((error) => console.warn('bantin:', error)); // the page's own content stays
}

const observer = new MutationObserver(scan);

// The first copy on a page answers the greeting of every later one; an event leaves no global behind.
if (document.dispatchEvent(new Event(HELLO, { cancelable: true }))) {
  document.addEventListener(HELLO, (event) => event.preventDefault());
  observer.observe(document, { childList: true, subtree: true });
  scan();
} else console.warn(`bantin ${__VERSION__}: loaded twice`);
