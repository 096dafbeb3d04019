/** `import 'bantin/vue'`: the elements in the templates of Vue 3. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { Elements, EventProperties, Properties } from './attributes.js';

type Component<Element> = new () => {
  $props: Omit<HTMLAttributes, keyof Properties<Element>> & ReservedProps & Properties<Element> & EventProperties;
};

type NewsComponents = { [Name in keyof Elements]: Component<Elements[Name]> };

declare module 'vue' {
  interface GlobalComponents extends NewsComponents {}
}
