/** File names of the chunks, with the hash of their content; the build knows them once they are made. */
declare module 'virtual:chunks' {
  export const core: string;
  export const xml: string;
  export const article: string;
  export const related: string;
}

declare const __VERSION__: string;
