const warned = new Set<string>();

/**
 * Writes one line to the console for each problem, however many elements have it.
 *
 * @param section The section of README.md that explains the problem.
 */
export function warnOnce(message: string, section: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`bantin: ${message} (README.md#${section})`);
}
