/**
 * Leaves the rows that hardly any screen has room for to the second frame, so that no reader waits for them: by itself
 * `content-visibility: auto` draws one and a half screens more in the first one. A row is as high empty as it is full, so
 * nothing moves. From the fifth row on Chromium counts the change as a layout shift all the same.
 *
 * @returns whether there are such rows.
 */
export function drawInTwoFrames(root: ParentNode): boolean {
  const rows = [...root.querySelectorAll('li')].slice(5, 20);
  const show = (contentVisibility: string) => {
    for (const { style } of rows) style.contentVisibility = contentVisibility;
  };
  show('hidden');
  if (rows[0]) requestAnimationFrame(() => setTimeout(show, 0, ''));
  return !!rows[0];
}
