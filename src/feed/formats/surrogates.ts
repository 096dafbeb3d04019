/** A reference to half a surrogate pair, possibly in HTML that is escaped. */
const REFERENCE = /&(?:amp;)?#(?:(5[5-7]\d{3})|x(d[89a-f][\da-f]{2}));/gi;

/**
 * Replaces references to surrogates by these, so that two of them are a character again. Single ones are left out: WebKit
 * ends a document at them without an error.
 */
export const joinSurrogates = (text: string): string =>
  text
    .replace(REFERENCE, (reference, decimal?: string, hex?: string) => {
      const code = hex ? parseInt(hex, 16) : +decimal!;
      return code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : reference;
    })
    .replace(/\p{Cs}/gu, '');
