/** `value` where it is a whole number from 1 to `max`, else the default: an attribute may hold anything. */
export const positiveInteger = (value: number, fallback: number, max = Infinity): number =>
  Number.isInteger(value) && value > 0 && value <= max ? value : fallback;
