/** The characters of windows-1252 from position 128 on, with a space where it has none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Replaces the control characters that Unicode has at these positions, and nobody means. */
export const fixC1 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 128]!);
