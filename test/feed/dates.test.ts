import { expect } from '@open-wc/testing';
import { longDate, zonedParts, zonedShortDate } from '../../src/feed/dates.js';
import { parseIsoDate } from '../../src/feed/iso-dates.js';
import { parseDates } from '../../src/feed/parse-dates.js';
import { shortDate } from '../../src/feed/short-date.js';

/** Reads dates as those of one feed. */
function read(texts: string[], timeZone?: string) {
  const found: (string | undefined)[] = texts.map(() => undefined);
  const dates = texts.map((text, index) => ({
    text,
    set: (iso: string) => {
      found[index] = iso;
    },
  }));
  parseDates(dates, timeZone);
  return found;
}

describe('ISO dates', () => {
  const cases: Record<string, string | undefined> = {
    '2024-06-21T10:35:00+07:00': '2024-06-21T10:35:00+07:00',
    '2024-06-21T10:35:00Z': '2024-06-21T10:35:00+00:00',
    '2024-06-21T10:35:00.123-0330': '2024-06-21T10:35:00-03:30',
    '20240621T103500Z': '2024-06-21T10:35:00+00:00',
    '2024-06-21 10:35': '2024-06-21T10:35:00+07:00',
    '2024-06-21': '2024-06-21T00:00:00+07:00',
    '2024-13-01': undefined,
    '2024-06-21T25:00': undefined,
    'June 21': undefined,
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => expect(parseIsoDate(text)).to.equal(expected));

  it('a time without a zone is read in the zone asked for, summer time included', () => {
    expect(parseIsoDate('2024-07-01T12:00', 'America/New_York')).to.equal('2024-07-01T12:00:00-04:00');
    expect(parseIsoDate('2024-01-01T12:00', 'America/New_York')).to.equal('2024-01-01T12:00:00-05:00');
    expect(parseIsoDate('2024-01-01T12:00', 'No/Where')).to.equal('2024-01-01T12:00:00+07:00');
  });

  it('is written with the weekday, the time of day and the zone', () => {
    const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
    const written = (iso: string, zone?: string) => longDate(iso, days, zone);
    expect(written('2024-06-20T10:35:00+07:00')).to.equal('Thu, 20/06/2024 | 10:35 GMT+7');
    expect(written('2024-06-22T18:05:00Z')).to.equal('Sun, 23/06/2024 | 01:05 GMT+7');
    expect(written('2024-06-22T18:05:00Z', 'America/St_Johns')).to.equal('Sat, 22/06/2024 | 15:35 GMT-2:30');
    expect(written('2024-01-06T18:05:00Z', 'Europe/London')).to.equal('Sat, 06/01/2024 | 18:05 GMT');
    expect(written('2024-07-06T18:05:00Z', 'Europe/London')).to.equal('Sat, 06/07/2024 | 19:05 GMT+1');
    expect(written('2024-06-20T10:35:00+07:00', 'No/Where')).to.equal('Thu, 20/06/2024 | 10:35 GMT+7');
  });

  it('is written short in Viet Nam, with another offset, and in another zone', () => {
    expect(shortDate('2024-06-20T18:05:00Z')).to.equal('21/06/2024');
    expect(shortDate('2024-06-20T18:05:00Z', 0)).to.equal('20/06/2024');
    expect(zonedShortDate('2024-06-20T18:05:00Z')).to.equal('21/06/2024');
    expect(zonedShortDate('2024-06-20T18:05:00Z', 'America/New_York')).to.equal('20/06/2024');
  });

  it('shows what a clock in a zone shows', () => {
    const iso = '2024-06-20T18:05:00Z';
    expect(zonedParts(iso)).to.deep.equal({ year: 2024, month: 6, day: 21, hour: 1, minute: 5 });
    expect(zonedParts(iso, 'America/New_York')).to.deep.equal({ year: 2024, month: 6, day: 20, hour: 14, minute: 5 });
    expect(zonedParts(iso, 'No/Where')).to.deep.equal(zonedParts(iso));
  });
});

