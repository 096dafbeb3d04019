/** The text of a feed in UTF-8, which is what it is when it can be, whatever is declared; else undefined. */
export function decodeUtf8(bytes: ArrayBuffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a mark is valid UTF-8 as well.
    if (!text.slice(0, 2).includes('\0')) return text;
  } catch {
    // Something else.
  }
}
