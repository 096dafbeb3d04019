import type { LitElement } from 'lit';

type Declaring = Pick<typeof LitElement, 'createProperty' | 'addInitializer'>;

/**
 * Declares properties with their defaults. Each has a kebab-case attribute (`noImage` is `no-image`), which is read as
 * what the default is: a text, a number, or a boolean. Lit's decorators say the same, but everything three times over,
 * which for all attributes of a list is a twentieth of the whole script.
 */
export function attributes(element: Declaring, defaults: Record<string, string | number | boolean>): void {
  for (const name of Object.keys(defaults))
    element.createProperty(name, {
      type: defaults[name]!.constructor,
      attribute: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      useDefault: true, // an attribute that is taken away leaves no null behind
    });
  element.addInitializer((instance) => Object.assign(instance, defaults));
}
