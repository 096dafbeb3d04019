/** Which word was meant where another one was written. */

const squeezed = (name: string) => name.replace(/^data-|[-_]/g, '').toLowerCase();

/** Edits between two words, swaps of neighbours counted as one (https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance). */
function distance(a: string, b: string): number {
  const rows = [...Array(a.length + 1)].map((_, row) => [row, ...Array<number>(b.length).fill(0)]);
  for (let column = 1; column <= b.length; column++) rows[0]![column] = column;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(rows[row - 1]![column]!, rows[row]![column - 1]!) + 1;
      least = Math.min(least, rows[row - 1]![column - 1]! + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = least;
    }
  return rows[a.length]![b.length]!;
}

/** The one of some words that was probably meant. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const plain = squeezed(word);
  const [best] = known
    .map((name) => ({ name, edits: distance(plain, squeezed(name)) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.min(2, plain.length / 3) ? best.name : undefined;
}
