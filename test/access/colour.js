/** Colours as `getComputedStyle` writes them: red, green and blue from 0 to 255, alpha from 0 to 1. */
export function parse(text) {
  const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
  return /^color\(/.test(text) ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
}

export const opaque = ([, , , alpha]) => alpha === 1;

/** One colour over another one that nothing shines through. */
export function over([red, green, blue, alpha], [backRed, backGreen, backBlue]) {
  const mix = (front, back) => front * alpha + back * (1 - alpha);
  return [mix(red, backRed), mix(green, backGreen), mix(blue, backBlue), 1];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]) {
  const linear = (part) => (part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours are in the part where they differ most. */
export const difference = (a, b) => Math.max(...[0, 1, 2].map((part) => Math.abs(a[part] - b[part])));
