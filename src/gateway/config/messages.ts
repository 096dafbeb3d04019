import type * as v from 'valibot';

/** A message for whoever writes a configuration: Vietnamese first, English beside it. */
export const bilingual = (vi: string, en: string): string => `${vi} (${en})`;

/** What a value of each type of the schema has to be. */
const EXPECTED = new Map([
  ['string', bilingual('phải là chuỗi ký tự', 'must be a text')],
  ['number', bilingual('phải là số', 'must be a number')],
  ['boolean', bilingual('phải là true hoặc false', 'must be true or false')],
  ['array', bilingual('phải là danh sách […]', 'must be a list […]')],
  ['record', bilingual('phải là đối tượng {…}', 'must be an object {…}')],
  ['loose_object', bilingual('phải là đối tượng {…}', 'must be an object {…}')],
  ['strict_object', bilingual('phải là đối tượng {…}', 'must be an object {…}')],
]);

/** The message of an issue whose check has none of its own. */
export function describeIssue({ type, expected, received }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never')
    return bilingual('không phải là khóa được dùng ở đây', 'is not a known key');
  if (received === 'undefined') return bilingual('còn thiếu', 'is missing');
  // The expected values of a choice are listed as they are written in JSON.
  if (type === 'literal' || type === 'picklist' || (type === 'variant' && expected !== 'Object')) {
    const choices = String(expected).replaceAll(/[()]/g, '').replaceAll(' | ', ', ');
    return bilingual(`phải là ${choices}`, `must be ${choices}`);
  }
  return EXPECTED.get(type) ?? EXPECTED.get('strict_object')!;
}
