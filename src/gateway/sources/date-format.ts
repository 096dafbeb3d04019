import { fold } from '../../feed/fold-accents.js';
import { toIso } from '../../feed/iso-dates.js';
import { hourOf } from '../../feed/time-of-day.js';
import { bilingual } from '../config/messages.js';

/** The tokens of a date format, each with the part of a date that it stands for, and what it looks like. */
const TOKENS = new Map([
  ['yyyy', ['year', '\\d{4}']],
  ['yy', ['year', '\\d\\d']],
  ['MM', ['month', '\\d\\d']],
  ['M', ['month', '\\d\\d?']],
  ['dd', ['day', '\\d\\d']],
  ['d', ['day', '\\d\\d?']],
  ['HH', ['hour', '\\d\\d']],
  ['H', ['hour', '\\d\\d?']],
  ['hh', ['hour', '\\d\\d']],
  ['h', ['hour', '\\d\\d?']],
  ['mm', ['minute', '\\d\\d']],
  ['m', ['minute', '\\d\\d?']],
  ['ss', ['second', '\\d\\d']],
  ['s', ['second', '\\d\\d?']],
  ['tt', ['half', '[ap]\\.?\\s?m\\.?|sa|ch|sáng|trưa|chiều|tối|đêm']],
  ['a', ['half', '[ap]\\.?\\s?m\\.?|sa|ch|sáng|trưa|chiều|tối|đêm']],
]);

/** Text in quotation marks, a letter with its repetitions, or anything else. */
const PIECE = /'([^']*)'|((\p{L})\3*)|[^'\p{L}]+/gu;

/** The parts that every format must have. */
const REQUIRED = ['day', 'month', 'year'];

/** What is wrong with a date format; undefined for a good one. */
export function problemOfFormat(format: string): string | undefined {
  if (format.split("'").length % 2 === 0) return bilingual("thiếu dấu nháy ' đóng", "must close the quotation mark '");
  const tokens = Array.from(format.normalize().matchAll(PIECE), ([, , token]) => token ?? '').filter(Boolean);
  const unknown = tokens.find((token) => !TOKENS.has(token));
  if (unknown) {
    const known = [...TOKENS.keys()].join(' ');
    return bilingual(
      `không có ký hiệu ${unknown}; các ký hiệu là ${known}, còn chữ thì đặt trong '…'`,
      `has no token ${unknown}; known are ${known}, and words stand in '…'`,
    );
  }
  const parts = tokens.map((token) => TOKENS.get(token)![0]!);
  const twice = parts.find((part, index) => parts.indexOf(part) !== index);
  if (twice) return bilingual(`chỉ được ghi một lần ${twice}`, `must name the ${twice} once`);
  return REQUIRED.every((part) => parts.includes(part))
    ? undefined
    : bilingual('phải có d, M và y', 'must hold d, M and y');
}

const escapeLiteral = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The expression that finds a date of a format such as `dd/MM/yyyy hh:mm tt`. */
function toRegExp(format: string): RegExp {
  const pieces = Array.from(format.normalize().matchAll(PIECE), ([piece, quoted, token]) => {
    const [part, pattern] = TOKENS.get(token ?? '') ?? [];
    return part ? `(?<${part}>${pattern})` : escapeLiteral(quoted ?? piece);
  });
  return new RegExp(pieces.join(''), 'iu');
}

/**
 * Creates a reader of dates in a given format: ISO 8601 with an offset, or undefined when a text contains none.
 *
 * @param timeZone IANA name of the time zone of the dates.
 */
export function createDateReader(format: string, timeZone?: string): (text: string) => string | undefined {
  const expression = toRegExp(format);
  return (text) => {
    const found = expression.exec(text.normalize())?.groups;
    if (!found) return;
    const { year = '', month, day, hour = '0', minute = '0', second = '0', half } = found;
    const local = {
      year: Number(year) + (year.length === 2 ? 2000 : 0),
      month: Number(month),
      day: Number(day),
      hour: hourOf(Number(hour), half && fold(half)),
      minute: Number(minute),
      second: Number(second),
    };
    return toIso(local, undefined, timeZone);
  };
}
