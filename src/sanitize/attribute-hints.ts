import type { AttributeRules, GetAttribute } from './attribute-rules.js';
import { unwrap } from './dom.js';

/** Saves hints from attributes that DOMPurify drops: alignment, captions, what is hidden, lazy image URLs. */
export function saveHints(body: HTMLElement, rules: AttributeRules): void {
  for (const node of body.querySelectorAll('xml')) node.remove(); // office suites write data into it
  for (const node of body.querySelectorAll<HTMLElement>('[align],[data-style],[class]')) saveAlignment(node);
  for (const node of body.querySelectorAll('[data-style]')) saveVisibility(node, rules);
  saveSources(body, rules);
  for (const image of body.querySelectorAll('img')) {
    if (/emoji|smiley/.test(image.getAttribute('class') ?? '')) resize(image, '20');
    if (image.closest('[hidden]') || rules.isUnseen(attributesOf(image))) resize(image, '1');
  }
  replaceNoscripts(body);
}

/** The attributes of an element whose style was renamed. */
const attributesOf =
  (node: Element): GetAttribute =>
  (name) =>
    node.getAttribute(name === 'style' ? 'data-style' : name);

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

/** Leaves `hidden` on what its style hides, for the images in it. */
function saveVisibility(node: Element, { isUnseen }: AttributeRules): void {
  const style = node.getAttribute('data-style');
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style!) && isUnseen((name) => (name === 'style' ? style : '')))
    node.setAttribute('hidden', '');
}

const isData = (address: string) => /^data:/i.test(address);

/** The address of an image; in a `<picture>`, it may be at a `<source>` before it only. */
function addressOf(image: Element, { writtenAddress }: AttributeRules): string | undefined {
  let address = writtenAddress(attributesOf(image));
  let source = image.previousElementSibling;
  while ((!address || isData(address)) && source?.matches('picture > source')) {
    address = writtenAddress(attributesOf(source)) ?? address;
    source = source.previousElementSibling;
  }
  return address;
}

function saveSources(body: HTMLElement, rules: AttributeRules): void {
  const addresses = new Map<Element, string | undefined>();
  for (const image of body.querySelectorAll('img')) addresses.set(image, addressOf(image, rules));
  // Each address that is set in a `<picture>` has the browser walk through all that is in it.
  for (const picture of body.querySelectorAll('picture')) unwrap(picture);
  for (const [image, address] of addresses) {
    if (!address || address === image.getAttribute('src')) continue;
    image.setAttribute('src', address);
    image.removeAttribute('srcset'); // those of the placeholder in its stead
  }
}

/** The file of a smiley is often much larger than it is shown; one pixel stands for what is hidden. */
function resize(image: HTMLImageElement, pixels: string): void {
  image.setAttribute('width', pixels);
  image.setAttribute('height', pixels);
}

/** An image that is shown without a script. */
const SHOWN = 'img[src]:not([src^="data:" i])';

/** Their images are copies of the one before, or of those that a script would have added: in that case they are used. */
function replaceNoscripts(body: HTMLElement): void {
  const needed = [...body.querySelectorAll('noscript')].filter(({ previousElementSibling: before }) => {
    const hasImage = before?.matches(`${SHOWN},noscript`) ? before.matches('img') : before?.querySelector(SHOWN);
    return !hasImage;
  });
  for (const node of needed) node.replaceWith(...node.querySelectorAll('img'));
}
