/** The height that each snippet of the demo reserves, so that nothing below a list moves when the news arrives. */
export const snippetHeights = {
  ward: '46em',
  union: '46em',
  side: '20em',
  portal: '70em',
};

/**
 * The height of five items with heading and footer in each layout: from which width of the element on, and how high, in
 * `em`. Fewer items side by side take more rows.
 *
 * @type {Record<string, [width: number, height: number][]>}
 */
export const layoutHeights = {
  list: [[0, 46]],
  cards: [
    [0, 128],
    [25, 63],
    [33, 69],
    [51, 42],
  ],
  headlines: [
    [0, 41],
    [37.5, 25],
  ],
  featured: [
    [0, 65],
    [29, 76],
    [41.5, 39],
    [68, 42],
  ],
  carousel: [[0, 29]],
  ticker: [
    [0, 7.5],
    [30, 5],
  ],
  notices: [
    [0, 40],
    [30, 36],
  ],
  compact: [[0, 36]],
  hero: [
    [0, 52],
    [38, 45],
    [50, 50],
  ],
  documents: [
    [0, 46],
    [40, 34],
  ],
  gallery: [
    [0, 64],
    [17, 42],
    [27, 31],
  ],
};

/** Height for a layout in an element of this width, both in `em`. */
export const heightOf = (layout, width) => layoutHeights[layout].findLast(([from]) => width >= from)[1];
