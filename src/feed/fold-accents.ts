/**
 * A text for comparing: without accents, in lower case, white space as single blanks. `hoà`, `hòa` and `HOA`
 * are the same; `đ` is a letter of its own for Unicode, so it is mapped by hand.
 */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
