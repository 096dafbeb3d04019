/** What is wrong on paper. */
import { contrast } from './colour.js';
import { all, drawn, isDrawn, nameOf, ownText, seen, style } from './drawn.js';
import { clippedTexts } from './room.js';

/** Controls that would be printed. */
export const printedControls = () =>
  drawn()
    .filter((node) => node.matches('button, input, audio, video, .gap, [part=tools] *, [part=more]'))
    .map(nameOf);

/** Texts that are hardly to be read on white paper, where no background is printed. */
export const faintOnPaper = () =>
  drawn()
    .filter((node) => ownText(node) && contrast(seen(style(node).color, node, [255, 255, 255]), [255, 255, 255]) < 4.5)
    .map((node) => `${nameOf(node)}: ${style(node).color}`);

/** Items and texts of which paper does not show all; excerpts are short on purpose. */
export function cutOnPaper(width) {
  const items = [...all()].filter((node) => node.matches('[part=item]'));
  return [
    ...items.filter((node) => !isDrawn(node)).map((node) => `not drawn: ${nameOf(node)}`),
    ...items.filter(isDrawn).flatMap((node) => {
      const { left, right } = node.getBoundingClientRect();
      return left < -1 || right > width + 1 ? [`beside the paper: ${nameOf(node)}`] : [];
    }),
    ...clippedTexts('[part=excerpt]').map((text) => `cut: ${text}`),
  ];
}

/** What is printed behind the name of an article's publisher. */
export function printedSource() {
  const links = drawn().filter((node) => node.matches('[part=source] a'));
  return links.map((link) => style(link, '::after').content.replace(/attr\(href\)/, link.href)).join(' ');
}
