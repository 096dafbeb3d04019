/** Rows that the first frame shows; hardly any screen has room for more. */
const FIRST_FRAME_ROWS = 5;
/** Rows from here on are far below the screen, where `content-visibility: auto` skips them anyway. */
const LAST_DEFERRED_ROW = 20;

/**
 * Leaves the rows below the first screen to the second frame: by itself `content-visibility: auto` renders one and a half
 * screens more in the first one. Till then a row has the usual height, so that hardly anything moves.
 *
 * @returns true where there are such rows.
 */
export function deferRows(root: ParentNode): boolean {
  const rows = [...root.querySelectorAll<HTMLElement>('li.row')].slice(FIRST_FRAME_ROWS, LAST_DEFERRED_ROW);
  if (!rows.length) return false;
  for (const { style } of rows) style.contentVisibility = 'hidden';
  requestAnimationFrame(() =>
    setTimeout(() => {
      for (const { style } of rows) style.contentVisibility = '';
    }),
  );
  return true;
}
