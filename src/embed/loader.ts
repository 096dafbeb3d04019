/**
 * The script tag, `bantin.js`: sends the page's feed requests at once, then loads the chunks that the page uses.
 * It runs as a classic script and as a module, so once built it has no static import, no export and no `import.meta`.
 */
import {
  core,
  doctor,
  duplicateTag,
  integrity,
  integrityHash,
  markup,
  newsArticle,
  otherFormats,
  placeholders,
  relatedNews,
} from 'virtual:chunks';
import { ALLOW_LIST } from '../client/allow-list.js';
import { feedUrls } from '../client/feed-urls.js';
import type { StartedRequest } from '../client/request.js';
import { restoreDocument } from '../elements/restore-document.js';

type Core = typeof import('./core.js');
type Integrity = typeof import('./integrity.js');
type DuplicateTag = typeof import('./duplicate-tag.js');
type Placeholders = typeof import('./placeholder-entry.js');
type Doctor = typeof import('./doctor/doctor.js');

/** The event by which a copy of this script asks whether another one is there; it leaves no global behind. */
const GREETING = 'bantin';
/** What a page may hold instead of an element, and script tags with another prefix. */
const PLACEHOLDERS =
  'script[data-feed]:is([src*=bantin],:not([src])),.bantin[data-feed]:not(form),a.bantin[class*=bantin-],script[data-prefix]';
/** This package at a package CDN: jsDelivr, unpkg, or another with a version or a tag behind an `@`. */
const PACKAGE = /((npm|unpkg\.com)\/bantin(?!\.)|\/bantin(?=@)).*/;
const ELEMENT_CHUNKS: Record<string, string[]> = {
  'news-list': core,
  'news-article': newsArticle,
  'related-news': relatedNews,
};

restoreDocument();

const currentScript = document.currentScript as HTMLScriptElement | null;
// Modules have no current script, and some script optimisers run code outside of its tag.
const tag = currentScript?.src ? currentScript : document.querySelector<HTMLScriptElement>('script[src*="bantin.js"]');
const ownPrefix = tag?.dataset.prefix ?? '';

/**
 * The newest version's address at a package CDN leads to other chunks as soon as there is a newer one, while browsers keep this
 * script for days. So chunks come from the address of its own version there.
 */
const source = tag?.src.replace(PACKAGE, `$1@${__VERSION__}/dist/cdn/`);
const getUrl = (file: string, directory = source) => new URL(file, directory).href;

/**
 * With `integrity` on the tag, the chunk with all hashes is loaded first and checks the others. Safari fires `load`
 * whatever the hash, and before version 17 has no `modulepreload` at all. Where the page itself preloads that chunk, it is
 * as safe as the hash on the page's link, and Firefox takes both only with the same `crossorigin`: that of our snippets.
 */
function loadIntegrity(): Promise<Integrity> | undefined {
  const link = document.createElement('link');
  if (!tag?.integrity || !link.relList.supports('modulepreload')) return undefined;
  const href = getUrl(integrity[0]);
  const preloaded = new Promise((onload, onerror) => {
    document.documentElement.append(
      Object.assign(link, { rel: 'modulepreload', crossOrigin: '', integrity: integrityHash, href, onload, onerror }),
    );
  });
  return preloaded.then(() => import(/* @vite-ignore */ href));
}

const integrityLoaded = loadIntegrity();

async function loadFile(file: string) {
  if (integrityLoaded) await (await integrityLoaded).checkFile(file, getUrl);
  // A relative import() in a classic script fails across origins; in a module it resolves against the module itself.
  const isAbsolute = currentScript?.src || source !== tag?.src;
  return import(/* @vite-ignore */ isAbsolute ? getUrl(file) : `./${file}`).catch(
    () => import(/* @vite-ignore */ getUrl(file, tag!.src)),
  );
}

/** Loads a chunk and its static imports in parallel. */
function loadChunk<T>(...files: string[]): Promise<T> {
  const [chunk, ...dependencies] = files.map(loadFile);
  // The chunk itself fails when one of these does.
  for (const dependency of dependencies) dependency.catch(() => {});
  return chunk!;
}

