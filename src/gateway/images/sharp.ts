/** The part of sharp (https://sharp.pixelplumbing.com/) that is used. Its own types would reach those who do not have it. */
export interface Sharp {
  (input: Uint8Array, options: Record<string, unknown>): SharpPicture;
  cache(enabled: boolean): unknown;
  concurrency(threads: number): number;
}

/** What the header of a file says: https://sharp.pixelplumbing.com/api-input/#metadata */
export interface SharpMetadata {
  format: string;
  width: number;
  height: number;
  channels: number;
  /** Of a channel: `uchar`, `ushort`, … */
  depth: string;
  isProgressive?: boolean;
  pages?: number;
  orientation?: number;
}

export interface SharpPicture {
  metadata(): Promise<SharpMetadata>;
  autoOrient(): SharpPicture;
  resize(options: { width: number; withoutEnlargement: boolean }): SharpPicture;
  flatten(options: { background: string }): SharpPicture;
  timeout(options: { seconds: number }): SharpPicture;
  avif(options: { quality: number; effort: number }): SharpPicture;
  webp(options: { quality: number; effort: number }): SharpPicture;
  jpeg(options: { quality: number; mozjpeg: boolean }): SharpPicture;
  toBuffer(): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Loads sharp, where it is installed and runs.
 *
 * @throws why it is not there.
 */
export async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = (await import('sharp').catch((error: Error) => {
    throw new Error(error.message.split('\n', 1)[0]);
  })) as unknown as { default: Sharp };
  // What libvips keeps between pictures is never used again here; and one picture may not take all processors.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
