import type { ExtendedTranslation, ReadingTranslation, Translation } from './translation.js';

/** Any part of a table of strings, and of the tables in it. */
export type PartialStrings<Strings> = {
  [Name in keyof Strings]?: Strings[Name] extends string | readonly string[] | ((...values: never[]) => string)
    ? Strings[Name]
    : PartialStrings<Strings[Name]>;
};

/** What `registerLocale` takes: any part of a {@link Translation}. */
export interface PartialTranslation extends Partial<Omit<Translation, 'extended' | 'reading'>> {
  /** Strings that only some widgets need; loaded when one does. */
  extended?(): Promise<PartialStrings<ExtendedTranslation>>;
  /** For `<news-article>` and `<related-news>`. */
  reading?: PartialStrings<ReadingTranslation>;
}
