import { zoneOf } from './date-names.js';
import { readOffset } from './iso-dates.js';

/** The time of day that a text names; midnight where it names none. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  /** It has AM or PM, as written by software that may put the month first. */
  isEnglish: boolean;
  /** Minutes ahead of UTC, where the text names a zone. */
  offset?: number;
}

// Behind a time: AM, p.m., SA, chiều.
const HALF = String.raw`\s*(?:(?<english>[ap])\.?\s?m\b\.?|(?<half>sa|ch|sang|trua|chieu|toi|dem)\b)`;

/** The forms of a time, to be tried in this order. All texts are in lower case and without accents. */
const TIMES = [
  // 17:00, 5:00:30.5 PM
  String.raw`(?<!\d)(?<hour>\d\d?):(?<minute>\d\d?)(?::(?<second>\d\d?))?(?:[.,]\d+)?(?:${HALF})?`,
  // 10.35, 10.35 Uhr
  String.raw`(?<![\d.,/-])(?<hour>[01]?\d|2[0-3])\.(?<minute>[0-5]\d)(?![\d./-])(?:\suhr|${HALF})?`,
  // 10h, 10h35, 10 giờ 35 phút 20 giây; the number behind "10 giờ" may also be the day of the date
  String.raw`(?<!\d)(?<hour>\d\d?)\s?(?:h|g|gio|uhr)(?![a-z])` +
    String.raw`(?:\s?(?<minute>\d\d?)(?!\d|\s?(?<mark>[/.-])\s?\d\d?\s?\k<mark>\s?\d|\s?th)(?:\s?(?:phut|p|m|')(?![a-z]))?` +
    String.raw`(?:\s?(?<second>\d\d?)\s?(?:giay|s|''|")(?![a-z]))?)?(?:${HALF})?`,
  // 4 p.m.
  String.raw`(?<![\d/.-])(?<hour>\d\d?)${HALF}`,
].map((form) => new RegExp(form));

const NOON = /\b(?:12 )?(?:noon|buoi trua|mediodia)\b/;
const MIDNIGHT = /\b(?:12 )?(?:midnight|nua dem|medianoche)\b/;

/** AM, SA or "chiều" in front of a time. */
const HALF_BEFORE = /\b(?:([ap])\.?m\.?|(sa|ch|sang|trua|chieu|toi|dem))[\s,]*$/;

/** A zone as a number: `+7`, `+07:00`, `GMT+7:00`, `(UTC + 07)`. */
const NUMERIC_ZONE = /^\s*\(?\s*(?:(?:gmt|utc)\s*([+-])\s?|([+-]))(\d{1,2}(?!\d)|\d{1,2}:?\d\d)(?![\d/-]|:\d\d)/;
/** The same where it stands apart from the time, and UTC itself. */
const ZONE_ELSEWHERE = /\b(?:gmt|utc)(?:\s*([+-])\s?(\d{1,2}:?\d\d|\d{1,2}))?(?!\d)/;

/**
 * Hours from 0 to 23.
 *
 * @param half Of the day, without accents: `a`, `pm`, `sa`, `chieu`.
 */
export function hourOf(written: number, half: string | undefined): number {
  if (!half || written > 12) return written;
  if (half === 'trua') return written < 10 ? written + 12 : written;
  if (half === 'dem') return written >= 6 ? (written + 12) % 24 : written;
  const isLate = /^(?:p|ch|toi)/.test(half);
  return (written % 12) + (isLate ? 12 : 0);
}

/** The zone that a text names, as far as it is a number; and the text without it. */
function splitZone(text: string, behind: string): { offset?: number; rest: string } {
  const [next, signOfGmt, sign = signOfGmt, digits] = NUMERIC_ZONE.exec(behind) ?? [];
  if (next) return { offset: readOffset(`${sign}${digits}`), rest: `${text} ${behind.slice(next.length)}` };
  const [zulu] = /^\s?z(?![a-z])/.exec(behind) ?? [];
  if (zulu) return { offset: 0, rest: `${text} ${behind.slice(zulu.length)}` };
  const rest = `${text} ${behind}`;
  const found = ZONE_ELSEWHERE.exec(rest);
  if (!found) return { rest };
  const [written, zoneSign = '', zoneDigits = ''] = found;
  return { offset: readOffset(zoneSign + zoneDigits), rest: rest.replace(written, ' ') };
}

/** The zone that the word behind the time names, or the last word of all. */
function namedOffset(rest: string, behind: string): number | undefined {
  const [, next = ''] = /^[\s(]*([a-z]{2,4})\b/.exec(behind) ?? [];
  const [, last = ''] = /\b([a-z]{2,4})\)?\s*$/.exec(rest) ?? [];
  return zoneOf(next) ?? zoneOf(last);
}

/** Cuts a text at the time that it names. */
function findTime(text: string): { before: string; behind: string; time: TimeOfDay } | undefined {
  for (const form of TIMES) {
    const found = form.exec(text);
    if (!found) continue;
    const { hour, minute = 0, second = 0, english, half } = found.groups!;
    const behind = text.slice(found.index + found[0].length);
    let before = text.slice(0, found.index);
    const [written = '', englishBefore, halfBefore] = (english || half ? null : HALF_BEFORE.exec(before)) ?? [];
    before = before.slice(0, before.length - written.length);
    const letters = english ?? half ?? englishBefore ?? halfBefore;
    const isEnglish = Boolean(english ?? englishBefore);
    return {
      before,
      behind,
      time: { hour: hourOf(Number(hour), letters), minute: Number(minute), second: Number(second), isEnglish },
    };
  }
  for (const [hour, word] of [
    [12, NOON],
    [0, MIDNIGHT],
  ] as const) {
    const found = word.exec(text);
    if (!found) continue;
    const behind = text.slice(found.index + found[0].length);
    return { before: text.slice(0, found.index), behind, time: { hour, minute: 0, second: 0, isEnglish: false } };
  }
}

/**
 * Reads the time of day, and returns it with the rest of the text.
 *
 * @param text In lower case, without accents.
 */
export function splitTime(text: string): { time: TimeOfDay; rest: string } {
  const found = findTime(text);
  const { offset, rest } = splitZone(found?.before ?? '', found?.behind ?? text);
  const time = found?.time ?? { hour: 0, minute: 0, second: 0, isEnglish: false };
  const zone = offset ?? (found && namedOffset(rest, found.behind));
  return { time: zone === undefined ? time : { ...time, offset: zone }, rest };
}
