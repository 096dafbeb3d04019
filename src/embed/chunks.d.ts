/** File names of the chunks, with the hash of their content; the build knows them once they are made. */
declare module 'virtual:chunks' {
  export const core: string;
  export const xml: string;
  export const markup: string;
  export const article: string;
  export const related: string;
  export const doctor: string;
  export const forms: string;
  export const integrity: string;
  /** Subresource integrity of the `integrity` chunk itself. */
  export const hash: string;
}

/** What stands for `import()` in the chunks of the script tag. */
declare module 'virtual:load' {
  type Load = (file: string, ...along: string[]) => Promise<unknown>;
  export const load: Load;
  export function loadBy(load: Load): void;
}

/** Every chunk: its subresource integrity, and the chunks it imports statically. */
declare module 'virtual:files' {
  const files: Record<string, [hash: string, ...imports: string[]]>;
  export default files;
}

/** The values that attributes take where they take only some, by element and attribute, from the types of the fields. */
declare module 'virtual:values' {
  export const values: Record<string, Record<string, readonly string[]>>;
}

declare const __VERSION__: string;
