/** Reed-Solomon codes over the field of 256 elements (ISO/IEC 18004, 7.5.2). */

/** A product in that field, whose polynomial is x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** The polynomial with the roots 2^0 to 2^(length - 1), the highest coefficient first; that one is 1 and left out. */
function generator(length: number): number[] {
  let polynomial = [1];
  let root = 1;
  for (let degree = 0; degree < length; degree++) {
    const raised = [...polynomial, 0];
    polynomial = raised.map((coefficient, place) => coefficient ^ multiply(polynomial[place - 1] ?? 0, root));
    root = multiply(root, 2);
  }
  return polynomial.slice(1);
}

/** The codewords for error correction of a block: the remainder of its division by the generator. */
export function errorCorrection(block: readonly number[], length: number): number[] {
  const divisor = generator(length);
  let remainder = Array<number>(length).fill(0);
  for (const codeword of block) {
    const factor = codeword ^ remainder[0]!;
    remainder = [...remainder.slice(1), 0].map((rest, place) => rest ^ multiply(divisor[place]!, factor));
  }
  return remainder;
}
