/** What pages hold whose author hides properties of `document` and `window` by names and ids. */
import { expect } from '@open-wc/testing';
import { feedUrl, type HostPage, newKey, requests, script, servers, until } from './host-page.js';
import { escaped } from './list-page.js';

const files: Record<string, string> = await (await fetch(`${servers.cdn}/sri.json`)).json();

/** Where the elements of the attack say that a script is: nothing may be requested there. */
const EVIL_KEY = newKey();
const EVIL = feedUrl({ key: EVIL_KEY }, '/evil/bantin.js');

/** Properties of `document` that an element with a name hides; lower-case ones keep their element. */
export const DOCUMENT_NAMES = [
  ...['currentScript', 'createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode'],
  ...['querySelector', 'querySelectorAll', 'getElementById', 'getElementsByTagName', 'createDocumentFragment'],
  ...['addEventListener', 'removeEventListener', 'dispatchEvent', 'createNodeIterator', 'implementation', 'nodeType'],
  ...['head', 'body', 'documentElement', 'baseURI', 'cookie', 'readyState', 'hidden', 'visibilityState', 'defaultView'],
  ...['scripts', 'all', 'title', 'location', 'domain', 'activeElement', 'adoptedStyleSheets', 'styleSheets', 'URL'],
  ...['append', 'contains', 'children', 'getRootNode', 'ownerDocument', 'constructor', 'toString', 'hasOwnProperty'],
];
/** Globals that Lit or this library reads where they are there. */
export const WINDOW_NAMES = [
  ...['litHtmlVersions', 'litHtmlPolyfillSupport', 'litElementVersions', 'litElementPolyfillSupport', 'litNonce'],
  ...['reactiveElementVersions', 'reactiveElementPolyfillSupport', 'litPropertyMetadata', 'litIssuedWarnings'],
  ...['ShadyCSS', 'ShadyDOM', 'trustedTypes', 'requestIdleCallback', 'navigation', 'scheduler', 'customElements'],
  ...['addEventListener', 'dispatchEvent', 'fetch', 'ShadowRoot', 'process', 'dataset', 'bantin', 'news', 'element'],
];

export const image = (name: string) => `<img name="${name}" src="${escaped(EVIL)}">`;
export const markup: Record<string, (name: string) => string> = {
  img: image,
  embed: (name) => `<embed name="${name}">`,
  form: (name) => `<form name="${name}" action="${escaped(EVIL)}"></form>`,
  'form with fields': (name) =>
    `<form name="${name}" id="${name}">${['name', 'id', 'src', 'removeAttribute', 'getAttribute', 'dataset', 'localName', 'remove', 'call'].map((field) => `<input name="${field}">`).join('')}</form>`,
  object: (name) => `<object id="${name}"></object>`,
  iframe: (name) => `<iframe name="${name}"></iframe>`,
  'two of a kind': (name) => image(name) + image(name),
};

export const tags: Record<string, string> = {
  classic: script(undefined, ''),
  'classic, async': script(),
  module: script(undefined, 'type="module" async'),
  'with integrity': script(undefined, `async integrity="${files['bantin.js']}" crossorigin="anonymous"`),
};

export const LIST = `<news-list feed="${escaped(feedUrl())}" no-cache></news-list>`;
/** How many items an element shows; `document.querySelector` itself may be an element. */
function countItems({ window, document }: HostPage, selector: string): number {
  const element = window.Document.prototype.querySelector.call(document, selector);
  return element?.shadowRoot?.querySelectorAll('[part=item]').length ?? 0;
}

export async function expectItems(page: HostPage, selector: string, count: number, what = selector) {
  await until(`${count} items: ${what}`, () => countItems(page, selector) === count, {
    explain: () => `: ${page.errors.join('; ')} ${page.console.map(({ text }) => text).join('; ')}`,
  });
  expect(page.errors, what).to.deep.equal([]);
}

/** Of the scripts that the elements point to; a picture is requested as a picture. */
export const requestedScripts = async () =>
  (await requests(EVIL_KEY)).filter(({ headers }) => headers['sec-fetch-dest'] === 'script');
