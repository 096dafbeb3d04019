const warned = new Set<string>();

/**
 * Writes one line to the console for each problem, however many elements have it.
 *
 * @param section The code, or section, that explains the problem where `__HELP__` leads.
 */
export function warnOnce(message: string, section: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`bantin: ${message} (${__HELP__}${section})`);
}
