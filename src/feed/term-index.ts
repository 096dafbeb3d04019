import { fold } from './fold-accents.js';

/** Syllables that say nothing about what a text is about, without accents; months and days among them. */
const STOP = new Set(
  (
    'va cua la co cho cac nhung mot trong voi duoc den tu khi nay do thi ma o ve theo tai tren duoi da se dang bi boi vi nen neu ' +
    'de ra vao len xuong cung nhu con nhieu it rat hon nhat ngay thang nam sang chieu toi gio ong ba anh chi nguoi cai viec su ' +
    'qua hay hoac cung moi tung van chi duoi gan tin bai so the and of to in for on at is with by a an'
  ).split(' '),
);

/** What stands between syllables. */
const BETWEEN = /[\s.,;:!?…"“”'‘’()[\]/|–-]+/;

/** What a character stands for, by its code: a letter without accents, something between syllables, or nothing. */
let letters: Uint16Array | undefined;
const GAP = 1;
const NONE = 2;

/** Made once: asking for each character of a thousand texts takes too long. */
function makeLetters(): Uint16Array {
  const made = new Uint16Array(0x2070).fill(NONE, 0x300, 0x370).fill(GAP, 0x2000);
  for (const mark of '\t\n\r\xa0 .,;:!?"\'()[]/|-') made[mark.charCodeAt(0)] = GAP;
  for (const [from, to] of [
    [0x41, 0x5a],
    [0xc0, 0x1b0],
    [0x1ea0, 0x1ef9],
  ] as const)
    for (let code = from; code <= to; code++) made[code] = fold(String.fromCharCode(code)).charCodeAt(0);
  return made;
}

/**
 * Numbers for what an article is about, from 1: its syllables, then the pairs of neighbours among them, as Vietnamese
 * writes a word as several.
 */
export class Vocabulary {
  /** By a hash of their letters: no text is cut into thousands of small ones. */
  readonly #numbers = new Map<number, number>();
  /** By the two numbers of its syllables, as a square; 0 for pairs that the article does not have. */
  readonly #pairs: Uint16Array;
  readonly #width: number;
  readonly syllables: number;
  /** Of syllables and pairs. */
  size: number;

  constructor(texts: string[]) {
    const found = texts.map((text) =>
      text.split(BETWEEN).map((written) => {
        const syllable = fold(written);
        if (syllable.length < 2 || STOP.has(syllable) || /^\d+$/.test(syllable)) return 0;
        const key = syllable.split('').reduce((hash, letter) => extend(hash, letter.charCodeAt(0)), 0);
        const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
        this.#numbers.set(key, number);
        return number;
      }),
    );
    const { size } = this.#numbers;
    this.syllables = this.size = size;
    this.#width = size + 1;
    this.#pairs = new Uint16Array(this.#width ** 2);
    for (const numbers of found)
      numbers.forEach((number, at) => {
        const pair = (numbers[at - 1] ?? 0) * this.#width + number;
        if (number && numbers[at - 1] && !this.#pairs[pair]) this.#pairs[pair] = ++this.size;
      });
  }

  /** Tells every syllable and every pair of a text that the article has, too. */
  look(text: string, weight: number, counted: Shared): void {
    letters ??= makeLetters();
    const { length } = text;
    let before = 0;
    let hash = 0;
    for (let at = 0; at <= length; at++) {
      const code = at < length ? text.charCodeAt(at) : 32;
      const letter = letters[code] || code;
      if (letter === NONE) continue;
      if (letter !== GAP) {
        hash = extend(hash, letter);
        continue;
      }
      if (!hash) continue;
      const number = this.#numbers.get(hash) ?? 0;
      hash = 0;
      if (number) {
        counted.add(number, weight);
        if (before) counted.add(this.#pairs[before * this.#width + number]!, weight);
      }
      before = number;
    }
  }
}

/** The hash of a syllable with one more letter; small enough for the engine's fast numbers. */
const extend = (hash: number, letter: number) => (Math.imul(hash, 31) + letter) & 0x3fffffff;

/** What items share with an article: each term once an item, with the weight of where it was found first. */
export class Shared {
  /** How many items have a term. */
  readonly spread: Uint32Array;
  /** Of all items, one after the other. */
  readonly terms: number[] = [];
  readonly weights: number[] = [];
  readonly #last: Uint32Array;
  #item = 0;

  constructor(size: number) {
    this.spread = new Uint32Array(size + 1);
    this.#last = new Uint32Array(size + 1);
  }

  /** Begins with another item; returns where what it shares starts. */
  next(): number {
    this.#item++;
    this.#last[0] = this.#item; // no term
    return this.terms.length;
  }

  add(term: number, weight: number): void {
    if (this.#last[term] === this.#item) return;
    this.#last[term] = this.#item;
    this.spread[term]!++;
    this.terms.push(term);
    this.weights.push(weight);
  }
}
