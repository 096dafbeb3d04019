/**
 * The beginnings of the months, in lower case and without accents: in English, French, Spanish, Portuguese, Italian, German,
 * Dutch, Danish, Norwegian, Swedish, Polish, Indonesian and Malay.
 */
const MONTHS = [
  'jan ene gen sty',
  'feb fev fab lut peb',
  'mar maa mrt mac',
  'apr avr abr kwi',
  'may mai mei maj mag',
  'jun juin giu cze',
  'jul juil lug lip',
  'aug aou ago agu agt ags ogo sie',
  'sep set wrz',
  'oct okt out ott paz',
  'nov nop lis',
  'dec dez dic des dis gru',
].map((beginnings) => new RegExp(`^(?:${beginnings.replaceAll(' ', '|')})`));

/** Vietnamese months in words, without accents and without "tháng". */
const VIETNAMESE_MONTHS = new Map([
  ['gieng', 1],
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['tu', 4],
  ['bon', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi', 10],
  ['muoi mot', 11],
  ['muoi hai', 12],
]);

/** The days of the week, Sunday first. */
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

/** The numbers of the days of the week in "Thứ Hai" to "Thứ Bảy", and of Sunday. */
const VIETNAMESE_WEEKDAYS = new Map([
  ['cn', 0],
  ['chu nhat', 0],
  ['hai', 1],
  ['ba', 2],
  ['tu', 3],
  ['nam', 4],
  ['sau', 5],
  ['bay', 6],
]);

/**
 * Zones that RFC 822 and publishers name, each with the hours it is ahead of UTC. Of a name with several meanings the most
 * common one: IST is India's, and CST and EST are North America's, as RFC 822 has it.
 */
const ZONES = new Map(
  (
    'ut:0 utc:0 gmt:0 wet:0 west:1 bst:1 cet:1 cest:2 met:1 mest:2 mez:1 mesz:2 eet:2 eest:3 msk:3 trt:3 wat:1 cat:2 sast:2 ' +
    'eat:3 idt:3 irst:3.5 gst:4 pkt:5 uzt:5 ist:5.5 npt:5.75 mmt:6.5 ict:7 wib:7 wita:8 wit:9 hkt:8 sgt:8 myt:8 pht:8 ' +
    'awst:8 jst:9 kst:9 acst:9.5 acdt:10.5 aest:10 aedt:11 nzst:12 nzdt:13 ' +
    'nst:-3.5 ndt:-2.5 ast:-4 adt:-3 est:-5 edt:-4 cst:-6 cdt:-5 mst:-7 mdt:-6 pst:-8 pdt:-7 akst:-9 akdt:-8 hst:-10 ' +
    'brt:-3 art:-3 clt:-4 cot:-5 pet:-5'
  )
    .split(' ')
    .map((zone) => zone.split(':'))
    .map(([name, hours]) => [name!, Number(hours) * 60] as const),
);

/** The number of the month that a word begins like; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  const index = word.length < 3 ? -1 : MONTHS.findIndex((beginnings) => beginnings.test(word));
  return index < 0 ? undefined : index + 1;
}

/** The number of a month in Vietnamese: of `6`, `sau`, `muoi hai`. */
export const vietnameseMonthOf = (written: string): number | undefined =>
  VIETNAMESE_MONTHS.get(written) ?? (Number(written) || undefined);

/** Minutes ahead of UTC of the zone with this name. */
export const zoneOf = (name: string): number | undefined => ZONES.get(name);

/** The day of the week that a text without accents names, 0 for Sunday: `thu`, `thu 5`, `thu nam`, `t5`, `cn`. */
export function weekdayOf(text: string): number | undefined {
  const [vietnamese, day] = /\b(?:thu ?|t)([2-7](?![\d/.-])|hai\b|ba\b|tu\b|nam\b|sau\b|bay\b)/.exec(text) ?? [];
  if (vietnamese) return VIETNAMESE_WEEKDAYS.get(day!) ?? Number(day) - 1;
  const [sunday] = /\bcn\b|\bchu nhat\b/.exec(text) ?? [];
  if (sunday) return VIETNAMESE_WEEKDAYS.get(sunday);
  const [, english] = /\b(sun|mon|tue|wed|thu|fri|sat)(?:[a-z]*day|s|rs|nes)?\b/.exec(text) ?? [];
  return english ? WEEKDAYS.indexOf(english) : undefined;
}
