import { moveChildren } from './dom.js';
import { contains, create, filledSibling, isAlone, isEmpty, textOf } from './nodes.js';

/** Longest caption in characters, and the longest text that is one for its brevity alone. */
const LONGEST = 300;
const SHORT = 120;

/** Elements that a caption does not have. */
const OTHER_CONTENT = 'img,table,ul,ol,dl,hr,audio,video,iframe,figure,blockquote,pre,p p,div div,div p';

/** Whether all text of a node is inside elements that match. */
const isAllIn = (node: Element, selector: string): boolean =>
  node.matches(selector) ||
  [...node.childNodes].every((child) => isEmpty(child) || (child instanceof Element && isAllIn(child, selector)));

const isBlock = (node: Element) => /^(P|DIV)$/.test(node.nodeName);

/** The hint of `attribute-hints.ts`, on a paragraph or on what is first in it. */
const alignmentOf = (node: Element) =>
  node.getAttribute('align') ?? node.firstElementChild?.getAttribute('align') ?? '';

/** A short text that does not end as a sentence does, or begin as an item of a list does. */
const isLabel = (text: string) => text.length <= SHORT && !/[.!?…;]["”)]?$|^[-–•+*\d]/.test(text);

/**
 * Whether a paragraph that follows an image is its caption. It is, when one of these is certain:
 *
 * - its publisher marked it, by a class that says so;
 * - all its text is in italics;
 * - it is centred, and not bold throughout, as a heading would be;
 * - it is short, has no final stop, and more text follows: the last line of an article is more likely its author.
 *
 * It is not when it is long, ends with a colon (a list follows), has anything but text, is empty, or is the by-line.
 * In doubt it remains a paragraph.
 */
function isCaption(node: Element, names: readonly string[]): boolean {
  const text = textOf(node);
  if (!text || text.length > LONGEST || !isBlock(node)) return false;
  if (text.endsWith(':') || names.includes(text) || contains(node, OTHER_CONTENT)) return false;
  const alignment = alignmentOf(node);
  if (alignment === 'caption' || isAllIn(node, 'i,em')) return true;
  if (isAllIn(node, 'b,strong')) return false;
  const next = node.nextElementSibling;
  return alignment === 'center' || (isLabel(text) && !!next && !isEmpty(next));
}

/** The outermost element around an image that holds nothing else; the image itself where it shares its paragraph. */
function boxOf(image: Element): Element {
  let box = image;
  for (let parent = box.parentElement; parent; parent = box.parentElement) {
    if (!/^(A|B|I|U|P|DIV|EM|SPAN|STRONG)$/.test(parent.nodeName) || !isAlone(box)) break;
    box = parent;
  }
  return box;
}

/**
 * Splits a paragraph with an image, a line break and a caption into two, where the rest of it is a caption.
 *
 * @returns the paragraph with the caption.
 */
function splitCaption(paragraph: Element, box: Element, names: readonly string[]): Element | undefined {
  if (filledSibling(box, 'previousSibling') || !paragraph.querySelector('br')) return;
  if (contains(paragraph, 'p p,p div,div p,div div')) return;
  const caption = create('p', { align: paragraph.getAttribute('align') ?? '' });
  for (let node = box.nextSibling; node; node = node.nextSibling) caption.append(node.cloneNode(true));
  if (caption.firstElementChild?.matches('br')) caption.firstElementChild.remove();
  paragraph.after(caption); // the text behind it counts
  if (!isCaption(caption, names)) {
    caption.remove();
    return;
  }
  while (box.nextSibling) box.nextSibling.remove();
  return caption;
}

function makeFigure(image: Element, box: Element, caption: Element): void {
  const figure = create('figure');
  const figcaption = create('figcaption');
  box.replaceWith(figure);
  moveChildren(caption, figcaption);
  figure.append(image.closest('a') ?? image, figcaption);
  caption.remove();
}

/**
 * Turns an image and its caption into a figure, where {@link isCaption} is certain.
 *
 * @param names The names in the by-line, which are no captions.
 */
export function makeFigures(root: ParentNode, names: readonly string[]): void {
  for (const image of root.querySelectorAll('img:not([hidden])')) {
    if (image.closest('figure')) continue;
    const box = boxOf(image);
    const paragraph = box.parentElement;
    if (!isBlock(box) && paragraph?.matches('p,div')) {
      const caption = splitCaption(paragraph, box, names);
      if (caption) makeFigure(image, paragraph, caption);
    } else {
      const next = filledSibling(box, 'nextSibling');
      if (next instanceof Element && isCaption(next, names)) makeFigure(image, box, next);
    }
  }
}
