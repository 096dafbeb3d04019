/** The buffers that the members of a result lie in, which are moved to another thread rather than copied. */
export function getTransferables(result: unknown): ArrayBuffer[] {
  if (typeof result !== 'object' || result === null) return [];
  const views = Object.values(result).filter(ArrayBuffer.isView);
  return [...new Set(views.map(({ buffer }) => buffer as ArrayBuffer))];
}
