/** Registers an element; where the name is taken already, by another copy of ours or anything else, the first stays. */
export function define(name: string, element: CustomElementConstructor): void {
  const taken = customElements.get(name);
  if (!taken) customElements.define(name, element);
  else if (taken !== element) console.warn(`bantin: <${name}> README.md#taken`);
}
