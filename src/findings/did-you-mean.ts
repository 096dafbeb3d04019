/** Suggestions for misspelt names. */

const normalize = (name: string) => name.replace(/^data-|[-_]/g, '').toLowerCase();

/** Edits between two strings; a swap of neighbours is one edit (https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance). */
function countEdits(a: string, b: string): number {
  const rows = [...Array(a.length + 1)].map((_, row) => [row, ...Array<number>(b.length).fill(0)]);
  for (let column = 1; column <= b.length; column++) rows[0]![column] = column;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const replacement = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(rows[row - 1]![column]!, rows[row]![column - 1]!) + 1;
      edits = Math.min(edits, rows[row - 1]![column - 1]! + replacement);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) edits = Math.min(edits, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = edits;
    }
  return rows[a.length]![b.length]!;
}

/** The known name that is most like this one, if there are at most two edits between them, and one in three letters. */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const normalized = normalize(name);
  const [best] = known
    .map((candidate) => ({ candidate, edits: countEdits(normalized, normalize(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.min(2, normalized.length / 3) ? best.candidate : undefined;
}
