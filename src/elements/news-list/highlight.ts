import { fold } from '../../feed/fold-accents.js';

/**
 * A text as it is searched: folded, each word behind one blank. Words are found by their beginnings, since a Vietnamese
 * word is a syllable, and hardly any is without `an` or `on` somewhere in it.
 */
export const searchable = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

/** Each letter as it is compared; there are few of them, and many in a text. */
const letters = new Map<string, string>();

function letter(sign: string): string {
  let plain = letters.get(sign);
  if (plain === undefined) letters.set(sign, (plain = /[\p{L}\p{M}\p{N}]/u.test(sign) ? fold(sign) : ' '));
  return plain;
}

/** Where words begin and end in a text, in order. */
function find(text: string, words: readonly string[]): [start: number, end: number][] {
  // each character of the text as it is compared, and where it comes from
  let folded = ' ';
  const origin: number[] = [0];
  let index = 0;
  for (const sign of text) {
    const plain = letter(sign);
    folded += plain;
    for (let i = 0; i < plain.length; i++) origin.push(index);
    index += sign.length;
  }
  origin.push(index);
  const places: [number, number][] = [];
  for (const word of words)
    for (let at = folded.indexOf(` ${word}`); at >= 0; at = folded.indexOf(` ${word}`, at + 1))
      places.push([origin[at + 1]!, origin[at + 1 + word.length]!]);
  return places.sort(([a], [b]) => a - b);
}

/**
 * Marks words in a node that has nothing but text in it. Text stays text: what is marked goes into nodes of its own. The
 * node's template sets its text as a property, so that there is no node of Lit's in it to be taken away.
 */
export function markWords(node: Element, words: readonly string[]): void {
  const text = node.textContent;
  const pieces: (string | Node)[] = [];
  let behind = 0;
  for (const [start, end] of words.length ? find(text, words) : []) {
    if (end <= behind) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(Math.max(start, behind), end);
    pieces.push(text.slice(behind, Math.max(start, behind)), mark);
    behind = end;
  }
  if (behind || node.firstElementChild) node.replaceChildren(...pieces.filter(Boolean), text.slice(behind));
}
