const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * A date of RFC 822 and its successors, as RSS has it, in ISO 8601: `Fri, 21 Jun 2024 10:35:00 +0700`. What is written
 * otherwise is returned as it is, for the reader of loose dates.
 *
 * https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 */
export function isoFromRfc(text: string | undefined): string | undefined {
  const found =
    text &&
    /^(?:[a-z]{3,9}, *)?(\d\d?) ([a-z]{3}) (\d{4}) (\d\d:\d\d)(:\d\d)? (?:([+-]\d\d)(\d\d)|GMT|UTC?|Z)$/i.exec(text);
  if (!found) return text;
  const month = MONTHS.indexOf(found[2]!.toLowerCase()) / 3;
  return Number.isInteger(month) && month >= 0
    ? `${found[3]}-${`${month + 101}`.slice(1)}-${found[1]!.padStart(2, '0')}T${found[4]}${found[5] ?? ':00'}${found[6] ?? '+00'}:${found[7] ?? '00'}`
    : text;
}
