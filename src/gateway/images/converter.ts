import type { PictureFormat } from './formats.js';
import { detectType, isHiddenAnimation, type PictureType } from './picture-type.js';
import type { Sharp, SharpMetadata, SharpPicture } from './sharp.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Pixels of a picture: with more, a small file could take all memory. */
const MAX_PIXELS = 50_000_000;
/** Bytes that decoding may take, so that the gateway and its converter together stay below 512 MiB. */
const MAX_DECODED = 240 * 2 ** 20;
/** Seconds that one conversion may take. */
const TIMEOUT = 30;

/** What the header of a picture says, without its pixels. */
export interface PictureHeader {
  type: PictureType;
  /** In pixels, as readers see it. */
  width: number;
  isAnimated: boolean;
}

/** Formats in a quality at which readers see no difference on a page; the effort is what a request can wait for. */
const ENCODERS: Record<PictureFormat, (picture: SharpPicture) => SharpPicture> = {
  avif: (picture) => picture.avif({ quality: 48, effort: 3 }),
  webp: (picture) => picture.webp({ quality: 72, effort: 4 }),
  jpeg: (picture) => picture.flatten({ background: '#fff' }).jpeg({ quality: 74, mozjpeg: true }),
};

/** Bytes that one pixel of a file takes, measured at worst: nothing where it is decoded row by row. */
function bytesPerPixel({ format, channels, depth, isProgressive }: SharpMetadata): number {
  switch (format) {
    case 'heif':
      return depth === 'uchar' && channels < 4 ? 18 : 25; // AVIF: the planes of several frames, and their colours
    case 'jpeg':
      return isProgressive ? channels * 2 : 0; // all coefficients
    case 'png':
      return isProgressive ? channels * (depth === 'ushort' ? 2.5 : 1.25) : 0;
    default:
      return 6;
  }
}

/** Makes pictures smaller. Metadata, such as the place where a photo was taken, is left out; the orientation is applied. */
export class Converter {
  readonly #sharp: Sharp;

  constructor(sharp: Sharp) {
    this.#sharp = sharp;
  }

  /**
   * Reads the header of a file, before anything is decoded.
   *
   * @throws for anything but a picture of a usable size.
   */
  async readHeader(bytes: Bytes): Promise<PictureHeader> {
    const type = detectType(bytes);
    if (!type) throw new Error('neither JPEG, PNG, WebP, GIF nor AVIF');
    const metadata = await this.#open(bytes).metadata();
    const { width, height, pages = 1, orientation = 1 } = metadata;
    const isAnimated = pages > 1 || isHiddenAnimation(bytes, type);
    const isTooLarge = !isAnimated && width * height * bytesPerPixel(metadata) > MAX_DECODED;
    if (isTooLarge || width * height > MAX_PIXELS) throw new Error(`${width} x ${height} pixels`);
    // https://exiftool.org/TagNames/EXIF.html: 5 to 8 lie on their side
    return { type, width: orientation >= 5 ? height : width, isAnimated };
  }

  /** Converts a picture; one that is narrower keeps its size. */
  convert(bytes: Bytes, width: number, format: PictureFormat): Promise<Bytes> {
    const small = this.#open(bytes).autoOrient().resize({ width, withoutEnlargement: true });
    return ENCODERS[format](small.timeout({ seconds: TIMEOUT })).toBuffer();
  }

  /** A truncated file is an error; small faults, which many cameras make, are not. */
  #open(bytes: Bytes): SharpPicture {
    return this.#sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });
  }
}
