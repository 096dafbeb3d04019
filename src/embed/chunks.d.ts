/** File names of the chunks, with the hash of their content; the build knows them once they are made. */
declare module 'virtual:chunks' {
  export const core: string;
  export const xml: string;
  export const article: string;
  export const related: string;
  export const doctor: string;
}

/** The values that attributes take where they take only some, by element and attribute, from the types of the fields. */
declare module 'virtual:values' {
  export const values: Record<string, Record<string, readonly string[]>>;
}

declare const __VERSION__: string;
