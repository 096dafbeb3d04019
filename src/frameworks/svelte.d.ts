/** `import 'bantin/svelte'`: the elements in the templates of Svelte 4 and 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, Elements, EventAttributes, Properties } from './attributes.js';

/** Listeners as Svelte 4 writes them: `on:news-load`. */
type Directives = {
  [Name in keyof EventAttributes as Name extends `on${infer Event}` ? `on:${Event}` : never]: EventAttributes[Name];
};

type IntrinsicNews = {
  [Name in keyof Elements]: Omit<HTMLAttributes<Elements[Name]>, keyof Properties<Elements[Name]>> &
    Properties<Elements[Name]> &
    Attributes<Elements[Name]> &
    EventAttributes &
    Directives;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends IntrinsicNews {}
}

declare global {
  namespace svelteHTML {
    interface IntrinsicElements extends IntrinsicNews {}
  }
}
