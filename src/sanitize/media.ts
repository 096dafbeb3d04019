import type { AttributeRules } from './attribute-rules.js';
import { unwrap } from './dom.js';
import { create } from './nodes.js';
import type { Labels, SanitizeOptions } from './options.js';
import { playerFor } from './player.js';

/** Elements in which other programs or pages run. DOMPurify, and a strict policy, would report them. */
const EMBEDDED = 'iframe,object,embed,oembed,lite-youtube,amp-youtube,lite-vimeo,amp-vimeo,amp-iframe';
/** What takes the place of the element around it, where that cannot be shown. */
const FALLBACK = 'a,img,video,audio';

/** The attributes in which frames and their substitutes keep an address, the best first. */
const SOURCES = ['data-src', 'data-lazy-src', 'data-litespeed-src', 'data-original', 'src', 'url'];

const YOUTUBE = /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]+).*/s;

/** The page of a video that a frame shows. */
const videoPage = (url: string) =>
  url
    .replace(YOUTUBE, 'https://www.youtube.com/watch?v=$1')
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*/s, 'https://vimeo.com/$1');

/** What an element that stands for a video names instead of an address. */
function videoAddress(node: Element): string | null {
  const id = node.getAttribute('videoid') ?? node.getAttribute('data-videoid');
  if (!id || !/^[\w-]+$/.test(id)) return null;
  return /youtube/i.test(node.nodeName) ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
}

/** The addresses that an element names, as they are written. */
function* writtenSources(node: Element): Generator<string | null | undefined> {
  yield videoAddress(node);
  if (node.matches('object')) {
    yield node.getAttribute('data');
    for (const child of node.children)
      if (/^(?:movie|src|url|filename)$/i.test(child.getAttribute('name') ?? '')) yield child.getAttribute('value');
    return;
  }
  for (const name of SOURCES) yield node.getAttribute(name);
  // A frame that waits for a click has its link in itself.
  yield /(?:href|src)\s*=\s*["']?(https?:[^\s"'<>]+)/i.exec(node.getAttribute('srcdoc') ?? '')?.[1];
}

/** The address of a medium: that of a media file where it has one, else the first. */
function sourceOf(node: Element, resolve: SanitizeOptions['resolve']): string | undefined {
  const urls = [...writtenSources(node)].map(resolve);
  return urls.find((url) => url && playerFor(url)) ?? urls.find(Boolean);
}

/** Whether it takes a program that no browser has any more. */
const isFlash = (node: Element, source: string) =>
  /\.swf(?:[?#]|$)/i.test(source) || /flash|silverlight/i.test(node.getAttribute('type') ?? '');

/** Characters of a title in a link. */
const LONGEST_TITLE = 120;

/** Whether an address is that of a file to read or to save. */
const isDocument = (url: string) => /\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf|zip|rar)$/i.test(new URL(url).pathname);

/** Its type, which the article's styles know it by, says that it leads to a page. */
function createLink(node: Element, url: string, labels: Labels): HTMLElement {
  const link = create('a', { href: videoPage(url), ...(!isDocument(url) && { type: 'text/html' }) });
  const title = node.getAttribute('title')?.trim() ?? '';
  link.textContent = labels.embedded(new URL(url).host.replace(/^www\./, ''), title.slice(0, LONGEST_TITLE));
  return link;
}

/** Whether the element beside a medium is a link to the same file. */
const isLinked = (node: Element, source: string, resolve: SanitizeOptions['resolve']) =>
  [node.previousElementSibling, node.nextElementSibling].some(
    (beside) => beside?.matches('a') && resolve(beside.getAttribute('href')) === source,
  );

function replaceEmbedded(
  node: Element,
  { resolve }: SanitizeOptions,
  labels: Labels,
  { isUnseen }: AttributeRules,
): void {
  const source = sourceOf(node, resolve);
  const fallback = node.querySelectorAll(FALLBACK);
  const player = source && playerFor(source);
  if (isUnseen((name) => attributeOf(node, name))) node.remove();
  else if (player) node.replaceWith(create(player, { src: source }));
  else if (fallback.length && (!source || isFlash(node, source))) node.replaceWith(...fallback);
  else if (!source) unwrap(node);
  else if (isLinked(node, source, resolve)) node.remove();
  else node.replaceWith(createLink(node, source, labels));
}

/** An attribute of an element whose style was renamed. */
const attributeOf = (node: Element, name: string) => node.getAttribute(name === 'style' ? 'data-style' : name);

/**
 * Replaces frames, objects and their like, which load content that nobody has checked, with links that name the site, or
 * with players. Before DOMPurify, as that would drop what is in them. From the inside out, because one may be in another.
 */
export function replaceEmbeddings(
  root: ParentNode,
  options: SanitizeOptions,
  labels: Labels,
  rules: AttributeRules,
): void {
  for (const node of [...root.querySelectorAll(EMBEDDED)].reverse()) replaceEmbedded(node, options, labels, rules);
}

/** The address of a player: that of a media file where it has one, else the first. */
function fileOf(node: Element, resolve: SanitizeOptions['resolve']): string | undefined {
  const urls = [node, ...node.querySelectorAll('source')].map((each) => resolve(each.getAttribute('src')));
  return urls.find((url) => url && playerFor(url)) ?? urls.find(Boolean);
}

/**
 * Replaces players with those of the browser, which load nothing before a reader presses play. One whose file browsers do
 * not play becomes a link, and one without a file a link to the article.
 */
export function replacePlayers(root: ParentNode, { resolve, url }: SanitizeOptions, labels: Labels): void {
  for (const node of root.querySelectorAll('video,audio')) {
    const file = fileOf(node, resolve);
    const player = file && playerFor(file);
    const target = file ?? url;
    if (player) node.replaceWith(create(player, { src: file, controls: '', preload: 'none' }));
    else if (target) node.replaceWith(createLink(node, target, labels));
    else node.remove();
  }
  for (const node of root.querySelectorAll('source')) node.remove();
}
