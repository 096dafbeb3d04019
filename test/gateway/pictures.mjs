import sharp from 'sharp';

/** Noise like that of a camera, over colours that tell the corners apart: red at the top left, green at the top right, blue below. */
function drawPhoto(width, height, noise) {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 1;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const grain = (seed >> 16) % (noise + 1);
      const corner = y >= height / 2 ? 2 : x < width / 2 ? 0 : 1;
      for (let channel = 0; channel < 3; channel++) pixels[at + channel] = grain + (channel === corner ? 190 : 10);
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A photo as a phone makes it: held upright, stored on its side (orientation 6), with the place where it was taken. */
export const takePhoto = (width, height, { noise = 60, quality = 96 } = {}) =>
  drawPhoto(width, height, noise)
    .withExif({ IFD0: { Make: 'Dien thoai' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 30/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();

/** A plain picture. */
export const drawPicture = (width, height, format = 'jpeg') => drawPhoto(width, height, 0).toFormat(format).toBuffer();

/** A picture of one colour, which is a small file in any size. */
export const drawPlain = (width, height, format) =>
  sharp({ create: { width, height, channels: 3, background: '#0a0' } })
    .toFormat(format, { effort: 0 })
    .toBuffer();

/** An animation of two frames. */
export const drawAnimation = (format) => {
  const frames = Buffer.concat([Buffer.alloc(40 * 30 * 3, 200), Buffer.alloc(40 * 30 * 3, 20)]);
  return sharp(frames, { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } })
    [format]({ delay: [100, 100] })
    .toBuffer();
};

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function pngChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = CRC_TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
}

/** A PNG with a chunk of its own behind its header, such as the one that makes it an animation. */
export async function withChunk(png, type, data) {
  const headerEnd = 8 + 25;
  return Buffer.concat([png.subarray(0, headerEnd), pngChunk(type, data), png.subarray(headerEnd)]);
}

/** A small file that says it is this large. */
export function drawBomb(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.from([0x78, 0x9c, 1])),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
