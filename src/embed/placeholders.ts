/**
 * Inserts elements for placeholders, for editors that drop custom elements. A placeholder is the script's own tag with
 * `data-feed`, any element with `class="bantin"` and `data-feed`, or a link to a feed with classes such as `bantin-list`.
 */

import type { ElementName } from '../elements/names.js';
import { values } from './attribute-values.js';
import { loadPrefixedElements } from './prefixes.js';
import { applyAuthorSettings, type Setting, toElementName } from './settings.js';

/** `class="bantin-list"` on a link names the element. */
const ELEMENTS_BY_CLASS = new Map<string, ElementName>([
  ['list', 'news-list'],
  ['article', 'news-article'],
  ['related', 'related-news'],
]);

type LoadElement = (name: string, prefix?: string) => Promise<void>;
type Insert = (element: HTMLElement) => void;

// Kept outside of the DOM: the loader offers every placeholder again after each change of the page, and a mark on the node
// would be copied when a page clones or saves it, so that the copy would stay empty.
const handled = new WeakSet<Element>();
const waitingForTarget = new WeakSet<Element>();

/**
 * Inserts an element for a placeholder, unless that was done before.
 *
 * @param prefix Of the elements' names.
 * @param loadElement Loads and registers an element.
 */
export function replacePlaceholder(placeholder: HTMLElement, prefix: string, loadElement: LoadElement): void {
  if (handled.has(placeholder)) return;
  if (placeholder.localName === 'script') loadPrefixedElements(loadElement);
  const insert = chooseInsertion(placeholder, () => replacePlaceholder(placeholder, prefix, loadElement));
  if (!insert) return;
  handled.add(placeholder);
  void insertElement(placeholder, insert, prefix, loadElement);
}

/** @param retry Called when the page has loaded, if the target of a script is not there yet. */
function chooseInsertion(placeholder: HTMLElement, retry: () => void): Insert | undefined {
  const { feed, target } = placeholder.dataset;
  const isScript = placeholder.localName === 'script';
  if (feed === undefined) return isScript ? undefined : wrapLink(placeholder);
  if (!isScript) return fillBox(placeholder);
  if (target === undefined) return insertAfter(placeholder);
  return appendToTarget(placeholder, target, retry);
}

async function insertElement(placeholder: HTMLElement, insert: Insert, prefix: string, loadElement: LoadElement) {
  const isLink = placeholder.dataset.feed === undefined;
  const name = isLink ? getNameFromClasses(placeholder) : toElementName(placeholder.dataset.element);
  await loadElement(name);
  const { observedAttributes } = (customElements.get(prefix + name) ?? {}) as { observedAttributes?: string[] };
  // Loading failed, or another library has defined the name: the content of the page stays.
  if (!observedAttributes?.includes('feed')) return;
  const element = document.createElement(prefix + name);
  const settings = isLink
    ? getSettingsFromClasses(placeholder as HTMLAnchorElement, name, observedAttributes)
    : getSettingsFromData(placeholder);
  applyAuthorSettings(element, settings, observedAttributes);
  if (placeholder.lang) element.lang ||= placeholder.lang;
  insert(element);
}

const isOurClass = (className: string) => className.startsWith('bantin-');

/** The classes that start with `bantin-`, without that. */
const getOptions = (link: Element) =>
  [...link.classList].filter(isOurClass).map((name) => name.slice('bantin-'.length));

function getNameFromClasses(link: Element): ElementName {
  const option = getOptions(link).find((name) => ELEMENTS_BY_CLASS.has(name)) ?? '';
  return ELEMENTS_BY_CLASS.get(option) ?? 'news-list';
}

function getSettingsFromClasses(link: HTMLAnchorElement, name: ElementName, attributes: string[]): Setting[] {
  const options = getOptions(link).filter((option) => !ELEMENTS_BY_CLASS.has(option));
  return [['feed', link.href], ...options.flatMap((option) => toSetting(option, name, attributes) ?? [])];
}

/**
 * `cards` sets `layout="cards"`, `limit-5` sets `limit="5"`, `no-image` sets `no-image=""`, and `heading-Tin_mới` sets
 * `heading="Tin mới"`. The longest attribute name that fits counts: `title-lines-2` is not `title`.
 */
function toSetting(option: string, name: ElementName, attributes: string[]): [Setting] | undefined {
  if (values[name]?.layout?.includes(option)) return [['layout', option]];
  const [attribute] = attributes
    .filter((known) => option === known || option.startsWith(`${known}-`))
    .sort((a, b) => b.length - a.length);
  return attribute ? [[attribute, option.slice(attribute.length + 1).replaceAll('_', ' ')]] : undefined;
}

/** `data-limit="5"` sets `limit="5"`. */
function getSettingsFromData(placeholder: Element): Setting[] {
  return [...placeholder.attributes]
    .filter(({ name }) => name.startsWith('data-'))
    .map(({ name, value }) => [name.slice('data-'.length), value]);
}

/** Puts the element around a link, which readers see while nothing is loaded. */
function wrapLink(link: Element): Insert {
  return (element) => {
    link.classList.remove('bantin', ...[...link.classList].filter(isOurClass));
    link.replaceWith(element);
    element.append(link);
  };
}

/** Puts the element into a box, and the content of the box into the element; frameworks may render the box again. */
function fillBox(box: Element): Insert {
  return (element) => {
    if (hasEqual(box.children, element)) return;
    element.append(...box.childNodes);
    box.append(element);
  };
}

function insertAfter(script: Element): Insert | undefined {
  if (script.closest('head')) {
    handled.add(script);
    console.warn(`bantin: the script in <head> has no data-target (${__HELP__}target)`);
    return;
  }
  return (element) => {
    if (!hasEqual([script.nextElementSibling], element)) script.after(element);
  };
}

/** Appends the element to what `data-target` selects; undefined while the page has no such node. */
function appendToTarget(script: Element, selector: string, retry: () => void): Insert | undefined {
  const target = findTarget(selector);
  if (target)
    return (element) => {
      if (!hasEqual(target.children, element)) target.append(element);
    };
  if (waitingForTarget.has(script)) return;
  waitingForTarget.add(script);
  const retryOrWarn = () => {
    retry();
    if (!handled.has(script)) console.warn(`bantin: data-target="${selector}" is not on the page (${__HELP__}target)`);
  };
  if (document.readyState === 'complete') retryOrWarn();
  else addEventListener('load', retryOrWarn, { once: true });
  return;
}

/** Null for an invalid selector as well. */
function findTarget(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}

/** True where a page was saved or cloned with the element that its placeholder got before. */
const hasEqual = (nodes: Iterable<Element | null>, element: Element) =>
  [...nodes].some(
    (node) => node?.localName === element.localName && node.getAttribute('feed') === element.getAttribute('feed'),
  );
