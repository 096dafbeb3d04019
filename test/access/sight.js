/** Finds what is hard to see: faint texts, and in forced colours whatever relied on colour alone. */
import { contrast, difference } from './colour.js';
import { behind, controls, drawn, nameOf, ownText, parentOf, seen, style } from './drawn.js';

/** The background of a text: forced colours put a backplate behind all text that does not opt out. */
function groundOf(node) {
  const plate = matchMedia('(forced-colors: active)').matches && style(node).forcedColorAdjust !== 'none';
  return behind(plate && node.localName !== 'mark' ? document.querySelector('#canvas') : node);
}

/** Texts with too little contrast to their background. */
export const faintTexts = (least = 4.5) =>
  drawn()
    .filter((node) => ownText(node) && !node.disabled)
    .filter((node) => contrast(seen(style(node).color, node, groundOf(node)), groundOf(node)) < least)
    .map((node) => `${nameOf(node)}: ${style(node).color} on ${groundOf(node)}`);

const SIDES = ['Top', 'Right', 'Bottom', 'Left'];

/** Whether a node is filled, or has a border of at least one pixel on every side. */
const isFramed = (node) =>
  contrast(behind(node), behind(parentOf(node))) >= 3 ||
  SIDES.every((side) => {
    const { [`border${side}Width`]: width, [`border${side}Style`]: line, [`border${side}Color`]: colour } = style(node);
    return (
      Number.parseFloat(width) >= 1 && line !== 'none' && contrast(seen(colour, node), behind(parentOf(node))) >= 3
    );
  });

/** Buttons and fields without a visible border; icon buttons count as visible by their icon. */
export const unframed = () =>
  controls()
    .filter(
      (node) => node.matches('button, input') && !isFramed(node) && style(node, '::before').borderTopStyle === 'none',
    )
    .map(nameOf);

/** Whether a node stands out from one of the same kind, by its background or its border. */
function standsOut(node, other) {
  if (contrast(behind(node), behind(other)) >= 3) return true;
  const [mine, theirs] = [node, other].map((one) => Number.parseFloat(style(one).borderTopWidth));
  return mine >= theirs + 1 && contrast(seen(style(node).borderTopColor, node), behind(parentOf(node))) >= 3;
}

/** States without a visible sign: the current page, a pressed tool, a highlighted match. */
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

/** Skeletons that are invisible. */
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
