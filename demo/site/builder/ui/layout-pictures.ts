/** A drawing of each layout: where pictures, titles and lines of text stand. */
import { css, html, svg, type TemplateResult } from 'lit';

/** `over`: a title on a picture. */
type Kind = 'picture' | 'title' | 'text' | 'over' | 'frame';
type Shape = [kind: Kind, x: number, y: number, width: number, height: number];

const WIDTH = 120;
const HEIGHT = 80;

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const row = (y: number): Shape[] => [
  ['picture', 6, y, 28, 19],
  ['title', 40, y, 70, 4],
  ['text', 40, y + 8, 74, 3],
  ['text', 40, y + 14, 52, 3],
];
const card = (x: number, y: number): Shape[] => [
  ['picture', x, y, 32, 18],
  ['title', x, y + 22, 30, 4],
  ['text', x, y + 29, 24, 3],
];

const DRAWINGS = new Map<string, Shape[]>([
  ['list', [6, 31, 56].flatMap(row)],
  ['cards', [6, 44].flatMap((y) => [6, 44, 82].flatMap((x) => card(x, y)))],
  [
    'headlines',
    [8, 23, 38, 53, 68].flatMap((y): Shape[] => [
      ['title', 6, y, 78, 4],
      ['text', 96, y, 18, 4],
    ]),
  ],
  [
    'featured',
    [
      ['picture', 6, 6, 62, 40],
      ['title', 6, 51, 58, 5],
      ['text', 6, 61, 62, 3],
      ['text', 6, 68, 44, 3],
      ...[6, 25, 44, 63].flatMap((y): Shape[] => [
        ['picture', 76, y, 16, 12],
        ['title', 96, y + 1, 18, 3],
        ['text', 96, y + 7, 14, 3],
      ]),
    ],
  ],
  [
    'carousel',
    [
      ...[6, 56, 106].flatMap((x): Shape[] => [
        ['picture', x, 10, Math.min(44, WIDTH - x), 28],
        ['title', x, 43, Math.min(40, WIDTH - x), 4],
        ['text', x, 51, Math.min(30, WIDTH - x), 3],
      ]),
      ...range(3).map((index): Shape => [index ? 'text' : 'title', 50 + index * 8, 66, 4, 4]),
    ],
  ],
  [
    'ticker',
    [
      ['frame', 5, 30, 110, 20],
      ['title', 12, 38, 20, 4],
      ['text', 40, 38, 40, 4],
      ['text', 88, 38, 22, 4],
    ],
  ],
  [
    'notices',
    [6, 31, 56].flatMap((y): Shape[] => [
      ['picture', 6, y, 18, 18],
      ['title', 30, y + 2, 78, 4],
      ['text', 30, y + 11, 54, 3],
    ]),
  ],
  [
    'compact',
    [
      ['frame', 30, 3, 60, 74],
      ...[9, 26, 43, 60].flatMap((y): Shape[] => [
        ['picture', 36, y, 15, 11],
        ['title', 55, y + 1, 29, 3],
        ['text', 55, y + 7, 20, 3],
      ]),
    ],
  ],
  [
    'hero',
    [
      ['picture', 6, 6, 108, 46],
      ['over', 12, 36, 72, 5],
      ['over', 12, 44, 40, 3],
      ...[6, 44, 82].flatMap((x): Shape[] => [
        ['title', x, 59, 32, 4],
        ['text', x, 67, 24, 3],
      ]),
    ],
  ],
  [
    'documents',
    [
      ['frame', 5, 5, 110, 12],
      ['title', 10, 9, 16, 4],
      ['title', 34, 9, 14, 4],
      ['title', 56, 9, 34, 4],
      ...[24, 38, 52, 66].flatMap((y): Shape[] => [
        ['text', 10, y, 18, 3],
        ['text', 34, y, 14, 3],
        ['text', 56, y, 40, 3],
        ['picture', 102, y - 2, 8, 8],
      ]),
    ],
  ],
  [
    'gallery',
    [6, 42].flatMap((y) =>
      [6, 43, 80].flatMap((x): Shape[] => [
        ['picture', x, y, 34, 32],
        ['over', x + 4, y + 24, 24, 3],
      ]),
    ),
  ],
]);

/** The drawing of a layout; an empty one where there is none. */
export const renderLayoutPicture = (layout: string): TemplateResult => {
  const shapes = DRAWINGS.get(layout) ?? [];
  const rectangles = shapes.map(
    ([kind, x, y, width, height]) => svg`<rect class=${kind} x=${x} y=${y} width=${width} height=${height} rx="1.5" />`,
  );
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${rectangles}</svg>`;
};

export const layoutPictureStyles = css`
  .layouts svg {
    display: block;
    inline-size: 100%;
  }
  .layouts .picture {
    fill: var(--vp-c-brand-1);
    opacity: 0.55;
  }
  .layouts .title {
    fill: var(--vp-c-text-1);
    opacity: 0.8;
  }
  .layouts .text {
    fill: var(--vp-c-text-3);
    opacity: 0.8;
  }
  .layouts .over {
    fill: var(--vp-c-bg);
  }
  .layouts .frame {
    fill: none;
    stroke: var(--vp-c-text-3);
  }
`;
