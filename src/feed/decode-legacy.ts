/**
 * The text of a feed that is not UTF-8: UTF-16, and what the XML declaration or else the header names. The
 * declaration counts first, because servers add a charset by default.
 *
 * @param contentType of the answer; only its `charset` is looked at.
 */
export function decodeLegacy(bytes: ArrayBuffer, contentType = ''): string {
  const decode = (label: string, size?: number) =>
    new TextDecoder(label).decode(new Uint8Array(bytes).subarray(0, size));
  const head = decode('latin1', 999);
  // A byte order mark, or a zero byte beside the first character, which every format keeps in ASCII.
  const wide = /^(?:\xff\xfe|[^\0]\0)/.test(head) ? 'utf-16le' : /^(?:\xfe\xff|\0)/.test(head) ? 'utf-16be' : undefined;
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head);
  const served = /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType);
  for (const label of [wide, declared?.[1], served?.[1]]) {
    try {
      // windows-1258 writes Vietnamese tones as marks of their own.
      if (label) return decode(label).normalize();
    } catch {
      // A name nobody knows: the next hint counts.
    }
  }
  return decode('utf-8');
}
