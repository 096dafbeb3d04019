import type { PictureFormat } from './formats.js';
import { badPicture } from './picture-error.js';
import { detectType, isHiddenAnimation, type PictureType } from './picture-type.js';
import type { Sharp, SharpPicture } from './sharp.js';
import { Slots } from './slots.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Pixels of a picture: with more, a small file could take all memory. */
const MAX_PIXELS = 50_000_000;
/** Conversions at a time. A large picture takes up to some hundred MiB while it is converted. */
const MAX_CONVERSIONS = 2;
/** Seconds that one conversion may take. */
const TIMEOUT = 15;

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

/** Makes pictures smaller. Metadata, such as the place where a photo was taken, is left out; the orientation is applied. */
export class Converter {
  readonly #sharp: Sharp;
  readonly #slots = new Slots(MAX_CONVERSIONS);

  constructor(sharp: Sharp) {
    this.#sharp = sharp;
  }

  /**
   * Reads the header of a file, before anything is decoded.
   *
   * @throws {PictureError} `bad-picture` for anything but a picture of a usable size.
   */
  async readHeader(bytes: Bytes): Promise<PictureHeader> {
    const type = detectType(bytes);
    if (!type) throw badPicture('neither JPEG, PNG, WebP, GIF nor AVIF');
    const { width, height, pages = 1, orientation = 1 } = await this.#open(bytes).metadata();
    if (width * height > MAX_PIXELS) throw badPicture(`${width} x ${height} pixels`);
    return {
      type,
      width: orientation >= 5 ? height : width, // https://exiftool.org/TagNames/EXIF.html: 5 to 8 lie on their side
      isAnimated: pages > 1 || isHiddenAnimation(bytes, type),
    };
  }

  /** Converts a picture; one that is narrower keeps its size. */
  convert(bytes: Bytes, width: number, format: PictureFormat): Promise<Bytes> {
    return this.#slots.run(() =>
      ENCODERS[format](
        this.#open(bytes).autoOrient().resize({ width, withoutEnlargement: true }).timeout({ seconds: TIMEOUT }),
      ).toBuffer(),
    );
  }

  /** A truncated file is an error; small faults, which many cameras make, are not. */
  #open(bytes: Bytes): SharpPicture {
    return this.#sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });
  }
}
