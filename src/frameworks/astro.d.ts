/** `import 'bantin/astro'`: the elements in the templates of Astro. */
import type { Attributes, Elements, Properties } from './attributes.js';

type IntrinsicNews = {
  [Name in keyof Elements]: Omit<astroHTML.JSX.HTMLAttributes, keyof Properties<Elements[Name]>> &
    Attributes<Elements[Name]>;
};

declare global {
  namespace astroHTML.JSX {
    interface IntrinsicElements extends IntrinsicNews {}
  }
}
