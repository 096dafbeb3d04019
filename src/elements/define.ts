/**
 * Registers an element. Where the name is taken already, by another copy of ours or anything else, the first stays.
 *
 * @param prefix Part of the name. As a class has one name, what is registered with a prefix is a subclass.
 */
export function define(name: string, element: CustomElementConstructor, prefix = ''): void {
  const taken = customElements.get(name);
  if (!taken) customElements.define(name, prefix ? class extends element {} : element);
  else if (taken !== element && !(taken.prototype instanceof element))
    console.warn(`bantin: <${name}> ${__HELP__}taken`);
}
