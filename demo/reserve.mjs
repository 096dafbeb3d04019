/** The height that each snippet keeps free, so that nothing below a list moves when the news arrive. */
export const reserve = {
  ward: '63em',
  union: '63em',
  side: '26em',
  portal: '70em',
};
