/** `import 'bantin/jsx'`: the elements in the JSX of React 18 and 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, Elements, EventAttributes, Properties } from './attributes.js';

/** What all elements have, without the names that ours give another type. */
type Common<Element> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Properties<Element>>;

type IntrinsicNews = {
  [Name in keyof Elements]: Common<Elements[Name]> &
    Properties<Elements[Name]> &
    Attributes<Elements[Name]> &
    EventAttributes & { class?: string };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends IntrinsicNews {}
  }
}
