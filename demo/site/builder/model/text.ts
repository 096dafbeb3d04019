/** A sentence in both languages of the site. */
export interface Text {
  vi: string;
  en: string;
}

export type Language = keyof Text;
