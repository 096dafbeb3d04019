const KEY = 'bantin:text-size';
const STEPS = 3;

/** The reader's text size, in steps from 0 to 2; kept by the browser where that is allowed. */
export function readTextSize(): number {
  try {
    const step = Number(localStorage.getItem(KEY));
    return Number.isInteger(step) && step > 0 && step < STEPS ? step : 0;
  } catch {
    return 0;
  }
}

/** Keeps the text size for later pages; where that is forbidden, it lasts as long as this page. */
export function storeTextSize(step: number): void {
  try {
    localStorage.setItem(KEY, String(step));
  } catch {
    // Storage is forbidden or full.
  }
}
