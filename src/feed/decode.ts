/** The text of a feed that is UTF-8, whatever encoding is declared; undefined where it is not. */
export function decodeUtf8(bytes: ArrayBuffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a byte order mark is valid UTF-8, too.
    return text.slice(0, 2).includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
