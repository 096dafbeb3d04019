import { decodeUtf8 } from '../../feed/decode.js';
import { decodeLegacy } from '../../feed/decode-legacy.js';

/**
 * Decodes a web page. Valid UTF-8 is read as UTF-8 whatever is declared; otherwise a byte order mark, the XML declaration,
 * `<meta>` and the header decide, in this order, because the header often carries a server's default charset.
 */
export function decodeHtml(bytes: ArrayBuffer, contentType: string): string {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  const head = new TextDecoder('latin1').decode(new Uint8Array(bytes).subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return decodeLegacy(bytes, declared ? `text/html; charset=${declared}` : contentType);
}
