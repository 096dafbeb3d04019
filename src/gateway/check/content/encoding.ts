/** Compares the encoding that a feed declares with that of its bytes. */
import { decodeUtf8 } from '../../../feed/decode.js';
import { encodingOf } from '../../../feed/decode-legacy.js';
import { type CheckFinding, found } from '../finding.js';

export interface Decoded {
  text: string;
  /** Such as `utf-8`. */
  encoding: string;
  findings: CheckFinding[];
}

const BYTE_ORDER_MARK = '\ufeff';

/** The standard name of an encoding; as it is written where it is unknown. */
function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return label.toLowerCase();
  }
}

/** UTF-16 is declared without saying which byte comes first. */
const familyOf = (label: string) => nameOf(label).replace(/^utf-16.*/, 'utf-16');

/** The encodings that the text and the header name, without white space. */
function readDeclared(text: string, contentType: string): string[] {
  const [, declared] = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)/i.exec(text.slice(0, 999)) ?? [];
  const [, served] = /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType) ?? [];
  return [declared, served].flatMap((label) => label?.trim() || []);
}

function compare(declared: string[], encoding: string, hasMark: boolean): CheckFinding[] {
  const real = encoding.toUpperCase().replace('WINDOWS', 'windows');
  const wrong = declared.find((label) => familyOf(label) !== familyOf(encoding));
  if (wrong) return [found('warning', 'encoding/mismatch', { declared: wrong, real })];
  if (encoding === 'utf-8' || hasMark) return [];
  return [
    declared.length ? found('hint', 'encoding/legacy', { real }) : found('warning', 'encoding/undeclared', { real }),
  ];
}

/** Decodes the bytes of a feed as the widgets do, and says what is wrong with their encoding. */
export function decode(bytes: ArrayBuffer, contentType: string): Decoded {
  const utf8 = decodeUtf8(bytes);
  const encoding = utf8 === undefined ? nameOf(encodingOf(bytes, contentType)) : 'utf-8';
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const hasMark = decoded.startsWith(BYTE_ORDER_MARK);
  const withoutMark = hasMark ? decoded.slice(1) : decoded;
  const text = encoding === 'utf-8' ? withoutMark : withoutMark.normalize();
  // ASCII is the same in all encodings but UTF-16.
  const isAscii = encoding === 'utf-8' && text.length === bytes.byteLength;
  const findings = isAscii ? [] : compare(readDeclared(text, contentType), encoding, hasMark);
  if (utf8 === undefined && encoding === 'utf-8')
    findings.push(found('warning', 'encoding/invalid-bytes', { count: text.split('\ufffd').length - 1 }));
  return { text, encoding, findings };
}

/** UTF-8 that was read as windows-1252 and encoded again: "Tiáº¿ng Viá»‡t", "Ä‘", "Æ°". */
const ENCODED_TWICE = /\u00e1[\u00ba\u00bb][^\s\w]|\u00c4[\u0091\u2018]|\u00c6[\u00a1\u00b0]|\u00c3[\u00a0-\u00bf]/g;
/** A letter that became a question mark, or the character for a broken one. */
const LOST = /\p{L}\?\p{L}|\ufffd/gu;

/** How many places in a text leave no doubt. */
const CERTAIN = 3;

const SAMPLE = 80;

/** Finds letters that were destroyed before the feed was encoded. */
export function checkLetters(titles: string[], hasInvalidBytes: boolean): CheckFinding[] {
  const all = titles.join('\n');
  const sampleOf = (pattern: RegExp) => titles.find((title) => title.search(pattern) >= 0)!.slice(0, SAMPLE);
  if ((all.match(ENCODED_TWICE)?.length ?? 0) >= CERTAIN)
    return [found('warning', 'encoding/mojibake', { sample: sampleOf(ENCODED_TWICE) })];
  const isLost = !hasInvalidBytes && (all.match(LOST)?.length ?? 0) >= CERTAIN;
  return isLost ? [found('warning', 'encoding/lost', { sample: sampleOf(LOST) })] : [];
}
