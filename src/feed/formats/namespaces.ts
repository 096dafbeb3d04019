/** Most namespaces that are in scope at once: more than feeds have. Browsers take longer for each element the more there are. */
export const MOST_NAMESPACES = 64;

/** A comment, a CDATA section, or a tag with its attributes, whose values may contain `>`. */
const TOKEN = /<!--.*?(?:-->|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<(?:[^"'>]+|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/gs;

const countDeclarations = (text: string) => text.match(/\sxmlns[:=]/g)?.length ?? 0;

/** Whether a document has more namespaces in scope than browsers can parse in reasonable time. */
export function hasManyNamespaces(text: string): boolean {
  if (countDeclarations(text) <= MOST_NAMESPACES) return false;
  const open: number[] = [];
  let inScope = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^<[!?]/.test(token)) continue;
    if (token.startsWith('</')) {
      inScope -= open.pop() ?? 0;
      continue;
    }
    const declared = countDeclarations(token);
    if (inScope + declared > MOST_NAMESPACES) return true;
    if (token.endsWith('/>')) continue;
    open.push(declared);
    inScope += declared;
  }
  return false;
}
