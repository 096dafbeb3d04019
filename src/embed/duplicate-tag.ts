/**
 * What a second copy of the script loads. It must not import the core, not even through other chunks: a second copy of Lit
 * violates the page's Trusted Types.
 */
import { findTags, getPrefix } from './script-tags.js';

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
  if (!addsPrefix) console.warn(`bantin ${__VERSION__}: ${__HELP__}twice`);
}
