/** The attributes in which lazy loaders keep the address of an image. */
const LAZY_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'lazy-src', 'data-lazyload'];

/** Saves hints from attributes that DOMPurify drops: alignment, captions, lazy image URLs. */
export function saveHints(body: HTMLElement): void {
  for (const node of body.querySelectorAll('xml')) node.remove(); // office suites write data into it
  for (const node of body.querySelectorAll<HTMLElement>('[align],[data-style],[class]')) saveAlignment(node);
  for (const node of body.querySelectorAll('img')) {
    saveSource(node);
    if (/emoji|smiley/.test(node.getAttribute('class') ?? '')) sizeAsLetter(node);
  }
  for (const node of body.querySelectorAll('noscript')) replaceNoscript(node);
}

/** Leaves `align` only as a hint: `caption`, or `center`. */
function saveAlignment(node: HTMLElement): void {
  const align = node.getAttribute('align') ?? '';
  const style = node.getAttribute('data-style') ?? '';
  const isCaption = /caption|chu-?thich/i.test(node.getAttribute('class') ?? '');
  const isCentred = /^\s*center\s*$/i.test(align) || /text-align:\s*center/i.test(style);
  node.removeAttribute('align');
  if (isCaption) node.setAttribute('align', 'caption');
  else if (isCentred) node.setAttribute('align', 'center');
}

/** The last candidate of a `srcset`, usually the largest. */
const lastCandidate = (srcset: string) => srcset.split(/,\s+/).pop()!.trim().split(/\s/)[0];

function saveSource(image: HTMLImageElement): void {
  const lazy = LAZY_SOURCES.map((name) => image.getAttribute(name)).find((url) => url && !/^data:/i.test(url));
  const srcset = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '';
  const source = lazy ?? (image.getAttribute('src') || lastCandidate(srcset));
  if (source) image.setAttribute('src', source);
}

/** The file of a smiley is often much larger than it is shown. */
function sizeAsLetter(image: HTMLImageElement): void {
  image.setAttribute('width', '20');
  image.setAttribute('height', '20');
}

/** Its image is a copy of the one before it, or of one that a script would have added: in that case it is used. */
function replaceNoscript(node: Element): void {
  const image = node.querySelector('img');
  const before = node.previousElementSibling;
  const isCopy = before?.matches('img') || before?.querySelector('img');
  if (image && !isCopy) node.replaceWith(image);
}
