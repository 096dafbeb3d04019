/**
 * The text of a feed. What is valid UTF-8 is UTF-8, whatever a header or a declaration says: publishers
 * copy those. Else the XML declaration counts before the header, which servers add by default.
 *
 * @param contentType of the answer; only its `charset` is looked at.
 */
export function decodeBytes(bytes: ArrayBuffer, contentType = ''): string {
  const decode = (label: string, fatal?: boolean) => new TextDecoder(label, { fatal }).decode(bytes);
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  // A byte order mark, or a zero byte beside the first character, which both formats keep in ASCII.
  const wide =
    first! + second! === 0x1fd
      ? first === 0xff
        ? 'le'
        : 'be'
      : first && second === 0
        ? 'le'
        : first === 0
          ? 'be'
          : '';
  try {
    return decode(wide ? `utf-16${wide}` : 'utf-8', !wide);
  } catch {
    const head = new TextDecoder('latin1').decode(new Uint8Array(bytes, 0, Math.min(999, bytes.byteLength)));
    for (const pattern of [/<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i, /charset\s*=\s*["']?([^"';\s]+)/i]) {
      const label = pattern.exec(pattern.source[0] === '<' ? head : contentType)?.[1];
      try {
        // windows-1258 writes Vietnamese tones as marks of their own.
        if (label) return decode(label).normalize();
      } catch {
        // A name nobody knows: the next hint counts.
      }
    }
    return decode('utf-8');
  }
}
