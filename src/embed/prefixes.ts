import { ELEMENT_NAMES } from '../elements/names.js';
import { findTags, getPrefix } from './script-tags.js';

type LoadElement = (name: string, prefix: string) => Promise<void>;

/** Loads the elements on the page that have the prefix of any script tag. */
export function loadPrefixedElements(loadElement: LoadElement): void {
  for (const prefix of new Set(findTags().map(getPrefix)))
    for (const name of ELEMENT_NAMES) if (document.querySelector(prefix + name)) void loadElement(name, prefix);
}
