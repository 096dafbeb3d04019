/** Where loaders that wait for a reader to scroll put the address of a picture. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'lazy-src', 'data-lazyload'];

/** The last candidate of a `srcset`, usually the largest. */
const largest = (srcset = '') => srcset.split(/,\s+/).pop()!.trim().split(/\s/)[0];

/** Keeps what only attributes say that do not get through: which text is centred or a caption, and where the picture really is. */
export function mark(body: HTMLElement): void {
  for (const node of body.querySelectorAll('xml')) node.remove(); // of office suites
  for (const node of body.querySelectorAll<HTMLElement>('[align],[data-style],[class]')) {
    const [align, style, name] = ['align', 'data-style', 'class'].map((name) => node.getAttribute(name) ?? '');
    node.removeAttribute('align');
    if (/caption|chu-?thich/i.test(name!)) node.setAttribute('align', 'caption');
    else if (/^\s*center\s*$/i.test(align!) || /text-align:\s*center/i.test(style!))
      node.setAttribute('align', 'center');
  }
  for (const node of body.querySelectorAll('img')) {
    const waiting = LAZY.map((name) => node.getAttribute(name)).find((url) => url && !/^data:/i.test(url));
    const own = node.getAttribute('src');
    const source = waiting ?? (own || largest(node.getAttribute('srcset') ?? node.getAttribute('data-srcset') ?? ''));
    if (source) node.setAttribute('src', source);
    // a smiley is as large as a letter, and its own size is not
    if (/emoji|smiley/.test(node.getAttribute('class') ?? ''))
      for (const name of ['width', 'height']) node.setAttribute(name, '20');
  }
  // a copy for readers without scripts, of what stands beside it or of what a script would have put here
  for (const node of body.querySelectorAll('noscript')) {
    const picture = node.querySelector('img');
    const before = node.previousElementSibling;
    if (picture && !before?.matches('img') && !before?.querySelector('img')) node.replaceWith(picture);
  }
}
