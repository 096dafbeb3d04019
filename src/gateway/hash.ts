/** A 32-bit hash that tells texts apart (FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), from any start value. */
export function hash(text: string, start = 0x811c9dc5): string {
  let bits = start;
  for (let index = 0; index < text.length; index++) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return (bits >>> 0).toString(16).padStart(8, '0');
}
