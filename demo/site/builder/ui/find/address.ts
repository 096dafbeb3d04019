/**
 * The addresses in a text that somebody has pasted: white space, commas or semicolons between them, `https://` in front of
 * those without a scheme.
 */
export function readAddresses(text: string): string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  return [...new Set(words.map(completeAddress))];
}

/** An absolute address; the text itself where it cannot be one. */
function completeAddress(text: string): string {
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text);
  const isLocal = /^(localhost|127\.)/.test(text);
  const scheme = isLocal ? 'http' : 'https';
  try {
    return new URL(hasScheme ? text : `${scheme}://${text.replace(/^\/+/, '')}`).href;
  } catch {
    return text;
  }
}
