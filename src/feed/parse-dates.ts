import { offsetOf } from './dates.js';
import { isoDate, stamp } from './iso-dates.js';
import { type LooseDate, setDate } from './normalize.js';

// How the months begin in English, French, Spanish, Portuguese and German, without accents.
const MONTHS =
  'jan|ene,feb|fev,mar,apr|avr|abr,may|mai,jun|juin,jul|juil,aug|aou|ago,sep|set,oct|okt|out,nov,dec|dez|dic'
    .split(',')
    .map((names) => new RegExp(`\\b(?:${names})`));
const NUMBERS = 'mot hai ba tu nam sau bay tam chin muoi'.split(' ');
/** Zones that RFC 822 and publishers name, each with the hours it is ahead of UTC. */
const ZONES = 'est-5 edt-4 cst-6 cdt-5 mst-7 mdt-6 pst-8 pdt-7 bst1 cet1 cest2 msk3 ict7 jst9 kst9 aest10 aedt11';

/** A clock's time: `17:00:00`, `10h35`, `10 giờ 35 phút`, with `AM` or `SA`, and a zone behind it. */
const TIME =
  /(?<!\d)(\d\d?)(?::|\s*[hg](?:io)?\s*)(\d\d?(?![\d/-]))?(?:\s*(?::|phut)\s*(\d\d?))?(?:[.,]\d+)?\s*(?:(sa|ch|sang|chieu|toi)\b|([ap])\.?m\b\.?)?(?:\s*\(?(?:gmt|utc)?\s*([+-]\d\d?(?::?\d\d)?)(?![\d/-]))?/;

interface Loose {
  /** `-1` where the month comes first, `1` where the day does; 0 where only the feed can tell. */
  order: number;
  year: string;
  /** Day and month, or the two numbers that are. */
  first: number;
  second: number;
  clock: string;
  /** AM or PM were written, as people who put the month first do. */
  english: boolean;
  offset?: number;
}

const two = (number: number | string) => `${number}`.padStart(2, '0');

function readLoose(written: string): Loose | undefined {
  let clock = '00:00:00';
  let english = false;
  let offset: number | undefined;
  let text = written
    .normalize()
    .toLowerCase()
    // "Thứ 5" is a Thursday, and its number no day of the month.
    .replace(/(?:thứ|^t)\s*[2-7]\b/, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(TIME, (_, hour, minute = 0, second = 0, half = '', meridiem?: string, zone?: string) => {
      english = !!meridiem;
      half = meridiem ?? half;
      const late = /^(?:p|ch|t)/.test(half) ? 12 : 0;
      clock = `${two(half && hour <= 12 ? (hour % 12) + late : hour)}:${two(minute)}:${two(second)}`;
      if (zone) offset = offsetOf(zone);
      return ' ';
    })
    .replace(/\b(?:gmt|utc|z)\s*([+-]\d\d?(?::?\d\d)?)?/, (_, zone = '') => {
      offset ??= offsetOf(zone);
      return ' ';
    });
  const [, hours] = /\b[a-z]{3,4}\b/.exec(text)
    ? (new RegExp(`\\b(?:${[...text.matchAll(/[a-z]+/g)].join('|')})(-?\\d+)`).exec(ZONES) ?? [])
    : [];
  if (hours) offset ??= +hours * 60;

  // 21/06/2024, 21-6-24, 2024.06.21
  let [, first, second, third] = /(\d{1,4})\s*[-/.]\s*(\d\d?)\s*[-/.]\s*(\d{1,4})/.exec(text) ?? [];
  let order = 0;
  if (first && first.length > 2) [first, third, order] = [third, first, 1];
  if (!first) {
    // "ngày 21 tháng 6 năm 2024", "21 thg 6, 2024", "21 tháng Sáu, 2024", "21 Jun 24", "June 21, 2024"
    text = text.replace(/\bth(?:an)?g\.?\s*(\d+|muoi (?:mot|hai)|[a-z]+)/, (_, month) => {
      const words = month.split(' ').map((word: string) => NUMBERS.indexOf(word) + 1);
      second = `${+month || words.reduce((sum: number, word: number) => sum + word, 0)}`;
      return ' ';
    });
    if (!second) {
      // The last name that is one: in "mar, 21 mai" the first is a Tuesday.
      for (const [word] of text.matchAll(/[a-z]{3,}/g)) {
        const month = MONTHS.findIndex((names) => names.test(word)) + 1;
        if (month) second = `${month}`;
      }
    }
    const numbers = text.match(/\d+/g) ?? [];
    if (numbers[0]?.length === 4) numbers.reverse();
    [first, third] = numbers;
    order = 1;
  }
  if (!first || !second || !third) return;
  const year = third.length > 2 ? third.padStart(4, '0') : `${+third < 70 ? 20 : 19}${two(third)}`;
  return { order, year, first: +first, second: +second, clock, english, offset };
}

/**
 * Reads the dates of one feed that are not ISO 8601, and puts what it understands into their items: RFC 822
 * and 2822 with what publishers make of them, Vietnamese and numeric dates, seconds and milliseconds since 1970.
 *
 * Numeric dates are ambiguous one by one, so all are looked at first: a number over 12 anywhere settles
 * the order for the whole feed. Else the month comes first with AM or PM, and the day with any other clock.
 *
 * @param timeZone IANA name that dates without a zone are read in; Asia/Ho_Chi_Minh by default.
 */
export function settleDates(dates: LooseDate[], timeZone?: string): void {
  let dayFirst = false;
  let monthFirst = false;
  const read = dates.map(([, , text]) => {
    // A date is short; what is longer need not be looked at.
    const loose = text.length < 99 && !isoDate(text) ? readLoose(text) : undefined;
    if (loose?.order === 0) {
      dayFirst ||= loose.first > 12;
      monthFirst ||= loose.second > 12;
    }
    return loose;
  });
  dates.forEach(([item, key, text], index) => {
    const loose = read[index];
    let iso = isoDate(text, timeZone);
    if (/^\d{9,13}$/.test(text)) {
      iso = stamp(new Date(+text * (text.length > 11 ? 1 : 1000)).toISOString().slice(0, 19), 0);
    } else if (loose) {
      const { order, year, first, second, clock, english, offset } = loose;
      // Where a feed contradicts itself, each date stands for itself.
      const monthLeads = !order && first < 13 && (second > 12 || (dayFirst === monthFirst ? english : monthFirst));
      const [day, month] = monthLeads ? [second, first] : [first, second];
      // Not every engine refuses the 31st of June.
      const exists = new Date(Date.UTC(+year, month - 1, day)).getUTCDate() === day;
      iso = exists ? stamp(`${year}-${two(month)}-${two(day)}T${clock}`, offset, timeZone) : undefined;
    }
    if (iso) setDate(item, key, iso);
  });
}
