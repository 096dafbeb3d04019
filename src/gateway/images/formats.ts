/** Widths in pixels in which pictures are served. */
export const WIDTHS: readonly number[] = [320, 640, 1024];

/** Formats in which pictures are served, the smallest files first. */
const FORMATS = ['avif', 'webp', 'jpeg'] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** Whether a quality is zero, which refuses a type: https://www.rfc-editor.org/rfc/rfc9110#quality.values */
const isRefused = (parameters: readonly string[]) =>
  parameters.some((text) => /^\s*q\s*=\s*0(?:\.0*)?\s*$/i.test(text));

/**
 * The smallest format that a browser names in `Accept` (https://www.rfc-editor.org/rfc/rfc9110#field.accept). Only a type
 * that is named counts, as browsers that cannot show AVIF accept everything as well.
 */
export function chooseFormat(accept = ''): PictureFormat {
  const named = new Set<string>();
  for (const range of accept.split(',')) {
    const [type = '', ...parameters] = range.split(';');
    if (!isRefused(parameters)) named.add(type.trim().toLowerCase());
  }
  return FORMATS.find((format) => named.has(`image/${format}`)) ?? 'jpeg';
}
