/** The room that a snippet reserves, so that nothing below it moves when the news arrives. */

/** How much of a page the place takes on a desktop; on a phone it is as wide as the page. */
export type PlaceWidth = 'main' | 'full' | 'side';

/** A height in `em`, in windows at least this wide, in pixels. */
export interface Room {
  from: number;
  height: number;
}

/** Height in `em` of an element of this width, in pixels. */
export type Heights = ReadonlyMap<number, number>;

interface Windows {
  from: number;
  /** Widths that the element has in these windows; it is highest just below those from which more stands side by side. */
  elements: readonly number[];
}

const PHONES: Windows = { from: 0, elements: [288, 328, 360, 399, 463, 527, 600] };
const TABLETS: Windows = { from: 600, elements: [568, 663, 815, 1000] };

const WINDOWS: Record<PlaceWidth, readonly Windows[]> = {
  main: [PHONES, TABLETS, { from: 1000, elements: [600, 663, 815, 1000, 1087, 1248, 1280] }],
  full: [PHONES, TABLETS, { from: 1000, elements: [968, 1087, 1248, 1280, 1600] }],
  side: [{ from: 0, elements: [240, ...PHONES.elements, ...TABLETS.elements] }],
};

export const PLACE_WIDTHS = Object.keys(WINDOWS) as PlaceWidth[];

/** All widths at which an element is measured, in pixels. */
export const MEASURED_WIDTHS: readonly number[] = [
  ...new Set(Object.values(WINDOWS).flatMap((windows) => windows.flatMap(({ elements }) => elements))),
];

/** Heights that differ by less, in `em`, are one. */
const SMALL = 3;

/** The room at every width of the window, the narrowest first; it never grows with the width, so that it is one value in CSS. */
export function createRoom(heights: Heights, place: PlaceWidth): Room[] {
  const room: Room[] = [];
  for (const { from, elements } of WINDOWS[place].toReversed()) {
    const height = Math.max(...elements.map((width) => heights.get(width) ?? 0));
    const [wider] = room;
    if (wider && height < wider.height + SMALL) room[0] = { from, height: Math.max(height, wider.height) };
    else room.unshift({ from, height });
  }
  return room;
}

/** The value of `min-height`; undefined where the height is unknown. A style attribute has no media queries. */
export function toMinHeight(room: readonly Room[]): string | undefined {
  const heights = room.map(({ height }, index) => {
    const end = room[index + 1]?.from;
    return end === undefined ? `${height}em` : `clamp(0em, (${end}px - 100vw) * 999, ${height}em)`;
  });
  return heights.length > 1 ? `max(${heights.toReversed().join(', ')})` : heights[0];
}

/** In `em`. */
export const largestHeight = (room: readonly Room[]): number => Math.max(...room.map(({ height }) => height));
