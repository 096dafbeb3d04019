/**
 * QR codes (ISO/IEC 18004) of addresses: bytes, versions 1 to 20, error correction L, as a screen has no scratches.
 */
import { errorCorrection } from './qr-error-correction.js';

/** A square of modules, `true` where one is dark; without the quiet zone around it. */
export type QrCode = readonly (readonly boolean[])[];

/** Of each version: all codewords, those for error correction in one block, and blocks (table 9 of the standard, level L). */
const VERSIONS: readonly (readonly [total: number, correction: number, blocks: number])[] = [
  [26, 7, 1],
  [44, 10, 1],
  [70, 15, 1],
  [100, 20, 1],
  [134, 26, 1],
  [172, 18, 2],
  [196, 20, 2],
  [242, 24, 2],
  [292, 30, 2],
  [346, 18, 4],
  [404, 20, 4],
  [466, 24, 4],
  [532, 26, 4],
  [581, 30, 4],
  [655, 22, 6],
  [733, 24, 6],
  [815, 28, 6],
  [901, 30, 6],
  [991, 28, 7],
  [1085, 28, 8],
];

/** The eight masks of the standard: which modules are inverted. */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** The code of a text; undefined for one over 858 bytes. */
export function makeQrCode(text: string): QrCode | undefined {
  const bytes = new TextEncoder().encode(text);
  const index = VERSIONS.findIndex((_, place) => bytes.length <= dataLength(place + 1) - headLength(place + 1));
  if (index < 0) return;
  const version = index + 1;
  const bits = addCorrection(makeCodewords(bytes, version), version).flatMap((codeword) => toBits(codeword, 8));
  const codes = MASKS.map((_, mask) => draw(version, bits, mask));
  const penalties = codes.map(penaltyOf);
  return codes[penalties.indexOf(Math.min(...penalties))];
}

/** The bits of a number, the highest first. */
const toBits = (value: number, length: number): boolean[] =>
  Array.from({ length }, (_, place) => ((value >> (length - 1 - place)) & 1) === 1);

/** How many codewords of a version are data. */
function dataLength(version: number): number {
  const [total, correction, blocks] = VERSIONS[version - 1]!;
  return total - correction * blocks;
}

/** How many codewords the mode, the length and the end of the data take together. */
const headLength = (version: number) => (version < 10 ? 2 : 3);

/** Mode, length, text and padding. */
function makeCodewords(bytes: Uint8Array, version: number): number[] {
  const bits = [...toBits(0b0100, 4), ...toBits(bytes.length, version < 10 ? 8 : 16)];
  for (const byte of bytes) bits.push(...toBits(byte, 8));
  bits.push(...toBits(0, 4)); // The end of the data, which fills the last codeword as well.
  const codewords = Array.from({ length: bits.length / 8 }, (_, place) =>
    bits.slice(place * 8, place * 8 + 8).reduce((value, bit) => value * 2 + Number(bit), 0),
  );
  for (let padding = 0xec; codewords.length < dataLength(version); padding ^= 0xec ^ 0x11) codewords.push(padding);
  return codewords;
}

/** Cuts the data into blocks, and interleaves them and their error correction. */
function addCorrection(data: number[], version: number): number[] {
  const [, correction, count] = VERSIONS[version - 1]!;
  const short = Math.floor(data.length / count);
  const longBlocks = data.length % count;
  let start = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const end = start + short + (index >= count - longBlocks ? 1 : 0);
    const block = data.slice(start, end);
    start = end;
    return block;
  });
  return [...interleave(blocks), ...interleave(blocks.map((block) => errorCorrection(block, correction)))];
}

function interleave(blocks: number[][]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => blocks.flatMap((block) => block[place] ?? [])).flat();
}

