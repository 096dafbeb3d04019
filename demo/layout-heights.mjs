/** The height that each snippet of the demo reserves, so that nothing below a list moves when the news arrives. */
export const snippetHeights = {
  ward: '63em',
  union: '63em',
  side: '26em',
  portal: '70em',
};

/**
 * The height of five items with heading and footer in each layout: from which width of the element on, and how high, in
 * `em`. Fewer items side by side take more rows.
 *
 * @type {Record<string, [width: number, height: number][]>}
 */
export const layoutHeights = {
  list: [[0, 63]],
  cards: [
    [0, 113],
    [33, 71],
    [50, 49],
  ],
  headlines: [
    [0, 44],
    [37.5, 29],
    [57, 22],
  ],
  featured: [
    [0, 68],
    [41.5, 38],
  ],
  carousel: [[0, 31]],
  ticker: [[0, 10]],
};

/** Height for a layout in an element of this width, both in `em`. */
export const heightOf = (layout, width) => layoutHeights[layout].findLast(([from]) => width >= from)[1];
