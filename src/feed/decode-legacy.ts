/** The encoding of UTF-16, from its first bytes: a byte order mark, or the zero byte beside an ASCII character. */
function utf16Label(head: string): string | undefined {
  if (/^(?:\xff\xfe|[^\0]\0)/.test(head)) return 'utf-16le';
  if (/^(?:\xfe\xff|\0)/.test(head)) return 'utf-16be';
}

/**
 * The text of a feed that is not UTF-8, in the encoding that its bytes, its XML declaration or the header name, in this
 * order: servers add a charset by default.
 *
 * @param contentType The `Content-Type` header; only its `charset` is used.
 */
export function decodeLegacy(bytes: ArrayBuffer, contentType = ''): string {
  const decode = (label: string, size?: number) =>
    new TextDecoder(label).decode(new Uint8Array(bytes).subarray(0, size));
  const head = decode('latin1', 999);
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head);
  const served = /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType);
  for (const label of [utf16Label(head), declared?.[1], served?.[1]]) {
    try {
      // windows-1258 writes Vietnamese tones as combining marks.
      if (label) return decode(label).normalize();
    } catch {
      // An unknown encoding: the next one counts.
    }
  }
  return decode('utf-8');
}
