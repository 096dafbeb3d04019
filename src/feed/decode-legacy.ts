/** The encoding of UTF-16, from its first bytes: a byte order mark, or the zero byte beside an ASCII character. */
function utf16Label(head: string): string | undefined {
  if (/^(?:\xff\xfe|[^\0]\0)/.test(head)) return 'utf-16le';
  if (/^(?:\xfe\xff|\0)/.test(head)) return 'utf-16be';
}

/**
 * Whether most of a text is UTF-8, as decoded with replacement characters. Text in another encoding hardly ever has valid
 * sequences, and a feed in UTF-8 has invalid ones where a publisher cut an excerpt in the middle of a letter.
 */
function isMostlyUtf8(text: string): boolean {
  let validBytes = 0;
  let invalid = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) invalid++;
    else if (unit > 0x7f) validBytes += unit < 0x800 ? 2 : 3;
  }
  return validBytes > 2 * invalid;
}

/** Whether bytes, decoded as latin1, are Vietnamese in windows-1258: its tone marks behind vowels, and letters such as đ. */
const isWindows1258 = (text: string) =>
  /[aeiouy\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]/i.test(text) && /[\xd0\xf0\xf5\xfd]/.test(text);

/** Whether a name of an encoding is one that text can be decoded from, other than Unicode. */
function isLegacyLabel(label: string | undefined): label is string {
  if (!label || /utf|unicode|ucs/i.test(label)) return false;
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a feed that is not valid UTF-8. Its bytes count most: UTF-16, or UTF-8 with a few broken letters. Otherwise
 * it is the one that the XML declaration or the header name, in this order, because servers add a charset by default.
 *
 * @param contentType The `Content-Type` header; only its `charset` is used.
 */
export function encodingOf(bytes: ArrayBuffer, contentType = ''): string {
  const decode = (label: string, size?: number) =>
    new TextDecoder(label).decode(new Uint8Array(bytes).subarray(0, size));
  const head = decode('latin1', 999);
  const utf16 = utf16Label(head);
  if (utf16) return utf16;
  if (isMostlyUtf8(decode('utf-8'))) return 'utf-8';
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head);
  const served = /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType);
  const named = [declared?.[1], served?.[1]].find(isLegacyLabel);
  return named ?? (isWindows1258(decode('latin1')) ? 'windows-1258' : 'windows-1252');
}

/**
 * The text of a feed that is not valid UTF-8.
 *
 * @param contentType The `Content-Type` header; only its `charset` is used.
 */
export function decodeLegacy(bytes: ArrayBuffer, contentType?: string): string {
  const label = encodingOf(bytes, contentType);
  const text = new TextDecoder(label).decode(bytes);
  // windows-1258 writes Vietnamese tones as combining marks.
  return label === 'utf-8' ? text : text.normalize();
}
