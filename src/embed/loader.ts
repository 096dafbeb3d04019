/**
 * The script tag, `bantin.js`: sends the page's feed requests at once, then fetches the chunks that the page uses.
 * It runs as a classic script and as a module, so it has no static import left when built, no export and no `import.meta`.
 */
import { article, core, doctor, forms, hash, integrity, markup, related, xml } from 'virtual:chunks';
import { feedUrls } from '../client/feed-urls.js';
import type { StartedRequest } from '../client/request.js';

const HELLO = 'bantin';
/** What a page may say instead of an element, and tags with another prefix; `forms` looks more closely. */
const PLACEHOLDERS =
  'script[data-feed]:is([src*=bantin],:not([src])),.bantin[data-feed],a.bantin[class*=bantin-],script[data-prefix]';
/** The elements, and the chunk of each. */
const CHUNKS: Record<string, string> = { 'news-list': core, 'news-article': article, 'related-news': related };

const script = document.currentScript as HTMLScriptElement | null;
// modules have no current script, nor has what an optimiser runs in its own way
const tag = script?.src ? script : document.querySelector<HTMLScriptElement>('script[src*="bantin.js"]');
const prefix = tag?.dataset.prefix ?? '';

const urlOf = (chunk: string) => new URL(chunk, tag!.src).href;

/**
 * With `integrity` on the tag, the list of all hashes is the first file that comes, and lets the others in. Safari fires
 * `load` whatever the hash, and before version 17 nothing at all.
 */
const link = document.createElement('link');
const guard =
  tag?.integrity &&
  link.relList.supports('modulepreload') &&
  new Promise((onload, onerror) =>
    document.head.append(
      Object.assign(link, { rel: 'modulepreload', integrity: hash, href: urlOf(integrity), onload, onerror }),
    ),
  ).then(() => import(/* @vite-ignore */ urlOf(integrity)));

async function fetchChunk(chunk: string) {
  if (guard) await (await guard).admit(chunk, urlOf);
  // An absolute address for classic scripts: their relative imports fail across origins. In a module a relative one goes by the module.
  return script?.src
    ? import(/* @vite-ignore */ urlOf(chunk))
    : import(/* @vite-ignore */ `./${chunk}`).catch(() => import(/* @vite-ignore */ urlOf(chunk)));
}

/** A chunk, and what it imports itself: asked for at once, as the browser would only learn of that from the chunk. */
function load(...chunks: string[]) {
  const parts = chunks.map(fetchChunk);
  for (const part of parts) part.catch(() => {}); // told by whoever waits for the first one
  return parts[0]!;
}

const missing = (error: unknown) => `bantin: ${error} (README.md#chunk)`;
const warn = (error: unknown) => console.warn(missing(error));

const requests = new Map<string, StartedRequest | undefined>();
const running: Record<string, Promise<void>> = {};
/** The elements that are still to come to life. */
const coming = new Set(Object.keys(CHUNKS));

function request(feed: string | null | undefined) {
  for (const url of feedUrls(feed)) {
    if (requests.has(url) || !/^https?:/.test(url)) continue;
    const controller = new AbortController();
    const response = fetch(url, { signal: controller.signal });
    response.catch(() => {}); // told by whoever takes the request over
    requests.set(url, { response, controller });
    if (/rss|xml|atom|rdf|\/feed\/?$/i.test(url)) load(xml, markup);
  }
}

/** Has an element come to life; its promise never rejects, as the page's own content stays then. */
const bring = (name: string, before = prefix) =>
  (running[before + name] ??= Promise.all([load(CHUNKS[name]!), load(core)])
    .then(([{ element }, { start }]) => {
      coming.delete(name); // from here on the browser finds new ones itself
      // a class has one name
      return start(requests, load, before + name, before === prefix ? element : class extends element {});
    })
    .catch(warn));

/** Asks for the code before the news: it can start to run while the news is still on its way. */
function scan() {
  for (const name of coming)
    for (const element of document.querySelectorAll(prefix + name)) {
      void bring(name);
      request(element.getAttribute('feed'));
    }
  for (const holder of document.querySelectorAll<HTMLElement>(PLACEHOLDERS)) {
    const feed = holder.dataset.feed ?? holder.getAttribute('href');
    if (feed !== null) {
      void bring('news-list');
      request(feed);
    }
    load(forms).then(({ replacePlaceholder }) => replacePlaceholder(holder, prefix, bring), warn);
  }
}

// The first copy on a page answers the greeting of every later one; an event leaves no global behind.
if (document.dispatchEvent(new Event(HELLO, { cancelable: true }))) {
  document.addEventListener(HELLO, (event) => event.preventDefault());
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  // frames with our page in them say how high they are
  addEventListener('message', (event) => {
    if (event.data?.bantin) load(forms).then(({ resizeFrame }) => resizeFrame(event), warn);
  });
  scan();
} else load(forms).then(({ warnAboutDuplicate }) => warnAboutDuplicate(tag), warn);

if (document.querySelector('[data-doctor]') || /bantin-doctor/.test(location.search))
  load(doctor).then(
    ({ start }) => start(CHUNKS),
    // where the doctor cannot come, the rest of that server's files cannot either
    (error) => document.documentElement.append(missing(error)),
  );