describe('dates as publishers write them', () => {
  const cases: Record<string, string | undefined> = {
    'Thu, 20 Jun 2024 10:35:00 GMT': '2024-06-20T10:35:00+00:00',
    'Thu, 20 Jun 2024 10:35:00 -0000': '2024-06-20T10:35:00+00:00',
    '20 Jun 24 10:35 EST': '2024-06-20T10:35:00-05:00',
    '1 Jan 99 00:00 Z': '1999-01-01T00:00:00+00:00',
    'Thu, 20 Jun 2024 10:35:00 +07': '2024-06-20T10:35:00+07:00',
    'Thu, 20 Jun 2024 10:35:00 UTC+7': '2024-06-20T10:35:00+07:00',
    'Thu, 20-Jun-2024 10:35:00': '2024-06-20T10:35:00+07:00',
    'Thu Jun 20 2024 10:35:00 GMT+0700 (Indochina Time)': '2024-06-20T10:35:00+07:00',
    'Thu Jun 20 10:35:00 ICT 2024': '2024-06-20T10:35:00+07:00',
    'June 20, 2024 5:04 p.m.': '2024-06-20T17:04:00+07:00',
    'mar., 18 juin 2024 10:00 +0200': '2024-06-18T10:00:00+02:00',
    'Thứ 5, 28/05/2026 17:00:00 GMT+7': '2026-05-28T17:00:00+07:00',
    'Thứ Năm, ngày 21 tháng 6 năm 2024': '2024-06-21T00:00:00+07:00',
    'Thứ Hai, 02 Tháng Mười Hai, 2024 14:05': '2024-12-02T14:05:00+07:00',
    'Chủ nhật, 23/06/2024 | 10:35 GMT+7': '2024-06-23T10:35:00+07:00',
    '21/06/2024 - 10:35': '2024-06-21T10:35:00+07:00',
    '10:35 21/06/2024': '2024-06-21T10:35:00+07:00',
    '10:35:20, 21-06-2024': '2024-06-21T10:35:20+07:00',
    '10h35 ngày 21/6/2024': '2024-06-21T10:35:00+07:00',
    '21 thg 6, 2024 lúc 10 giờ 35 phút': '2024-06-21T10:35:00+07:00',
    '21/06/24 10:35 CH': '2024-06-21T22:35:00+07:00',
    '21/06/2024 12:05 SA': '2024-06-21T00:05:00+07:00',
    '2024/6/1 8:05': '2024-06-01T08:05:00+07:00',
    '1718950000': '2024-06-21T06:06:40+00:00',
    '1718950000123': '2024-06-21T06:06:40+00:00',
    '31/06/2024': undefined,
    '99/99/9999': undefined,
    'hôm qua': undefined,
    '2 giờ trước': undefined,
    '99999999999999999999': undefined,
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => expect(read([text])).to.deep.equal([expected]));

  it('the month comes first with AM or PM, the day with SA, CH or 24 hours', () => {
    expect(read(['10/2/2026 9:25:00 AM'])[0]).to.equal('2026-10-02T09:25:00+07:00');
    expect(read(['10/2/2026 9:25:00 SA'])[0]).to.equal('2026-02-10T09:25:00+07:00');
    expect(read(['10/2/2026 21:25'])[0]).to.equal('2026-02-10T21:25:00+07:00');
  });

  it('a number over 12 anywhere settles the whole feed', () => {
    expect(read(['10/2/2026 9:25 AM', '13/2/2026 8:00 AM'])[0]).to.equal('2026-02-10T09:25:00+07:00');
    expect(read(['10/2/2026 21:25', '2/13/2026 08:00'])[0]).to.equal('2026-10-02T21:25:00+07:00');
  });

  it('a time without a zone is read in the zone asked for', () => {
    expect(read(['21/06/2024 10:35'], 'Europe/Paris')).to.deep.equal(['2024-06-21T10:35:00+02:00']);
  });
});
