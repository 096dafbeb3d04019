/** The elements and their attributes, from the manifest of the build. */
import type { AttributeKind } from '../../../findings/attribute-rules.js';

const elements = Object.entries(__ATTRIBUTES__).map(
  ([name, attributes]) => [name, Object.entries(attributes)] as const,
);

export const kinds = new Map(
  elements.map(([name, attributes]) => [
    name,
    new Map(
      attributes.map(([attribute, kind]): [string, AttributeKind] => [
        attribute,
        Array.isArray(kind) ? 'text' : (kind as AttributeKind),
      ]),
    ),
  ]),
);

/** The values of attributes that take only some. */
export const choices = new Map(
  elements.map(([name, attributes]) => [
    name,
    new Map(attributes.filter((entry): entry is [string, string[]] => Array.isArray(entry[1]))),
  ]),
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
