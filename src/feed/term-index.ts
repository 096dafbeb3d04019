import { fold } from './fold-accents.js';

/** Syllables without a topic, without accents; months and days among them. */
const STOP_SYLLABLES = new Set(
  (
    'va cua la co cho cac nhung mot trong voi duoc den tu khi nay do thi ma o ve theo tai tren duoi da se dang bi boi vi nen neu ' +
    'de ra vao len xuong cung nhu con nhieu it rat hon nhat ngay thang nam sang chieu toi gio ong ba anh chi nguoi cai viec su ' +
    'qua hay hoac cung moi tung van chi duoi gan tin bai so the and of to in for on at is with by a an'
  ).split(' '),
);

const SEPARATORS = /[\s.,;:!?…"“”'‘’()[\]/|–-]+/;

/** What each character code is read as: a letter without accents, {@link SEPARATOR}, or {@link IGNORED}. */
let characters: Uint16Array | undefined;
const SEPARATOR = 1;
const IGNORED = 2;

/** Made once, because folding each character of a thousand texts is slow. */
function makeCharacters(): Uint16Array {
  const made = new Uint16Array(0x2070).fill(IGNORED, 0x300, 0x370).fill(SEPARATOR, 0x2000);
  for (const mark of '\t\n\r\xa0 .,;:!?"\'()[]/|-') made[mark.charCodeAt(0)] = SEPARATOR;
  for (const [from, to] of [
    [0x41, 0x5a],
    [0xc0, 0x1b0],
    [0x1ea0, 0x1ef9],
  ] as const)
    for (let code = from; code <= to; code++) made[code] = fold(String.fromCharCode(code)).charCodeAt(0);
  return made;
}

/** The hash of a syllable with one more letter; within the small integers that engines calculate fastest. */
const addToHash = (hash: number, letter: number) => (Math.imul(hash, 31) + letter) & 0x3fffffff;

const hashOf = (syllable: string) =>
  syllable.split('').reduce((hash, letter) => addToHash(hash, letter.charCodeAt(0)), 0);

const isStopSyllable = (syllable: string) =>
  syllable.length < 2 || STOP_SYLLABLES.has(syllable) || /^\d+$/.test(syllable);

/**
 * Numbers the terms of an article, from 1: its syllables, then the pairs of neighbours among them, because most Vietnamese
 * words have several syllables.
 */
export class TermIndex {
  /** Numbers of syllables, by hash: no text has to be cut into thousands of strings. */
  readonly #numbers = new Map<number, number>();
  /** Numbers of pairs, in a square with a row and a column for each syllable; 0 for pairs that the article does not have. */
  readonly #pairs: Uint16Array;
  readonly #width: number;
  /** How many syllables there are; terms with a higher number are pairs. */
  readonly syllables: number;
  /** How many terms there are. */
  size: number;

  constructor(texts: string[]) {
    const numbered = texts.map((text) => text.split(SEPARATORS).map((written) => this.#numberSyllable(fold(written))));
    this.syllables = this.#numbers.size;
    this.size = this.syllables;
    this.#width = this.syllables + 1;
    this.#pairs = new Uint16Array(this.#width ** 2);
    for (const numbers of numbered) this.#numberPairs(numbers);
  }

  /** The number of a syllable, a new one where it is not known yet; 0 for one without a topic. */
  #numberSyllable(syllable: string): number {
    if (isStopSyllable(syllable)) return 0;
    const hash = hashOf(syllable);
    const number = this.#numbers.get(hash) ?? this.#numbers.size + 1;
    this.#numbers.set(hash, number);
    return number;
  }

  #numberPairs(numbers: number[]): void {
    let previous = 0;
    for (const number of numbers) {
      const pair = previous * this.#width + number;
      if (previous && number && !this.#pairs[pair]) {
        this.size++;
        this.#pairs[pair] = this.size;
      }
      previous = number;
    }
  }

  /** Adds the syllables and pairs of a text that the article has, too. */
  findTerms(text: string, weight: number, shared: SharedTerms): void {
    characters ??= makeCharacters();
    const { length } = text;
    let previous = 0;
    let hash = 0;
    for (let at = 0; at <= length; at++) {
      const code = at < length ? text.charCodeAt(at) : 32; // a space behind the last syllable
      const letter = characters[code] || code;
      if (letter === IGNORED) continue;
      if (letter !== SEPARATOR) {
        hash = addToHash(hash, letter);
        continue;
      }
      if (!hash) continue;
      const number = this.#numbers.get(hash) ?? 0;
      hash = 0;
      if (number) {
        shared.add(number, weight);
        if (previous) shared.add(this.#pairs[previous * this.#width + number]!, weight);
      }
      previous = number;
    }
  }
}

/** The terms that items share with an article: each once an item, with the weight of the place where it was found first. */
export class SharedTerms {
  /** How many items have a term, by its number. */
  readonly frequency: Uint32Array;
  /** The terms of all items, one item after the other, and their weights. */
  readonly terms: number[] = [];
  readonly weights: number[] = [];
  /** The last item that had a term, by its number. */
  readonly #lastItem: Uint32Array;
  #item = 0;

  constructor(size: number) {
    this.frequency = new Uint32Array(size + 1);
    this.#lastItem = new Uint32Array(size + 1);
  }

  /** Begins the next item; returns the index of its first term. */
  beginItem(): number {
    this.#item++;
    this.#lastItem[0] = this.#item; // 0 is no term, so it is never added
    return this.terms.length;
  }

  add(term: number, weight: number): void {
    if (this.#lastItem[term] === this.#item) return;
    this.#lastItem[term] = this.#item;
    this.frequency[term]!++;
    this.terms.push(term);
    this.weights.push(weight);
  }
}