const describeFailure = (error: unknown) => `bantin: ${error} (${__HELP__}chunk)`;
const warn = (error: unknown) => console.warn(describeFailure(error));

const requests = new Map<string, StartedRequest | undefined>();
const startedElements: Record<string, Promise<void>> = {};
/** The elements that are not defined yet. */
const pendingTags = new Set(Object.keys(ELEMENT_CHUNKS));

/**
 * Requests the feeds that an element names, and the chunks for XML where an address looks like it. Where the page lists the
 * origins that it takes news from, the elements do so, as the list is checked there.
 */
function requestFeeds(feed: string | null | undefined) {
  if (document.querySelector(ALLOW_LIST)) return;
  for (const url of feedUrls(feed)) {
    if (requests.has(url) || !/^https?:/.test(url)) continue;
    const controller = new AbortController();
    const response = fetch(url, { __proto__: null, signal: controller.signal } as RequestInit);
    response.catch(() => {}); // reported by the element that takes the request over
    // Without a prototype, where scripts of the page may have put an `answer`.
    requests.set(url, { __proto__: null, response, controller } as StartedRequest);
    if (/rss|xml|atom|rdf|\/feed\/?$/i.test(url)) loadChunk(...otherFormats, ...markup).catch(() => {}); // loaded again when needed
  }
}

async function startElement(name: string, prefix: string) {
  try {
    const [{ element }, { start }] = await Promise.all([
      loadChunk<{ element: CustomElementConstructor }>(...ELEMENT_CHUNKS[name]!),
      loadChunk<Core>(...core),
    ]);
    pendingTags.delete(name); // the browser itself upgrades those that are inserted later
    // A class can be registered under one name only.
    await start(requests, loadChunk, prefix + name, prefix === ownPrefix ? element : class extends element {});
  } catch (error) {
    warn(error);
  }
}

/** Loads an element's code and defines it, once. Never rejects: when it fails, the page's own content stays. */
const loadElement = (name: string, prefix = ownPrefix) =>
  (startedElements[prefix + name] ??= startElement(name, prefix));

/** Requests the code before the feeds, so that it can start to run while they are still on their way. */
function scan() {
  restoreDocument();
  for (const name of pendingTags) {
    // Elements in shadow roots are not found here; the browser upgrades them as well.
    if (tag?.dataset.elements?.includes(name)) void loadElement(name);
    for (const element of document.querySelectorAll(ownPrefix + name)) {
      void loadElement(name);
      // An element from a server has its feed with it.
      if (!element.matches('[defer-hydration]')) requestFeeds(element.getAttribute('feed'));
    }
  }
  for (const holder of document.querySelectorAll<HTMLElement>(PLACEHOLDERS)) {
    const feed = holder.dataset.feed ?? holder.getAttribute('href');
    if (feed !== null) {
      void loadElement('news-list');
      requestFeeds(feed);
    }
    loadChunk<Placeholders>(...placeholders).then(
      ({ replacePlaceholder }) => replacePlaceholder(holder, ownPrefix, loadElement),
      warn,
    );
  }
}

// The first copy on a page cancels the greeting of every later one.
if (document.dispatchEvent(new Event(GREETING, { cancelable: true }))) {
  document.addEventListener(GREETING, (event) => event.preventDefault());
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  // embed.html, in a frame, reports its height
  addEventListener('message', (event) => {
    if (event.data?.bantin)
      loadChunk<Placeholders>(...placeholders).then(({ resizeFrame }) => resizeFrame(event), warn);
  });
  scan();
} else loadChunk<DuplicateTag>(...duplicateTag).then(({ warnAboutDuplicate }) => warnAboutDuplicate(tag), warn);

if (document.querySelector('[data-doctor]') || /bantin-doctor/.test(location.search))
  loadChunk<Doctor>(...doctor).then(
    ({ start }) => start(ELEMENT_CHUNKS),
    // The doctor cannot report that its own file is missing.
    (error) => document.documentElement.append(describeFailure(error)),
  );
