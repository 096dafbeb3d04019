import { offsetOf, stamp, wallTime } from './dates.js';
import { type LooseDate, setDate } from './normalize.js';

// Names that start alike in English, French, Spanish, Portuguese, Italian and German, by month.
const MONTHS =
  /\b(?:(jan|ene|gen)|(feb|fev)|(mar)|(apr|avr|abr)|(may|mai|mag)|(jun|juin|giu)|(jul|juil|lug)|(aug|aou|ago)|(sep|set)|(oct|okt|out|ott)|(nov)|(dec|dez|dic))[a-z]*/g;
const NUMBER_WORDS = 'mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai'.split('|');
/** Hours ahead of UTC, of the zones that RFC 822 and publishers name. */
const ZONES: Record<string, number> = {};
for (const [
  ,
  name,
  hours,
] of 'z0ut0utc0gmt0est-5edt-4cst-6cdt-5mst-7mdt-6pst-8pdt-7akst-9akdt-8hst-10brt-3wet0west1bst1cet1cest2eet2eest3msk3ist5.5ict7wib7sgt8hkt8jst9kst9aest10aedt11nzst12nzdt13'.matchAll(
  /([a-z]+)([-\d.]+)/g,
))
  ZONES[name!] = +hours!;

interface Loose {
  year: number;
  /** The numbers in the order they were written, where it is not sure which is the day. */
  first: number;
  second: number;
  order?: 'day' | 'month';
  hour: number;
  minute: number;
  second60: number;
  /** AM or PM were written, as people who put the month first do. */
  english: boolean;
  offset?: number;
}

const fullYear = (text: string) => (text.length > 2 ? +text : +text + (+text < 70 ? 2000 : 1900));

function readLoose(written: string): Loose | undefined {
  let english = false;
  let hour = 0;
  let minute = 0;
  let second60 = 0;
  let offset: number | undefined;
  let text = written
    .normalize()
    .toLowerCase()
    // "Thứ 5" is a Thursday and no day of the month; without accents "thu" would be one too.
    .replace(/(?:thứ|^t)\s*[2-7](?!\d)/, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/\u2212/g, '-')
    .replace(
      /(?<![\d+-])(\d\d?)(?::|\s*(?:h|g|gio)\b\s*|(?<=\d)[hg])(\d\d)?(?:\s*(?:[:p]|phut)\s*(\d\d))?(?:[.,]\d+)?\s*(?:\b(sa|ch|sang|chieu|toi|trua)\b|([ap])\.?m\b\.?)?(?:\s*\(?(?:gmt|utc)?\s*([+-]\d\d?(?::?\d\d)?)(?![\d/-]))?/,
      (_, h, m, s, vietnamese?: string, half?: string, zone?: string) => {
        const late = half ? half === 'p' : /^(?:c|to)/.test(vietnamese ?? '');
        english = !!half;
        hour = +h;
        if ((half || vietnamese) && hour <= 12 && vietnamese !== 'trua') hour = (hour % 12) + (late ? 12 : 0);
        minute = +(m ?? 0);
        second60 = +(s ?? 0);
        if (zone) offset = offsetOf(zone);
        return ' ';
      },
    );
  const zone = /\b(?:gmt|utc)\s*([+-]\d\d?(?::?\d\d)?)(?!\d)/.exec(text)?.[0];
  if (zone) text = text.replace(zone, ' ');
  offset ??= zone ? offsetOf(zone) : undefined;
  for (const [word] of text.matchAll(/\b[a-z]+\b/g)) {
    if (Object.hasOwn(ZONES, word)) offset ??= ZONES[word]! * 60;
  }
  const rest = { hour, minute, second60, english, offset };

  // 21/06/2024, 21-6-24, 2024.06.21, 2024年6月21日
  const [, a, b, c] = /(\d{1,4})\s*[-/.年]\s*(\d\d?)\s*[-/.月]\s*(\d{1,4})/.exec(text) ?? [];
  if (a && b && c) {
    return a.length > 2
      ? { ...rest, year: +a, first: +c, second: +b, order: 'day' }
      : { ...rest, year: fullYear(c), first: +a, second: +b };
  }
  // "ngày 21 tháng 6 năm 2024", "21 thg 6, 2024", "ngày 21 tháng sáu năm 2024"
  text = text.replace(/\b(?:thang|thg)\.?\s*(\d\d?|[a-z]+(?:\s(?:mot|hai)\b)?)/, (_, month: string) => {
    const word = NUMBER_WORDS.indexOf(month);
    return ` ${'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')[word < 0 ? +month - 1 : word]} `;
  });
  // The last one: in "mar, 21 mai" the first is a Tuesday.
  const month = [...text.matchAll(MONTHS)].pop()?.findIndex((name, index) => index && name);
  const numbers = text.match(/\d+/g) ?? [];
  if (!month || month < 0 || numbers.length < 2) return;
  const yearAt = numbers.findIndex((number) => number.length === 4);
  const year = numbers[yearAt < 0 ? 1 : yearAt]!;
  const day = numbers[yearAt === 0 ? 1 : 0]!;
  return { ...rest, year: fullYear(year), first: +day, second: month, order: 'day' };
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
  const read = dates.map(([item, key, text]) => {
    if (/^-?\d{8,14}(?:\.\d+)?$/.test(text)) {
      const time = +text * (text.replace(/\..*/, '').length > 11 ? 1 : 1000);
      const iso = stamp(time, 0);
      if (iso) setDate(item, key, iso);
      return undefined;
    }
    // A date is short; what is longer is no date and need not be looked at.
    const loose = text.length < 99 ? readLoose(text) : undefined;
    if (loose && !loose.order) {
      dayFirst ||= loose.first > 12;
      monthFirst ||= loose.second > 12;
    }
    return loose;
  });
  dates.forEach(([item, key], index) => {
    const loose = read[index];
    if (!loose) return;
    const { year, first, second, order, hour, minute, second60, english, offset } = loose;
    // Where a feed contradicts itself, each date stands for itself.
    const feed = dayFirst === monthFirst ? english : monthFirst;
    const swap = !order && (first > 12 ? false : second > 12 ? true : feed);
    const wall = swap
      ? wallTime(year, first, second, hour, minute, second60)
      : wallTime(year, second, first, hour, minute, second60);
    const iso = stamp(wall, offset, timeZone);
    if (iso) setDate(item, key, iso);
  });
}
