import type { LitElement } from 'lit';

/**
 * Declares a property with its kebab-case attribute: `noImage` is `no-image`. Lit's own `@property` says the same in
 * three times the bytes, as each attribute has to be spelt out.
 *
 * @param type How the attribute is read; false for a property without one.
 * @param reflect The attribute follows the property.
 */
export const attribute =
  (type: typeof String | typeof Number | typeof Boolean | false = String, reflect = false) =>
  (prototype: LitElement, name: string): void =>
    (prototype.constructor as typeof LitElement).createProperty(name, {
      type,
      reflect,
      useDefault: reflect,
      attribute: !!type && name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    });
