import { toText } from '../../feed/text.js';
import { findValue, isPointer, type Pointer, parsePointer } from './pointer.js';

/** Parts of an address: literal text, and the values of an item that stand between. */
export type AddressTemplate = readonly (string | { pointer: Pointer })[];

/** Text without braces, or anything between two of them. */
const PIECE = /([^{}]+)|\{([^{}]*)\}/g;

/** A placeholder is a pointer, or the name of a member of the item. */
const isPlaceholder = (text: string) => text !== '' && (text.startsWith('/') ? isPointer(text) : !/[/~]/.test(text));

const parsePlaceholder = (text: string): Pointer => (text.startsWith('/') ? parsePointer(text) : [text]);

/** Whether a path is a template such as `/tin/{slug}`, well-formed or not, rather than a pointer. */
export const hasBraces = (path: string): boolean => /[{}]/.test(path);

export function isAddressTemplate(text: string): boolean {
  const rest = text.replace(PIECE, (_, literal?: string, placeholder = '') =>
    literal || isPlaceholder(placeholder) ? '' : '{',
  );
  return rest === '';
}

export const parseTemplate = (text: string): AddressTemplate =>
  Array.from(
    text.matchAll(PIECE),
    ([, literal, placeholder = '']) => literal ?? { pointer: parsePlaceholder(placeholder) },
  );

/** Encodes a value for an address; a `/` in it stays, as slugs may have folders. */
const encode = (value: string) => value.split('/').map(encodeURIComponent).join('/');

/** The address of an item, undefined where a value is missing. */
export function fillTemplate(template: AddressTemplate, item: unknown): string | undefined {
  let address = '';
  for (const part of template) {
    if (typeof part === 'string') {
      address += part;
      continue;
    }
    const value = toText(findValue(item, part.pointer));
    if (!value) return;
    address += encode(value);
  }
  return address;
}
