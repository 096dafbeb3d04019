/** The five forms in which a page of HTML takes the news: README.md, “Ways to paste”. */
import { fitsIntoClass, toClassOption } from './class-options.js';
import { escapeHtml, toAttribute } from './escape.js';
import { release } from './release.js';
import { largestHeight, toMinHeight } from './room.js';
import type { SnippetContext } from './snippet-context.js';
import type { Text } from './text.js';

/** Pixels of an `em`, for a frame, which has a type size of its own. */
const EM = 16;

/** Of a frame whose height is unknown. */
const USUAL_HEIGHT = 46;

/** Text of a link, and title of a frame. */
const NEWS: Text = { vi: 'Tin tức', en: 'News' };

const ELEMENT_CLASSES = { 'news-list': 'list', 'news-article': 'article', 'related-news': 'related' } as const;

/** `style` of the element or the box. */
export function createStyle({ room, brand }: Pick<SnippetContext, 'room' | 'brand'>, first = ''): string {
  const minHeight = toMinHeight(room);
  const declarations = [first, minHeight ? `min-height: ${minHeight}` : '', brand ? `--bantin-brand: ${brand}` : ''];
  return declarations.filter(Boolean).join('; ');
}

const createFallback = ({ fallbackHref, fallbackText }: SnippetContext, writeAttribute = toAttribute) =>
  `<a ${writeAttribute('href', fallbackHref)}>${escapeHtml(fallbackText)}</a>`;

/** The element itself. */
export function createElement(context: SnippetContext, writeAttribute = toAttribute): string {
  const { element, feeds, settings } = context;
  const attributes = [
    writeAttribute('feed', feeds.join(' ')),
    ...settings.map(({ attribute, value }) => writeAttribute(attribute.name, value)),
    writeAttribute('style', createStyle(context, 'display: block')),
  ];
  return `<${element} ${attributes.join(' ')}>\n  ${createFallback(context, writeAttribute)}\n</${element}>`;
}

const createChecks = (file: string) => ` integrity="${release.hashOf(file)}" crossorigin="anonymous"`;

/** @param attributes Further ones, each with a space before it. */
export function createScript({ base, integrity }: SnippetContext, attributes = ''): string {
  const checks = integrity ? createChecks('bantin.js') : '';
  return `<script async${checks} src="${escapeHtml(base)}bantin.js"${attributes}></script>`;
}

/** Lists the origins that a page takes news from, so that nobody who writes content can choose others. */
export const createAllowList = ({ origins }: SnippetContext): string =>
  origins.length ? ` data-allow="${escapeHtml(origins.join(' '))}"` : '';

/** The links that have the browser request feed and code while it still reads the page. */
function createPreloads({ feeds, base, integrity }: SnippetContext): string[] {
  const files = integrity ? [release.integrity, release.core] : [release.core];
  return [
    ...feeds.map((feed) => `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(feed)}">`),
    ...files.map(
      (file) => `<link rel="modulepreload"${integrity ? createChecks(file) : ''} href="${escapeHtml(base + file)}">`,
    ),
  ];
}

/** Form 1: links, script and element. */
export const createTag = (context: SnippetContext): string =>
  [...(context.preload ? createPreloads(context) : []), createScript(context), createElement(context)].join('\n');

const toDataAttributes = ({ element, feeds, settings }: SnippetContext) => [
  toAttribute('data-feed', feeds.join(' ')),
  ...(element === 'news-list' ? [] : [toAttribute('data-element', element)]),
  ...settings.map(({ attribute, value }) => toAttribute(`data-${attribute.name}`, value)),
];

/** Form 2: the script alone. Its list of origins is only needed for addresses that are not of the feed's server. */
export function createScriptForm(context: SnippetContext, feedOrigins: readonly string[]): string {
  const needsList = context.origins.some((origin) => !feedOrigins.includes(origin));
  const attributes = toDataAttributes(context).join(' ');
  return createScript(context, `${needsList ? createAllowList(context) : ''} ${attributes}`);
}

/** Form 3: a box. */
export function createBox(context: SnippetContext): string {
  const style = createStyle({ ...context, brand: '' });
  const attributes = [...toDataAttributes(context), ...(style ? [toAttribute('style', style)] : [])];
  return `<div class="bantin" ${attributes.join(' ')}>${createFallback(context)}</div>`;
}

/** Form 4: a link, whose classes are the settings. */
export function createLink({ element, feeds, settings, lang }: SnippetContext): string {
  const options = settings
    .filter(({ attribute, value }) => fitsIntoClass(element, attribute.name, value))
    .map(({ attribute, value }) => toClassOption(element, attribute.name, value));
  const classes = [ELEMENT_CLASSES[element], ...options].map((option) => `bantin-${option}`);
  return `<a class="bantin ${escapeHtml(classes.join(' '))}" href="${escapeHtml(feeds[0]!)}">${NEWS[lang]}</a>`;
}

/** The settings and their values as a query, in which a boolean has no value. */
export function createQuery({ element, settings }: SnippetContext, feeds: readonly string[] = []): URLSearchParams {
  const query = new URLSearchParams(feeds.map((feed) => ['feed', feed]));
  if (element !== 'news-list') query.set('element', element);
  for (const { attribute, value } of settings) query.set(attribute.name, value);
  return query;
}

/** Form 5: a frame. */
export function createFrame(context: SnippetContext): string {
  const src = `${context.siteBase}embed.html?${createQuery(context, context.feeds)}`;
  const height = Math.ceil((context.room.length ? largestHeight(context.room) : USUAL_HEIGHT) * EM);
  return `<iframe src="${escapeHtml(src)}" title="${NEWS[context.lang]}" width="100%" height="${height}" frameborder="0"></iframe>`;
}