/** Draws the patterns of a version, then the bits in columns of two, from the lower right corner up and down. */
function draw(version: number, bits: boolean[], mask: number): boolean[][] {
  const code = drawPatterns(version, mask);
  const size = code.length;
  let next = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5; // The column of the timing pattern.
    const isUpward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (code[row]![column] !== undefined) continue;
        code[row]![column] = Boolean(bits[next]) !== MASKS[mask]!(row, column);
        next++;
      }
    }
  }
  return code as boolean[][];
}

/** All that is not data; `undefined` where data goes. */
function drawPatterns(version: number, mask: number): (boolean | undefined)[][] {
  const size = 17 + 4 * version;
  const code = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined));
  const set = (row: number, column: number, isDark: boolean) => {
    if (code[row] && column >= 0 && column < size) code[row][column] = isDark;
  };
  /** Squares inside each other, each a module thick. */
  const drawTarget = (row: number, column: number, radius: number, isDark: (ring: number) => boolean) => {
    for (let r = -radius; r <= radius; r++)
      for (let c = -radius; c <= radius; c++) set(row + r, column + c, isDark(Math.max(Math.abs(r), Math.abs(c))));
  };

  for (let place = 0; place < size; place++) {
    set(6, place, place % 2 === 0);
    set(place, 6, place % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    drawTarget(row, column, 4, (ring) => ring !== 2 && ring !== 4);
  const last = size - 7;
  const centres = alignmentCentres(version, size);
  for (const row of centres)
    for (const column of centres) {
      const isInFinder = row === 6 ? column === 6 || column === last : row === last && column === 6;
      if (!isInFinder) drawTarget(row, column, 2, (ring) => ring !== 1);
    }
  drawFormat(size, mask, set);
  if (version > 6) drawVersion(version, size, set);
  return code;
}

type SetModule = (row: number, column: number, isDark: boolean) => void;

/** Rows, and columns, of the centres of the alignment patterns. */
function alignmentCentres(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (2 * (count - 1))) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - step * (count - 2 - index))];
}

/** A value with the remainder of a division of polynomials behind it (BCH codes). */
function withRemainder(value: number, divisor: number, length: number): number {
  let rest = value << length;
  for (let bit = 31; bit >= length; bit--) if ((rest >>> bit) & 1) rest ^= divisor << (bit - length);
  return (value << length) | rest;
}

/** Error correction and mask, twice. */
function drawFormat(size: number, mask: number, set: SetModule): void {
  const bits = toBits(withRemainder((0b01 << 3) | mask, 0x537, 10) ^ 0x5412, 15).reverse();
  bits.forEach((isDark, place) => {
    const besideTiming = place < 6 ? place : place + 1;
    if (place < 8) {
      set(besideTiming, 8, isDark);
      set(8, size - 1 - place, isDark);
    } else {
      set(8, place === 8 ? 7 : 14 - place, isDark);
      set(size - 15 + place, 8, isDark);
    }
  });
  set(size - 8, 8, true);
}

/** The version, twice. */
function drawVersion(version: number, size: number, set: SetModule): void {
  const bits = toBits(withRemainder(version, 0x1f25, 12), 18).reverse();
  bits.forEach((isDark, place) => {
    const [far, near] = [size - 11 + (place % 3), Math.floor(place / 3)];
    set(near, far, isDark);
    set(far, near, isDark);
  });
}

/** How hard a code is to read, by the four rules of the standard. */
function penaltyOf(code: QrCode): number {
  const rows = code.map((row) => row.map(Number).join(''));
  const columns = code.map((_, column) => code.map((row) => Number(row[column])).join(''));
  let penalty = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
    penalty += 40 * [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (let row = 1; row < code.length; row++)
    for (let column = 1; column < code.length; column++) {
      const square = [code[row]![column], code[row]![column - 1], code[row - 1]![column], code[row - 1]![column - 1]];
      if (square.every((module) => module === square[0])) penalty += 3;
    }
  const dark = code.flat().filter(Boolean).length / code.length ** 2;
  return penalty + 10 * Math.floor(Math.abs(dark * 20 - 10));
}
