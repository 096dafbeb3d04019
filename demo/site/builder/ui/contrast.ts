/** How well text can be read on a colour: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** The luminance up to which the elements write in white on a brand colour, else in black: src/themes/brand.ts. */
const DARK = 0.18;

export interface BrandContrast {
  text: 'white' | 'black';
  ratio: number;
}

/** @param colour `#rrggbb` */
function readLuminance(colour: string): number | undefined {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1);
  if (!channels) return undefined;
  const [red, green, blue] = channels.map((channel) => toLinear(Number.parseInt(channel, 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** The text that a heading on this colour has; undefined for what is not `#rrggbb`. */
export function contrastOnBrand(colour: string): BrandContrast | undefined {
  const luminance = readLuminance(colour);
  if (luminance === undefined) return undefined;
  return luminance < DARK
    ? { text: 'white', ratio: 1.05 / (luminance + 0.05) }
    : { text: 'black', ratio: (luminance + 0.05) / 0.05 };
}
