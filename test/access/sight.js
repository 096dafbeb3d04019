/** What is hard to see: faint texts, and in forced colours all that was told by colours alone. */
import { contrast, difference } from './colour.js';
import { behind, controls, drawn, nameOf, ownText, parentOf, seen, style } from './drawn.js';

/** What a text stands on: forced colours lay a plate behind all letters that do not opt out. */
function groundOf(node) {
  const plate = matchMedia('(forced-colors: active)').matches && style(node).forcedColorAdjust !== 'none';
  return behind(plate && node.localName !== 'mark' ? document.querySelector('#canvas') : node);
}

/** Texts that are hardly to be told from what is behind them. */
export const faintTexts = (least = 4.5) =>
  drawn()
    .filter((node) => ownText(node) && !node.disabled)
    .filter((node) => contrast(seen(style(node).color, node, groundOf(node)), groundOf(node)) < least)
    .map((node) => `${nameOf(node)}: ${style(node).color} on ${groundOf(node)}`);

const SIDES = ['Top', 'Right', 'Bottom', 'Left'];

/** Whether a node is filled, or lines of at least one pixel go around it. */
const isFramed = (node) =>
  contrast(behind(node), behind(parentOf(node))) >= 3 ||
  SIDES.every((side) => {
    const { [`border${side}Width`]: width, [`border${side}Style`]: line, [`border${side}Color`]: colour } = style(node);
    return (
      Number.parseFloat(width) >= 1 && line !== 'none' && contrast(seen(colour, node), behind(parentOf(node))) >= 3
    );
  });

/** Buttons and fields that have no visible border; what has a drawing instead of words is its drawing. */
export const unframed = () =>
  controls()
    .filter(
      (node) => node.matches('button, input') && !isFramed(node) && style(node, '::before').borderTopStyle === 'none',
    )
    .map(nameOf);

/** Whether a node stands out from one of the same kind: by what is behind it, or by its lines. */
function standsOut(node, other) {
  if (contrast(behind(node), behind(other)) >= 3) return true;
  const [mine, theirs] = [node, other].map((one) => Number.parseFloat(style(one).borderTopWidth));
  return mine >= theirs + 1 && contrast(seen(style(node).borderTopColor, node), behind(parentOf(node))) >= 3;
}

/** States that nothing shows: the page on show, the tool that is pressed, words that were searched for. */
export function unmarked() {
  const states = drawn().filter((node) => node.matches('[aria-current], [aria-pressed=true], mark'));
  const kinds = new Set(states.map((node) => node.localName + (node.ariaPressed ?? node.ariaCurrent)));
  return [
    ...['marknull', 'buttontrue', 'buttonpage'].filter((kind) => !kinds.has(kind)).map((kind) => `no ${kind}`),
    ...states
      .filter((node) => {
        const other = node.matches('mark')
          ? node.parentElement
          : [...node.parentElement.children].find(
              (child) =>
                child.localName === 'button' &&
                !child.disabled &&
                child !== node &&
                !child.matches('[aria-current], [aria-pressed=true]'),
            );
        return node.localName !== 'mark' ? !standsOut(node, other) : difference(behind(node), behind(other)) < 40;
      })
      .map(nameOf),
  ];
}

/** Placeholders of which nothing is to be seen. */
export const unseenSkeletons = () =>
  drawn()
    .filter((node) => node.matches('[part=skeleton]'))
    .filter((node) =>
      [node, ...node.querySelectorAll('*')].every((part) => {
        const { backgroundImage, borderBottomStyle, borderBottomWidth, borderBottomColor, outlineStyle, outlineColor } =
          style(part);
        const at = behind(parentOf(part));
        const lines = [
          borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) >= 1 && borderBottomColor,
          outlineStyle !== 'none' && outlineColor,
        ];
        return (
          backgroundImage === 'none' &&
          contrast(behind(part), at) < 1.1 &&
          lines.every((colour) => !colour || contrast(seen(colour, part, at), at) < 3)
        );
      }),
    )
    .map(nameOf);
