import { create, holds, isBlank, textOf } from './nodes.js';

/** Longest text that may be a caption, in characters, and the longest that is one for its brevity alone. */
const LONGEST = 300;
const SHORT = 120;

/** What a caption does not hold. */
const OTHER = 'img,table,ul,ol,dl,hr,audio,video,iframe,figure,blockquote,pre,p p,div div,div p';

/** All words of a node stand inside elements of these names. */
const allIn = (node: Element, selector: string): boolean =>
  node.matches(selector) ||
  [...node.childNodes].every((child) => isBlank(child) || (child.nodeType === 1 && allIn(child as Element, selector)));

/**
 * Whether a paragraph that follows a picture is its caption. It is when one of these is clear:
 *
 * - its publisher marked it, by a class that says so;
 * - every word of it is in italics;
 * - it is centred, and not bold all through, as a heading would be;
 * - it is short, has no final stop, and more text follows: the last line of an article is likelier its author.
 *
 * It is not when it is long, ends with a colon (a list follows), holds anything but text, is empty, or is the by-line.
 * In doubt it stays the paragraph that it was.
 */
function isCaption(node: Element | null, names: readonly string[]): node is Element {
  const text = textOf(node);
  if (!node || !text || text.length > LONGEST || !/^(P|DIV)$/.test(node.nodeName)) return false;
  if (/:$/.test(text) || names.includes(text) || holds(node, OTHER)) return false;
  const align = node.getAttribute('align') ?? (node.firstElementChild?.getAttribute('align') || '');
  if (align === 'caption' || allIn(node, 'i,em')) return true;
  if (allIn(node, 'b,strong')) return false;
  const after = node.nextElementSibling;
  return (
    align === 'center' ||
    (text.length <= SHORT && !/[.!?…;]["”)]?$|^[-–•+*\d]/.test(text) && !!after && !isBlank(after))
  );
}

/** The box around a picture that holds nothing else; the picture itself where it shares its paragraph. */
function boxOf(picture: Element): Element {
  let box = picture;
  for (let parent = box.parentElement; parent; parent = box.parentElement) {
    const alone = [...parent.childNodes].every((child) => child === box || isBlank(child));
    if (!alone || !/^(A|B|I|U|P|DIV|EM|SPAN|STRONG)$/.test(parent.nodeName)) break;
    box = parent;
  }
  return box;
}

/** The next sibling that holds anything. */
function following(node: Element): ChildNode | null {
  let next = node.nextSibling;
  while (next && isBlank(next)) next = next.nextSibling;
  return next;
}

/**
 * Turns a picture and the paragraph behind it into a figure, where {@link isCaption} is sure. A picture, a line break
 * and the caption in one paragraph count as two.
 *
 * @param names What the by-line says, which is no caption.
 */
export function captions(root: ParentNode, names: readonly string[]): void {
  for (const picture of root.querySelectorAll('img:not([hidden])')) {
    if (picture.closest('figure')) continue;
    let box = boxOf(picture);
    const paragraph = box.parentElement;
    let caption = following(box) as Element | null;
    if (!/^(P|DIV)$/.test(box.nodeName) && paragraph?.matches('p,div')) {
      // the picture comes first, then only text: try that text as a paragraph of its own
      const first = [...paragraph.childNodes].find((child) => !isBlank(child));
      if (first !== box || !paragraph.querySelector('br') || holds(paragraph, 'p p,p div,div p,div div')) continue;
      const rest = create('p', { align: paragraph.getAttribute('align') ?? '' });
      rest.append(...[...paragraph.childNodes].slice([...paragraph.childNodes].indexOf(box) + 1).map(copy));
      rest.firstElementChild?.matches('br') && rest.firstElementChild.remove();
      paragraph.after(rest);
      const clear = isCaption(rest, names);
      rest.remove();
      if (!clear) continue;
      while (box.nextSibling) box.nextSibling.remove();
      caption = rest;
      paragraph.after(rest);
      box = paragraph;
    } else if (caption?.nodeType !== 1 || !isCaption(caption, names)) continue;
    const figure = create('figure');
    box.replaceWith(figure);
    figure.append(picture.closest('a') ?? picture, create('figcaption'));
    figure.lastElementChild!.append(...caption.childNodes);
    caption.remove();
  }
}

const copy = (node: Node) => node.cloneNode(true);
