type Bytes = Uint8Array<ArrayBuffer>;

export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif';

/** Four bytes as text. */
const readTag = (bytes: Bytes, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

const startsWith = (bytes: Bytes, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** The `ftyp` box at the beginning of an AVIF file names what it complies with: https://aomediacodec.github.io/av1-avif/ */
function readBrands(bytes: Bytes): string[] {
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, 256);
  const brands = [readTag(bytes, 8)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(readTag(bytes, at));
  return brands;
}

/**
 * The type of a picture by its first bytes (https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern); undefined for
 * anything else, such as SVG and HTML, which can run scripts.
 */
export function detectType(bytes: Bytes): PictureType | undefined {
  if (bytes.length < 16) return;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (readTag(bytes, 0) === 'GIF8') return 'image/gif';
  if (readTag(bytes, 0) === 'RIFF' && readTag(bytes, 8) === 'WEBP') return 'image/webp';
  if (readTag(bytes, 4) === 'ftyp' && readBrands(bytes).some((brand) => brand === 'avif' || brand === 'avis'))
    return 'image/avif';
}

/**
 * Whether a file says that it is an animation which the decoder would take for a single picture: a sequence in AVIF, or an
 * animated PNG, which has a chunk `acTL` in front of its first picture (https://www.w3.org/TR/png-3/#11acTL).
 */
export function isHiddenAnimation(bytes: Bytes, type: PictureType): boolean {
  if (type === 'image/avif') return readBrands(bytes).includes('avis');
  if (type !== 'image/png') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = readTag(bytes, at + 4);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT') return false;
  }
  return false;
}
