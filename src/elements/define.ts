/** Registers an element; where the name is taken already, by another copy of ours or anything else, the first stays. */
export function define(name: string, element: CustomElementConstructor): void {
  const taken = customElements.get(name);
  if (!taken)
    try {
      customElements.define(name, element);
    } catch {
      customElements.define(name, class extends element {}); // a class has one name
    }
  else if (taken !== element && !(taken.prototype instanceof element))
    console.warn(`bantin: <${name}> README.md#taken`);
}
