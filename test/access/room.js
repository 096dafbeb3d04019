/** What has no room: texts, and fingers. */
import { all, controls, drawn, isDrawn, nameOf, parentOf, SCROLLERS, style } from './drawn.js';

/** What ends after a number of lines on screens, however much there is of it. */
const CUT = '[part=title], [part=excerpt]';

/** Boxes that cut off some of the text in them. */
export const clippedTexts = (cut = CUT) =>
  drawn()
    .filter((node) => !node.matches(`${cut}, .visually-hidden, thead`) && node.textContent.trim())
    .filter((node) => {
      const { overflowX, overflowY } = style(node);
      const scrolls = node.matches(SCROLLERS);
      const wide =
        overflowX !== 'visible' &&
        !(scrolls && matchMedia('screen').matches) &&
        node.scrollWidth > node.clientWidth + 1;
      const high = overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1;
      return (wide || high) && node.localName !== 'dialog';
    })
    .map(
      (node) => `${nameOf(node)} ${node.scrollWidth}x${node.scrollHeight} in ${node.clientWidth}x${node.clientHeight}`,
    );

/** Where a text ends, in its box or below. */
function endOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { bottom } = node.getBoundingClientRect();
  return style(node).overflowY === 'visible' ? Math.max(bottom, range.getBoundingClientRect().bottom) : bottom;
}

/** Texts that reach over what follows them. */
export const overlaps = () =>
  drawn()
    .filter((node) => node.matches('[part=title], [part=excerpt], .details, [part=pager], [part=heading]'))
    .flatMap((node) => {
      const next = node.nextElementSibling;
      if (!next || !isDrawn(next)) return [];
      const [a, b] = [node, next].map((part) => part.getBoundingClientRect());
      const covers = endOf(node) > b.top + 1 && a.top < b.bottom && a.right > b.left + 1 && a.left < b.right - 1;
      return covers ? [`${nameOf(node)} over ${nameOf(next)}`] : [];
    });

/** What stands beside a title. */
const ITEM_META = '[part=date], [part=badge], [part=category], [part=views], [part=source]';

/** The box of each line of a text. */
function linesOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width }) => width);
}

/** By how many pixels a box reaches into another, the shorter way. */
const overlap = (a, b) =>
  Math.min(a.right - b.left, b.right - a.left, a.bottom - b.top, b.bottom - a.top, a.width, a.height);

/** What a line of text is cut off by: an ancestor that does not show what is outside of it, and is not to be scrolled that way. */
function cutterOf(line, node) {
  for (let at = parentOf(node); at.localName !== 'main'; at = parentOf(at)) {
    const { overflowX, overflowY } = style(at);
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const wide = overflowX !== 'visible' && !at.matches(SCROLLERS) && (line.left < left - 1 || line.right > right + 1);
    const high = overflowY !== 'visible' && (line.top < top - 1 || line.bottom > bottom + 1);
    if (wide || high) return at;
  }
}

/** Item meta that cannot be read in full: cut off, outside of its item, or covered. */
export function hiddenMeta() {
  const nodes = [...all()].filter((node) => node.matches(ITEM_META) && node.closest('[part=item]'));
  return nodes.flatMap((meta) => {
    const lines = linesOf(meta);
    const row = meta.closest('[part=item]');
    const { left, right, top, bottom } = row.getBoundingClientRect();
    const others = [...row.querySelectorAll(`[part=title], [part=excerpt], .media, ${ITEM_META}`)]
      // A picture with the title on it has the meta on it, too.
      .filter((node) => node !== meta && isDrawn(node) && style(node).position !== 'absolute')
      .map((node) => [node, node.matches(ITEM_META) ? linesOf(node) : [node.getBoundingClientRect()]]);
    const outside = ({ left: x, right: x2, top: y, bottom: y2 }) =>
      x < left - 1 || x2 > right + 1 || y < top - 1 || y2 > bottom + 1;
    const covered = others.find(([, boxes]) => boxes.some((box) => lines.some((line) => overlap(line, box) > 1)));
    const cutter = lines.map((line) => cutterOf(line, meta)).find(Boolean);
    return [
      ...(lines.length ? [] : ['not drawn']),
      ...(lines.some(outside) ? ['outside of its item'] : []),
      ...(covered ? [`over ${nameOf(covered[0])}`] : []),
      ...(cutter ? [`cut off by ${nameOf(cutter)}`] : []),
    ].map((fault) => `${nameOf(meta)}: ${fault}`);
  });
}

/** What is wider than the page. */
export function tooWide() {
  const width = document.documentElement.clientWidth;
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= width) return [];
  const guilty = drawn().filter((node) => node.getBoundingClientRect().right > width + 1 && !node.closest(SCROLLERS));
  return [`the page is ${scrollWidth} wide in ${width}`, ...guilty.map(nameOf)];
}

/** Has all text of the page as many times as large as usual, as https://www.w3.org/WAI/WCAG22/Understanding/resize-text asks for twice. */
export function enlarge(times) {
  document.documentElement.style.fontSize = `${times * 100}%`;
}

/** What readers may set for themselves: https://www.w3.org/WAI/WCAG22/Understanding/text-spacing */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Has all text of the page spaced out, inside of the elements as well. */
export function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  for (const root of [document, ...[...all()].flatMap((node) => node.shadowRoot ?? [])])
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The area that takes a pointer for a control: its own, or that of the row that its link is spread over. */
function areaOf(node) {
  const spread = style(node, '::after').position === 'absolute';
  return (spread ? node.closest('.row, li') : node).getBoundingClientRect();
}

/** Whether a link stands in a line of text, which WCAG leaves out. */
function isInline(node) {
  if (style(node).display !== 'inline') return false;
  const block = node.closest('p, li, td, figcaption');
  return !!block && block.textContent.trim() !== node.textContent.trim();
}

/** Of text a line, of a control that stands alone a thumb: in pixels, at 16 pixels of text. */
export const LEAST = 24;
const THUMB = 44;

/**
 * Targets that are too small: WCAG 2.5.8 asks for 24 pixels both ways, or for as much room around the middle. Buttons and
 * fields have 44 pixels in height everywhere, and in width too where the page is `room` pixels wide.
 */
export function smallTargets(room) {
  const targets = controls().filter((node) => !isInline(node));
  const areas = targets.map(areaOf);
  const wide = document.documentElement.clientWidth >= room;
  return targets.flatMap((node, index) => {
    const { left, top, width, height } = areas[index];
    const size = `${nameOf(node)} ${width.toFixed(1)} x ${height.toFixed(1)}`;
    if (node.matches('button, input') && (height < THUMB - 0.1 || (wide && width < THUMB - 0.1)))
      return [`${size}: no thumb's`];
    if (width >= LEAST && height >= LEAST) return [];
    const [x, y] = [left + width / 2, top + height / 2];
    const near = areas.some((area, other) => {
      if (other === index) return false;
      const small = area.width < LEAST || area.height < LEAST;
      const box = small
        ? {
            left: area.left + area.width / 2,
            right: area.left + area.width / 2,
            top: area.top + area.height / 2,
            bottom: area.top + area.height / 2,
          }
        : area;
      const distance = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
      return distance < (small ? LEAST : LEAST / 2);
    });
    return near ? [`${size}: too near to another`] : [];
  });
}
