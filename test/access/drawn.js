/** What is on show in a page, through shadow roots and slots, and in which colours. */
import { opaque, over, parse } from './colour.js';

export const style = (node, pseudo) => getComputedStyle(node, pseudo);
export const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;

/** All elements of the page as it is drawn: through shadow roots and slots. */
export function* all(node = document.querySelector('main')) {
  const inside = node.localName === 'slot' ? node.assignedElements() : [];
  for (const child of inside.length ? inside : (node.shadowRoot ?? node).children) {
    yield child;
    yield* all(child);
  }
}

export const isDrawn = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
export const drawn = () => [...all()].filter(isDrawn);

/** The element of ours that a node is in. */
export function hostOf(node) {
  const { host } = node.getRootNode();
  return host ? hostOf(host) : node.closest('main > *');
}

export const nameOf = (node) =>
  `${hostOf(node)?.getAttribute('heading') ?? ''} ${hostOf(node)?.localName} ${hostOf(node)?.getAttribute('layout') ?? ''}: ${node.localName} ${
    node.getAttribute('part') ?? node.className ?? ''
  } "${(node.ariaLabel ?? node.textContent ?? '').trim().slice(0, 20)}"`;

/** Elements that are links, buttons or fields. */
export const isControl = (node) => node.matches('a[href], button, input') && !node.disabled;
export const controls = () => drawn().filter(isControl);

/** The heading whose line the link to all news stands in. */
const headingBehind = (node) =>
  node.matches('[part=more]') &&
  style(node).position === 'absolute' &&
  node.getRootNode().querySelector('[part=heading]');

/** The colour behind a node, or behind what it is in. */
export function behind(node) {
  const layers = [];
  for (let at = node; at; at = parentOf(at)) {
    layers.push(parse(style(at).backgroundColor));
    if (opaque(layers.at(-1)) || at.localName === 'dialog') break;
    const heading = headingBehind(at);
    if (heading) layers.push(parse(style(heading).backgroundColor));
  }
  const canvas = parse(style(document.querySelector('#canvas')).backgroundColor);
  return layers.reverse().reduce((back, front) => over(front, back), canvas);
}

/** A colour as it comes out on what is behind a node, with the opacity of all that it is in. */
export function seen(colour, node, back = behind(node)) {
  let opacity = 1;
  for (let at = node; at; at = parentOf(at)) opacity *= style(at).opacity;
  const [red, green, blue, alpha] = parse(colour);
  return over([red, green, blue, alpha * opacity], back);
}

/** Texts in a node itself. */
export const ownText = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());

/** What scrolls sideways by itself, and may. */
export const SCROLLERS = '.in-carousel .rows, .ticker .window, [role=tablist], [role=group][tabindex], pre';
