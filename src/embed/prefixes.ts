/** Several script tags on one page: the first one that runs does the work of all. */
import { ELEMENT_NAMES } from '../elements/names.js';

type LoadElement = (name: string, prefix: string) => Promise<void>;

const getPrefix = (tag: HTMLScriptElement) => tag.dataset.prefix ?? '';

const findTags = () => [...document.querySelectorAll<HTMLScriptElement>('script[src*="bantin.js"]')];

/** Loads the elements on the page that have the prefix of any script tag. */
export function loadPrefixedElements(loadElement: LoadElement): void {
  for (const prefix of new Set(findTags().map(getPrefix)))
    for (const name of ELEMENT_NAMES) if (document.querySelector(prefix + name)) void loadElement(name, prefix);
}

/**
 * Warns that a second copy of the script has no effect. A tag that shows a feed of its own or adds a prefix is no copy, nor
 * is the same tag that runs again after the page has replaced its body.
 *
 * @param tag The tag that ran later.
 */
export function warnAboutDuplicate(tag: HTMLScriptElement | null): void {
  if (!tag?.isConnected || tag.dataset.feed) return;
  const others = findTags().filter((other) => other !== tag);
  const addsPrefix = others.every((other) => other.src === tag.src && getPrefix(other) !== getPrefix(tag));
  if (!addsPrefix) console.warn(`bantin ${__VERSION__}: README.md#twice`);
}
