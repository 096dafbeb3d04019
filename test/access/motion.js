/** What moves, and what does not come along: the focus, and what is beside the screen. */
import { contrast } from './colour.js';
import { all, behind, controls, drawn, hostOf, nameOf, parentOf, seen, style } from './drawn.js';
import { LEAST } from './room.js';

/** What moves, or would. */
export function moving() {
  const roots = [document, ...[...all()].flatMap((node) => node.shadowRoot ?? [])];
  return [
    ...roots.flatMap((root) => root.getAnimations()).map(({ effect }) => `moves: ${nameOf(effect.target)}`),
    ...[...all()]
      .filter(
        (node) => style(node).scrollBehavior === 'smooth' || Number.parseFloat(style(node).transitionDuration) > 0,
      )
      .map((node) => `would move: ${nameOf(node)}`),
  ];
}

const focused = (root = document) =>
  root.activeElement?.shadowRoot?.activeElement ? focused(root.activeElement.shadowRoot) : root.activeElement;

/** As much of a node as its scrollers and the window show. */
function inView(node) {
  const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let at = node; at; at = parentOf(at)) {
    if (at !== node && style(at).overflowX === 'visible') continue;
    const { left, top, right, bottom } = at === node ? at.getClientRects()[0] : at.getBoundingClientRect();
    box.left = Math.max(box.left, left);
    box.top = Math.max(box.top, top);
    box.right = Math.min(box.right, right);
    box.bottom = Math.min(box.bottom, bottom);
  }
  return box;
}

/** The innermost element at a place in the window. */
function hitAt(x, y, root = document) {
  const hit = root.elementFromPoint(x, y);
  return hit?.shadowRoot && hit.shadowRoot !== root ? hitAt(x, y, hit.shadowRoot) : hit;
}

/** What is wrong with the control that has the focus; undefined once that is none of ours. */
export function focusFaults() {
  const node = focused();
  if (!node || node === document.body || !hostOf(node)) return undefined;
  const outlines = [undefined, '::after']
    .map((pseudo) => style(node, pseudo))
    .filter(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
  const faults = [];
  if (!outlines.length) faults.push('no outline');
  for (const { outlineColor, outlineOffset } of outlines) {
    const ground = Number.parseFloat(outlineOffset) < 0 ? behind(node) : behind(parentOf(node));
    if (contrast(seen(outlineColor, node, ground), ground) < 3) faults.push(`outline ${outlineColor} on ${ground}`);
  }
  const { left, top, right, bottom } = inView(node);
  if (right - left < LEAST / 2 || bottom - top < LEAST / 2) faults.push(`outside: ${[left, top, right, bottom]}`);
  else {
    const hit = hitAt((left + right) / 2, (top + bottom) / 2);
    const row = node.closest('.row, li') ?? node;
    if (!hit || !(row.contains(hit) || hit.contains(node))) faults.push(`behind ${hit && nameOf(hit)}`);
  }
  return faults.map((fault) => `${nameOf(node)}: ${fault}`);
}

/** The same, once the browser has scrolled; null where the focus is outside. */
export async function settledFocusFaults() {
  let faults = focusFaults();
  for (let frame = 0; faults?.length && frame < 30; frame++) {
    await new Promise(requestAnimationFrame);
    faults = focusFaults();
  }
  return faults ?? null;
}

/** The same of all controls, one after the other. */
export async function focusEach() {
  const found = [];
  for (const control of controls()) {
    control.focus();
    found.push(...((await settledFocusFaults()) ?? [`no focus: ${nameOf(control)}`]));
  }
  return found;
}

/** Titles of a line that should stand still which no scrolling brings into view. */
export function outOfReach() {
  const scroller = drawn().find((node) => node.matches('.ticker .window'));
  const items = [...scroller.querySelectorAll('[part=item]')];
  const faults = items.filter((item) => {
    item.scrollIntoView({ block: 'nearest', inline: 'start' });
    const [box, { left, right }] = [item, scroller].map((node) => node.getBoundingClientRect());
    return box.left < left - 1 || box.left > right - LEAST;
  });
  return faults.map(nameOf);
}

/** Whether a press on a carousel's button has moved it at once, and for good. */
export async function jump() {
  const button = drawn().find((node) => node.matches('.step:enabled'));
  const list = button.closest('.carousel').querySelector('.rows');
  const before = list.scrollLeft;
  button.click();
  const after = list.scrollLeft;
  await new Promise(requestAnimationFrame);
  return after !== before && list.scrollLeft === after;
}
