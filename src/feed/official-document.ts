import { decodeFileName } from './file-name.js';
import type { FeedItem, OfficialDocument } from './model.js';

/**
 * A number as Vietnamese offices write it: `123/KH-UBND`, `45/2025/NĐ-CP`, `12-NQ/TW`
 * (Decree 30/2020/NĐ-CP, appendix III; party offices put the hyphen first).
 */
const NUMBER =
  /(?<![\p{L}\d/-])(?:\d{1,5}(?:\/(?:19|20)\d\d)?\/[A-ZĐ][A-Za-zĐđ]{0,9}\d{0,2}(?:-[A-ZĐ][A-Za-zĐđ]{0,11}){0,4}|\d{1,5}-[A-ZĐ][A-Za-zĐđ]{0,5}\/[A-ZĐ][A-Za-zĐđ]{0,9}(?:-[A-ZĐ][A-Za-zĐđ]{0,9})?)(?![\p{L}\d])/u;

/** In file names a hyphen or an underscore often stands for the slash: `123-KH-UBND.pdf`. */
const FILE_NUMBER = /^(\d{1,5})[-_.]([A-ZĐ]{2,5}(?:-[A-ZĐ]{2,10}){1,2})(?![\p{L}\d])/u;

/** `ngày 12/11/2026`, `ngày 12 tháng 11 năm 2026`. */
const DAY =
  /ngày\s{1,3}(\d{1,2})(?:\s?[/.-]\s?|\s{1,3}tháng\s{1,3})(\d{1,2})(?:\s?[/.-]\s?|\s{1,3}năm\s{1,3})((?:19|20)\d\d)(?!\d)/iu;

function findNumber({ title = '', attachments = [] }: FeedItem): string | undefined {
  for (const text of [title, ...attachments.map((file) => file.title ?? '')]) {
    const number = NUMBER.exec(text)?.[0];
    // A single letter is a fraction's or a street's: 12/A.
    if (number && /[A-ZĐ]{2}/.test(number)) return number;
  }
  for (const { url } of attachments) {
    const [, digits, letters] = FILE_NUMBER.exec(decodeFileName(url)) ?? [];
    if (digits) return `${digits}/${letters}`;
  }
}

function findDay({ title = '' }: FeedItem): string | undefined {
  const [, day, month, year] = DAY.exec(title) ?? [];
  if (!year) return;
  // Offices write the days of Viet Nam.
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}T00:00:00+07:00`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/**
 * Number, dates and issuer of an official document: what the feed says in `_bantin.document`, else what title and
 * attachments show.
 */
export function officialDocumentOf(item: FeedItem): OfficialDocument {
  const known = item._bantin?.document ?? {};
  const number = known.number ?? findNumber(item);
  const issued = known.issued ?? findDay(item);
  return { ...known, ...(number && { number }), ...(issued && { issued }) };
}
