/** Attributes that placeholders and the address of `embed.html` give to an element. */
import { getOrigin, readAllowedOrigins } from '../client/allowed-origins.js';
import { type ElementName, isElementName } from '../elements/names.js';

export type Setting = [name: string, value: string];

/** Attributes that hold an address: where the links of the news lead, and the picture of items without one. */
const URL_ATTRIBUTES = ['article-href', 'more-href', 'fallback-image'];

/** `news-list` where the name is missing or unknown. */
export const toElementName = (name: string | null | undefined): ElementName =>
  isElementName(name) ? name : 'news-list';

/**
 * Sets the attributes that an author of content may choose. Such an author must not be able to send readers of the page to
 * an address of their own, so addresses are of the page's origin, the feed's, or one that the page allows.
 *
 * @param observedAttributes Those of the element; others are ignored, as `id` or `popover` could change the page.
 */
export function applyAuthorSettings(
  element: Element,
  settings: Setting[],
  observedAttributes: readonly string[],
): void {
  const origins = [location.origin, ...getFeedOrigins(settings), ...(readAllowedOrigins() ?? [])];
  for (const [name, value] of settings) {
    if (!observedAttributes.includes(name)) continue;
    if (URL_ATTRIBUTES.includes(name) && !origins.includes(getTemplateOrigin(value)))
      console.warn(`bantin: not-allowed: ${name}="${value}" is of another origin (${__HELP__}not-allowed)`);
    else element.setAttribute(name, value);
  }
}

/**
 * The origins of the feeds that the settings name, else of the page's. `client/feed-urls.ts` is not imported for this: it is
 * part of the core, and a second copy of the script, which needs this file, must not load the core again.
 */
function getFeedOrigins(settings: Setting[]): string[] {
  const feed = settings.find(([name]) => name === 'feed')?.[1].trim();
  const defaultFeed = document.querySelector<HTMLMetaElement>('meta[name="bantin:feed"]')?.content;
  return ((feed || defaultFeed) ?? '')
    .split(/\s+/)
    .map(getOrigin)
    .filter((origin) => origin !== '');
}

/** The origin of an address in which `{id}` and `{url}` stand for text that may be part of the host. */
const getTemplateOrigin = (template: string) => getOrigin(template.replace(/\{(id|url)\}/g, 'x'));

/** Shown under the name of the site that deployed `embed.html`, or links to other sites. */
const NEEDS_PERMISSION = ['heading', ...URL_ATTRIBUTES];

/**
 * Names that an address of `embed.html` cannot set: event handlers, styling, attributes of every HTML element, and `element`,
 * which names the element itself.
 */
const IGNORED =
  /^(on.*|style|class|slot|id|is|part|element|popover|hidden|inert|autofocus|contenteditable|draggable|tabindex|title|role)$/;

/**
 * Sets the attributes that the address of `embed.html` names: anyone can write such an address.
 *
 * @param permitted Names that whoever deployed the page allows besides.
 */
export function applyQuerySettings(element: Element, query: Iterable<Setting>, permitted: readonly string[]): void {
  for (const [name, value] of query) {
    if (!/^[a-z][a-z-]*$/.test(name) || IGNORED.test(name)) continue;
    if (NEEDS_PERMISSION.includes(name) && !permitted.includes(name))
      console.warn(`bantin: ${name} is not listed in <meta name="bantin:allow-attributes"> of embed.html`);
    else element.setAttribute(name, value);
  }
}
