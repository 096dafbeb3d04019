const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * A date of RFC 822 and its successors, as RSS has it, in ISO 8601: `Fri, 21 Jun 2024 10:35:00 +0700`. What is written
 * otherwise is returned as it is, for the reader of loose dates.
 *
 * https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 */
export function isoFromRfc(text: string | undefined): string | undefined {
  const [, day, name, year, time, second = ':00', zone] =
    /^(?:[a-z]{3,9}, *)?(\d\d?) ([a-z]{3}) (\d{4}) (\d\d:\d\d)(:\d\d)? (GMT|UTC?|Z|[+-]\d{4})$/i.exec(text ?? '') ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '-');
  return day && month % 3 === 0
    ? `${year}-${`${month / 3 + 101}`.slice(1)}-${day.padStart(2, '0')}T${time}${second}${zone!.replace(/^[a-z]+$/i, '+0000').replace(/..$/, ':$&')}`
    : text;
}
