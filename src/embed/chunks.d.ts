/**
 * The chunks of this build, by their names in camel case: the file of each, then the files of its static imports, the core
 * excepted. See scripts/chunk-graph.ts.
 */
declare module 'virtual:chunks' {
  type Files = [file: string, ...dependencies: string[]];

  export const core: Files;
  export const otherFormats: Files;
  export const markup: Files;
  export const newsArticle: Files;
  export const relatedNews: Files;
  export const placeholders: Files;
  export const duplicateTag: Files;
  export const integrity: Files;
  /** Subresource integrity of the chunk `integrity`. */
  export const integrityHash: string;
  export const doctor: Files;

  /** By file: its subresource integrity, and the files of its static imports. */
  export const hashes: Record<string, [hash: string, ...imports: string[]]>;
}

declare const __VERSION__: string;

/** Where problems are explained, up to the code: the site whose address the build was given, else the README. */
declare const __HELP__: string;

/** By element and attribute: the values of an attribute that takes only some. See scripts/attribute-values.ts. */
declare const __ATTRIBUTE_VALUES__: Record<string, Record<string, readonly string[]>>;
