type Language = 'vi' | 'en';

const format = (value: number, lang: Language) =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1, useGrouping: false }).format(value);

/** A height such as `46,5em`. */
export const formatEm = (em: number, lang: Language): string => `${format(em, lang)}em`;

/** A contrast, rounded down so that it does not promise too much. */
export const formatRatio = (ratio: number, lang: Language): string => format(Math.floor(ratio * 10) / 10, lang);
