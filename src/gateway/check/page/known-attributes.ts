/** The elements and their attributes, from the manifest of the build. */
import type { AttributeKind } from '../../../findings/attribute-rules.js';

export const kinds = new Map(
  Object.entries(__ATTRIBUTE_KINDS__).map(([name, attributes]) => [
    name,
    new Map<string, AttributeKind>(Object.entries(attributes)),
  ]),
);

export const choices = new Map(
  Object.entries(__ATTRIBUTE_VALUES__).map(([name, attributes]) => [name, new Map(Object.entries(attributes))]),
);

/** `news-list` and the others. */
export const elementNames: readonly string[] = [...kinds.keys()];

/** Attributes of every HTML element (https://html.spec.whatwg.org/#global-attributes), besides those that frameworks add. */
export const GLOBAL = new Set(
  (
    'accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id ' +
    'inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style ' +
    'tabindex title translate virtualkeyboardpolicy writingsuggestions'
  ).split(' '),
);
