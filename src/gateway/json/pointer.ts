/** Reference tokens of a JSON pointer, from the outside in: `/data/0` is `['data', '0']`. */
export type Pointer = readonly string[];

const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const INDEX = /^(?:0|[1-9]\d*)$/;

/** Whether a text is a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export const isPointer = (text: string): boolean => POINTER.test(text);

/** The tokens of a text that {@link isPointer}; of the empty one, which names the whole value, none. */
export function parsePointer(text: string): Pointer {
  const tokens = text.split('/').slice(1);
  return tokens.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that a pointer names, undefined where there is none. Only an object's own members are found. */
export function findValue(value: unknown, pointer: Pointer): unknown {
  let found = value;
  for (const token of pointer) {
    if (typeof found !== 'object' || found === null) return;
    if (Array.isArray(found) && !INDEX.test(token)) return;
    if (!Object.hasOwn(found, token)) return;
    found = (found as Record<string, unknown>)[token];
  }
  return found;
}
