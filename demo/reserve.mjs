/** The height that each snippet keeps free, so that nothing below a list moves when the news arrive. */
export const reserve = {
  ward: '62em',
  union: '62em',
};
