/** Makes elements of what editors let through in their stead: the script's own tag, `.bantin[data-feed]`, links. */
import { serve } from './prefixes.js';
import { applySettings, elementName } from './settings.js';

/** Classes of a link that name an element: `bantin-list`. */
const NAMES: Record<string, string> = { list: 'news-list', article: 'news-article', related: 'related-news' };
/** Classes of a link that stand for `layout`: `bantin-cards`. */
const LAYOUTS = ['cards', 'headlines', 'featured', 'carousel', 'ticker'];

type Bring = (name: string, prefix?: string) => Promise<void>;
type Put = (element: HTMLElement) => void;

const done = new WeakSet<Element>();
const waiting = new WeakSet<Element>();

/**
 * Puts an element where this stands, unless one is there.
 *
 * @param bring Has an element come to life.
 */
export function place(holder: HTMLElement, prefix: string, bring: Bring): void {
  if (done.has(holder)) return;
  const { feed, target } = holder.dataset;
  if (holder.localName === 'script') {
    serve(bring);
    if (feed === undefined) return;
  }
  const put =
    feed === undefined
      ? around(holder)
      : holder.localName !== 'script'
        ? within(holder)
        : target === undefined
          ? behind(holder)
          : into(holder, target, () => place(holder, prefix, bring));
  if (!put) return;
  done.add(holder);
  void fill(holder, put, prefix, bring);
}

async function fill(holder: HTMLElement, put: Put, prefix: string, bring: Bring) {
  const isLink = holder.dataset.feed === undefined;
  const words = isLink ? [...holder.classList].filter(isOurs).map((name) => name.slice(7)) : [];
  const name = elementName(isLink ? NAMES[words.find((word) => NAMES[word])!] : holder.dataset.element);
  await bring(name);
  const { observedAttributes: names } = (customElements.get(prefix + name) ?? {}) as { observedAttributes?: string[] };
  // the name is somebody else's, or the code cannot be had: the page's own content stays
  if (!names?.includes('feed')) return;
  const element = document.createElement(prefix + name);
  applySettings(
    element,
    isLink
      ? [['feed', (holder as HTMLAnchorElement).href], ...words.map((word) => settingOf(word, names))]
      : [...holder.attributes]
          .filter((attribute) => attribute.name.startsWith('data-'))
          .map((attribute): [string, string] => [attribute.name.slice(5), attribute.value]),
  );
  if (holder.lang) element.lang ||= holder.lang;
  put(element);
}

const isOurs = (className: string) => className.startsWith('bantin-');

/** `limit-5` is `limit="5"`, `no-image` is `no-image`, `heading-Tin_mới` is `heading="Tin mới"`, `cards` is `layout="cards"`. */
function settingOf(word: string, names: string[]): [name: string, value: string] {
  if (LAYOUTS.includes(word)) return ['layout', word];
  const [name = ''] = names
    .filter((name) => `${word}-`.startsWith(`${name}-`) && !NAMES[word])
    .sort((a, b) => b.length - a.length);
  return [name, word.slice(name.length + 1).replaceAll('_', ' ')];
}

/** Around a link, which stays as what readers see when nothing can be loaded. */
const around =
  (link: Element): Put =>
  (element) => {
    link.classList.remove('bantin', ...[...link.classList].filter(isOurs));
    link.replaceWith(element);
    element.append(link);
  };

/** In a box, around its content. The box itself stays, for those who render it again. */
const within =
  (box: Element): Put =>
  (element) => {
    // a page that was put back as it stood brings our element along
    if (has(box.children, element)) return;
    element.append(...box.childNodes);
    box.append(element);
  };

function behind(script: Element): Put | undefined {
  if (!script.closest('head')) return (element) => has([script.nextElementSibling], element) || script.after(element);
  done.add(script);
  console.warn('bantin: the script in <head> has no data-target (README.md#target)');
  return;
}

/** In what the script names. Undefined while that is not there. */
function into(script: Element, selector: string, again: () => void): Put | undefined {
  let target: Element | null = null;
  try {
    target = document.querySelector(selector);
  } catch {} // no selector matches nothing
  if (target) return (element) => has(target.children, element) || target.append(element);
  if (waiting.has(script)) return;
  waiting.add(script);
  const check = () => {
    again();
    if (!done.has(script)) console.warn(`bantin: data-target="${selector}" is not on the page (README.md#target)`);
  };
  if (document.readyState === 'complete') check();
  else addEventListener('load', check, { once: true });
  return;
}

const has = (nodes: Iterable<Element | null>, element: Element) =>
  [...nodes].some(
    (node) => node?.localName === element.localName && node.getAttribute('feed') === element.getAttribute('feed'),
  );
