import { RASTER } from './allowed.js';
import { captions } from './captions.js';
import { create, isBlank, pixels, rename, unwrap } from './dom.js';
import { media } from './media.js';
import type { SanitizeOptions } from './options.js';

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#]|$)/i;

/** One pass over what DOMPurify has let through: it makes an article of it. Changes nothing where it went before. */
export function tidy(root: DocumentFragment, options: SanitizeOptions): void {
  media(root, options);
  links(root, options);
  pictures(root, options);
  text(root);
  captions(root, options.names ?? []);
  tables(root, options);
  headings(root, options.titleLevel);
  zoom(root, options);
  for (const node of root.querySelectorAll('[align],[data]'))
    for (const name of ['align', 'data']) node.removeAttribute(name);
  for (const node of root.querySelectorAll('span')) if (!node.attributes.length) unwrap(node);
}

function links(root: ParentNode, { resolve }: SanitizeOptions) {
  for (const node of root.querySelectorAll('a')) {
    const written = node.getAttribute('href')?.trim() ?? '';
    const href = /^(?:mailto|tel):/i.test(written) ? written : written && resolve(written);
    if (!href) {
      unwrap(node);
      continue;
    }
    node.setAttribute('href', href);
    node.setAttribute('rel', 'noopener');
  }
}

function pictures(root: ParentNode, { resolve, picture, dataImages, noImages }: SanitizeOptions) {
  for (const node of root.querySelectorAll('img')) {
    const written = node.getAttribute('src') ?? '';
    const url = RASTER.test(written) ? (dataImages ? written : undefined) : resolve(written);
    const [width, height] = [pixels(node, 'width'), pixels(node, 'height')];
    if (!url || noImages) {
      node.remove();
      continue;
    }
    node.setAttribute('src', picture(url));
    // a picture that nobody sees counts readers: hidden and lazy, it is never asked for
    if ((width ?? 9) < 3 || (height ?? 9) < 3) node.setAttribute('hidden', '');
    node.setAttribute('loading', 'lazy');
    node.setAttribute('decoding', 'async');
    node.setAttribute('referrerpolicy', 'no-referrer');
    if (!node.hasAttribute('alt')) node.setAttribute('alt', '');
    for (const [name, value] of Object.entries({ width, height }))
      if (value) node.setAttribute(name, `${value}`);
      else node.removeAttribute(name);
  }
}

/** Runs of blanks that do not break, empty paragraphs, and line breaks at their ends or in heaps. */
function text(root: DocumentFragment) {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (node.data.includes('\xa0') && !node.parentElement?.closest('pre,code'))
      node.data = node.data.replace(/\s{2,}/g, (run) => (run.includes('\xa0') ? ' ' : run));
  // from the inside out, as what holds only empty paragraphs is empty too
  for (const node of [...root.querySelectorAll('p,div,span,a,b,strong,i,em,u,li,ul,ol,h1,h2,h3,h4,h5,h6')].reverse())
    if (isBlank(node))
      node.replaceWith(
        ...(/^(SPAN|A|B|STRONG|I|EM|U)$/.test(node.nodeName) ? node.childNodes : node.querySelectorAll('img')),
      );
  for (const node of root.querySelectorAll('br')) {
    const [before, after] = [beside(node, 'previousSibling'), beside(node, 'nextSibling')];
    if (!before || !after || (before.nodeName === 'BR' && beside(before, 'previousSibling')?.nodeName === 'BR'))
      node.remove();
  }
}

/** The next sibling but for blanks. */
function beside(node: Node, way: 'previousSibling' | 'nextSibling'): Node | null {
  let next = node[way];
  while (next?.nodeType === 3 && isBlank(next)) next = next[way];
  return next;
}

/** A table that is wider than the page scrolls by itself, with the keyboard too. */
function tables(root: ParentNode, { labels }: SanitizeOptions) {
  for (const node of root.querySelectorAll('table')) {
    for (const name of ['width', 'height']) node.removeAttribute(name);
    const parent = node.parentElement;
    if (parent?.closest('table')) continue;
    let box: Element | null = parent;
    if (!box?.matches('div') || [...box.childNodes].some((child) => child !== node && !isBlank(child))) {
      box = create(node, 'div');
      node.replaceWith(box);
      box.append(node);
    }
    // the keyboard scrolls what has the focus
    for (const [name, value] of Object.entries({ role: 'group', tabindex: '0', 'aria-label': labels.table }))
      box.setAttribute(name, value);
  }
  for (const node of root.querySelectorAll('td,th,col,colgroup'))
    for (const name of ['width', 'height']) node.removeAttribute(name);
}

/** The levels in use become those below the title, in their order and without a gap. */
function headings(root: ParentNode, titleLevel: number) {
  const all = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const used = [...new Set(all.map(({ nodeName }) => nodeName))].sort();
  let last = titleLevel;
  for (const node of all) {
    last = Math.min(titleLevel + 1 + used.indexOf(node.nodeName), last + 1, 6);
    const language = node.getAttribute('lang');
    rename(node, `h${last}`, language ? { lang: language } : {});
  }
}

/** A link around each picture that a reader may want to see large; without a script it opens the picture. */
function zoom(root: ParentNode, { labels }: SanitizeOptions) {
  for (const node of root.querySelectorAll('img:not([hidden])') as NodeListOf<HTMLImageElement>) {
    const own = node.closest('a');
    const label = { part: 'zoom', 'aria-label': labels.zoom(node.alt) };
    const large = own && own.querySelectorAll('img').length === 1 && !own.textContent?.trim();
    if (large && (IMAGE_FILE.test(own.href) || own.getAttribute('href') === node.getAttribute('src')))
      for (const [name, value] of Object.entries(label)) own.setAttribute(name, value);
    else if (!own && (pixels(node, 'width') ?? 999) > 99) {
      const link = create(node, 'a', { href: node.getAttribute('src')!, rel: 'noopener', ...label });
      node.replaceWith(link);
      link.append(node);
    }
  }
}
