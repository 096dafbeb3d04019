import { html, type TemplateResult } from 'lit';
import { fold } from '../../../feed/fold-accents.js';

/**
 * A text as it is searched: folded, each word behind one space. Words are found by their beginnings, since a Vietnamese
 * word is a syllable, and hardly any is without `an` or `on` somewhere in it.
 */
export const searchableText = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

/** Folded characters by the original ones: there are few of them, and many in a text. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = /[\p{L}\p{M}\p{N}]/u.test(character) ? fold(character) : ' ';
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/** Where words begin in a text: starts and ends in order, which do not overlap. */
export function findWords(text: string, words: readonly string[]): [start: number, end: number][] {
  // The text as it is compared, and for each of its characters the place in the original.
  let folded = ' ';
  const origins = [0];
  let index = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    folded += plain;
    for (let i = 0; i < plain.length; i++) origins.push(index);
    index += character.length;
  }
  origins.push(index);
  const ranges: [number, number][] = [];
  for (const word of words) {
    let at = folded.indexOf(` ${word}`);
    while (at >= 0) {
      ranges.push([origins[at + 1]!, origins[at + 1 + word.length]!]);
      at = folded.indexOf(` ${word}`, at + 1);
    }
  }
  const separate: [number, number][] = [];
  let done = 0;
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    if (end <= done) continue; // Part of another already.
    separate.push([Math.max(start, done), end]);
    done = end;
  }
  return separate;
}

/** A text with the beginnings of words marked. */
export function highlight(text: string, words: readonly string[]): (string | TemplateResult)[] {
  const pieces: (string | TemplateResult)[] = [];
  let done = 0;
  for (const [start, end] of findWords(text, words)) {
    pieces.push(text.slice(done, start), html`<mark>${text.slice(start, end)}</mark>`);
    done = end;
  }
  return [...pieces, text.slice(done)];
}
