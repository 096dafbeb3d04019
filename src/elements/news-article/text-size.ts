export const KEY = 'bantin:text-size';

/** The reader's text size, in steps from 0 to 2; kept by the browser where that is allowed. */
export function storedSize(): number {
  try {
    return +localStorage.getItem(KEY)! % 3 || 0;
  } catch {
    return 0;
  }
}
