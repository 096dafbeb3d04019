/** A 32-bit hash of a text (FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), from any start value. */
export function hash(text: string, start = 0x811c9dc5): number {
  let bits = start;
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return bits >>> 0;
}

const toHex = (bits: number) => bits.toString(16).padStart(8, '0');

/** A hash that tells configurations apart. */
export const shortHash = (text: string): string => toHex(hash(text));

/** A hash of 64 bits, which tells all contents of one address apart. */
export const longHash = (text: string): string => toHex(hash(text)) + toHex(hash(text, 1));
