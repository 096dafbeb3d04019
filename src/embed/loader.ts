/**
 * The script tag, `bantin.js`: sends the page's feed requests at once, then fetches the chunks that the page uses.
 * It runs as a classic script and as a module, so it has no static import left when built, no export and no `import.meta`.
 */
import { article, core, doctor, related, xml } from 'virtual:chunks';
import { feedUrls } from '../client/feed-urls.js';
import type { StartedRequest } from '../client/request.js';

const HELLO = 'bantin';
/** The elements that are still to come to life, and the chunk of each. */
const CHUNKS: Record<string, string> = { 'news-list': core, 'news-article': article, 'related-news': related };

const script = document.currentScript as HTMLScriptElement | null;
// An absolute address for classic scripts: their relative imports fail across origins. In a module a relative one goes by the module.
const base = script?.src ? new URL('.', script.src).href : './';
const load = (chunk: string) => import(/* @vite-ignore */ base + chunk);

const missing = (error: unknown) => `bantin: ${error} (README.md#chunk)`;

const requests = new Map<string, StartedRequest>();
const running: Record<string, unknown> = {};

function request(url: string, type: string | null) {
  if (requests.has(url) || !/^https?:/.test(url)) return;
  const controller = new AbortController();
  const response = fetch(url, { signal: controller.signal });
  response.catch(() => {}); // told by whoever takes the request over
  requests.set(url, { response, controller });
  if (/rss|xml|atom|rdf|\/feed\/?$/i.test(`${type} ${url}`)) load(xml).catch(() => {});
}

function scan() {
  for (const name of Object.keys(CHUNKS))
    for (const element of document.querySelectorAll(name)) {
      // the code before the news: it can start to run while the news is still on its way
      running[name] ??= Promise.all([load(CHUNKS[name]!), load(core)])
        .then(([{ element }, { start }]) => {
          delete CHUNKS[name]; // from here on the browser finds new ones itself
          return start(requests, name, element);
        })
        .catch((error) => console.warn(missing(error))); // the page's own content stays
      for (const url of feedUrls(element.getAttribute('feed'))) request(url, element.getAttribute('type'));
    }
}

const observer = new MutationObserver(scan);

// The first copy on a page answers the greeting of every later one; an event leaves no global behind.
if (document.dispatchEvent(new Event(HELLO, { cancelable: true }))) {
  document.addEventListener(HELLO, (event) => event.preventDefault());
  observer.observe(document, { childList: true, subtree: true });
  scan();
} else console.warn(`bantin ${__VERSION__}: README.md#twice`);

if (document.querySelector('[data-doctor]') || /bantin-doctor/.test(location.search))
  load(doctor).then(
    ({ start }) => start(CHUNKS),
    // where the doctor cannot come, the rest of that server's files cannot either
    (error) => document.documentElement.append(missing(error)),
  );
