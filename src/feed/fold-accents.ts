/**
 * A text for comparing: without accents, in lower case, with single spaces. `hoà`, `hòa` and `HOA` become the same.
 * Unicode does not decompose `đ`, so it is replaced separately.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
