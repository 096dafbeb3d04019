/** Several tags of the script on one page: the first that runs serves them all. */

type Bring = (name: string, prefix: string) => Promise<void>;

const NAMES = ['news-list', 'news-article', 'related-news'];

const prefixOf = (tag: HTMLScriptElement) => tag.dataset.prefix ?? '';

const tags = () => [...document.querySelectorAll<HTMLScriptElement>('script[src*="bantin.js"]')];

/** Has the elements come to life whose prefix another tag names. */
export function serve(bring: Bring): void {
  for (const prefix of new Set(tags().map(prefixOf)))
    for (const name of NAMES) if (document.querySelector(prefix + name)) void bring(name, prefix);
}

/**
 * Says that a copy is there in vain: not where it carries a feed of its own or only names another prefix, nor where a page
 * that swaps its body has the one tag run again.
 *
 * @param tag Of the copy that came later.
 */
export function twice(tag: HTMLScriptElement | null): void {
  if (!tag?.isConnected || tag.dataset.feed) return;
  const others = tags().filter((other) => other !== tag);
  if (others.every((other) => other.src === tag.src && prefixOf(other) !== prefixOf(tag))) return;
  console.warn(`bantin ${__VERSION__}: README.md#twice`);
}
