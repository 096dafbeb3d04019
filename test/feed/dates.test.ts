import { expect } from '@open-wc/testing';
import { longDate, zonedParts, zonedShortDate } from '../../src/feed/dates.js';
import { parseIsoDate } from '../../src/feed/iso-dates.js';
import type { Feed, FeedItem } from '../../src/feed/model.js';
import { parseFeed } from '../../src/feed/parse.js';
import { type DateOptions, parseDates } from '../../src/feed/parse-dates.js';
import { prepareFeed } from '../../src/feed/read.js';
import { shortDate } from '../../src/feed/short-date.js';

/** Reads dates as those of the items of one feed, in this order. */
function read(texts: string[], timeZone?: string, options: DateOptions & { feed?: Partial<Feed> } = {}) {
  const items = texts.map((_, index): FeedItem => ({ id: `${index}` }));
  const dates = texts.map((text, index) => ({
    text,
    item: items[index],
    set: (iso: string) => {
      items[index]!.date_published = iso;
    },
  }));
  parseDates(dates, { ...options.feed, items }, { now: Date.parse('2026-11-28T12:00:00+07:00'), ...options, timeZone });
  return items.map(({ date_published }) => date_published);
}

describe('ISO dates', () => {
  const cases: Record<string, string | undefined> = {
    '2024-06-21T10:35:00+07:00': '2024-06-21T10:35:00+07:00',
    '2024-06-21T10:35:00Z': '2024-06-21T10:35:00+00:00',
    '2024-06-21T10:35:00.123-0330': '2024-06-21T10:35:00-03:30',
    '20240621T103500Z': '2024-06-21T10:35:00+00:00',
    '2024-06-21 10:35': '2024-06-21T10:35:00+07:00',
    '2024-06-21': '2024-06-21T00:00:00+07:00',
    '2024-06-21T10:35+07': '2024-06-21T10:35:00+07:00',
    '20240621103500': '2024-06-21T10:35:00+07:00',
    '2024-06': '2024-06-01T00:00:00+07:00',
    '2024-06-21T24:00:00+07:00': '2024-06-22T00:00:00+07:00',
    '2016-12-31T23:59:60Z': '2016-12-31T23:59:59+00:00',
    '2024-13-01': undefined,
    '2024-00-10': undefined,
    '2023-02-29': undefined,
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
    '/Date(1718950000123)/': '2024-06-21T06:06:40+00:00',
    '1718950000123456': '2024-06-21T06:06:40+00:00',
    '31/06/2024': undefined,
    '30 Feb 2024': undefined,
    '99/99/9999': undefined,
    'hôm qua': undefined,
    '2 giờ trước': undefined,
    '99999999999999999999': undefined,
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => expect(read([text])).to.deep.equal([expected]));

  const sameDay: Record<string, string[]> = {
    'months that Vietnamese software abbreviates': [
      'T5, 20 Th6 2024',
      'Th5, 20 Th06, 2024',
      'Th 5, 20 Th.6 2024',
      '20 thg 6, 2024',
      'Thg6 20, 2024',
      '20/Th6/2024',
      '20 T6, 2024',
      'Thứ Năm, 20 Tháng Sáu 2024',
      'Thu 5, ngay 20 thang 6 nam 2024',
    ],
    'months in other languages': [
      '20 juin 2024',
      'giovedì 20 giugno 2024',
      'jueves, 20 de junio de 2024',
      'Do, 20. Juni 2024',
      'Kamis, 20 Juni 2024',
      '20 czerwca 2024',
      'Thu, June 20th, 2024',
      "20 Jun '24",
    ],
    'unusual characters': [
      '２０／０６／２０２４',
      '20\u00a0tháng\u00a06,\u00a02024',
      '\u200e20\u200e/\u200e06\u200e/\u200e2024',
      '20\u201306\u20132024',
    ],
    'text around it': [
      'Ngày đăng: 20/06/2024 | Lượt xem: 1234',
      'Jun 20, 2024 | Updated Jun 22, 2024',
      'Wed, 20 Jun 2024', // a Thursday
    ],
  };
  for (const [name, texts] of Object.entries(sameDay))
    it(`are read with ${name}`, () => {
      for (const text of texts) expect(read([text]), text).to.deep.equal(['2024-06-20T00:00:00+07:00']);
    });

  const times: Record<string, string[]> = {
    '16:00:00+07:00': ['4 p.m.', '4 p. m.', '4pm', '4 PM', '4 CH', '4 giờ chiều', 'lúc 16h', '16.00', '04:00:00 PM'],
    '00:00:00+07:00': ['12 a.m.', 'midnight', '12:00 SA', '00.00', 'nửa đêm'],
    '12:00:00+07:00': ['12 p.m.', 'noon', '12 noon', '12:00 CH', '12 giờ trưa'],
    '20:30:00+07:00': ['8:30 tối', '8h30 tối', 'tối, 8:30', '20 giờ 30 phút', "20g30'", '8.30 p.m.'],
  };
  for (const [time, texts] of Object.entries(times))
    it(`${texts[0]} is ${time.slice(0, 5)} o'clock, however it is written`, () => {
      for (const text of texts) {
        expect(read([`20/06/2024, ${text}`]), text).to.deep.equal([`2024-06-20T${time}`]);
        expect(read([`Jun. 20, 2024, ${text}`]), text).to.deep.equal([`2024-06-20T${time}`]);
      }
    });

  it("24 o'clock is the next day", () => {
    expect(read(['20/06/2024 24:00', '20/06/2024 24:01'])).to.deep.equal(['2024-06-21T00:00:00+07:00', undefined]);
  });

  const zones: Record<string, string[]> = {
    '+07:00': ['+7', '+07', '+700', '+0700', '+07:00', 'GMT+7:00', 'UTC+07', '(GMT +7)', '(UTC + 7)', 'ICT', 'WIB'],
    '+00:00': ['Z', 'UT', 'GMT', 'UTC', '-0000', '+00:00'],
    '+05:30': ['IST', '+5:30', 'GMT+0530'],
    '-05:00': ['EST', 'CDT', '-5', '\u22120500'],
    '-07:00': ['MST', 'PDT'],
    '+02:00': ['CEST', 'EET'],
    '+08:00': ['HKT', 'SGT'],
    '+09:00': ['JST', 'KST'],
    '+10:00': ['AEST'],
  };
  for (const [zone, names] of Object.entries(zones))
    it(`the zone ${names[0]} is ${zone}`, () => {
      for (const name of names) {
        expect(read([`Thu, 20 Jun 2024 10:35:00 ${name}`]), name).to.deep.equal([`2024-06-20T10:35:00${zone}`]);
        expect(read([`20/06/2024 10:35 ${name}`]), name).to.deep.equal([`2024-06-20T10:35:00${zone}`]);
      }
    });

  it('a zone that nobody knows counts as none', () => {
    expect(read(['20 Jun 2024 10:35 XYZ', '20 Jun 2024 10:35 +9999'])).to.deep.equal([
      '2024-06-20T10:35:00+07:00',
      '2024-06-20T10:35:00+07:00',
    ]);
  });

  it('what software writes for no date is none', () => {
    for (const text of [
      'Mon, 01 Jan 0001 00:00:00 +0000',
      '0001-01-01T00:00:00Z',
      '1/1/0001 12:00:00 AM',
      '0000-00-00 00:00:00',
      '00/00/0000',
      'Wed, 30 Nov -0001 00:00:00 +0000',
      '30/12/1899',
      '01/01/1900 00:00:00',
      '1970-01-01T00:00:00Z',
      'Thu, 01 Jan 1970 07:00:00 +0700',
      'Wed, 31 Dec 1969 16:00:00 -0800',
      '0',
      '9999-12-31T23:59:59Z',
      'Fri, 31 Dec 9999 23:59:59 GMT',
      '-62135596800',
    ])
      expect(read([text]), text).to.deep.equal([undefined]);
  });

  it('a time without a zone is read in the zone asked for', () => {
    expect(read(['21/06/2024 10:35'], 'Europe/Paris')).to.deep.equal(['2024-06-21T10:35:00+02:00']);
  });
});

describe('the order of day and month', () => {
  const days = (...found: (string | undefined)[]) => found.map((iso) => iso?.slice(5, 10)).join(' ');

  it('is month, day with AM or PM, and day, month with SA, CH or 24 hours', () => {
    expect(read(['10/2/2026 9:25:00 AM'])[0]).to.equal('2026-10-02T09:25:00+07:00');
    expect(read(['10/2/2026 9:25:00 SA'])[0]).to.equal('2026-02-10T09:25:00+07:00');
    expect(read(['10/2/2026 21:25'])[0]).to.equal('2026-02-10T21:25:00+07:00');
  });

  it('is settled for the whole feed by a number over 12', () => {
    expect(read(['10/2/2026 9:25 AM', '13/2/2026 8:00 AM'])[0]).to.equal('2026-02-10T09:25:00+07:00');
    expect(read(['10/2/2026 21:25', '2/13/2026 08:00'])[0]).to.equal('2026-10-02T21:25:00+07:00');
  });

  it('is settled by a number over 12 in the date of the feed itself', () => {
    expect(days(...read(['02/01/2026 08:00 AM'], undefined, { updated: '28/02/2026 08:00 AM' }))).to.equal('01-02');
  });

  it("is each date's own in a feed that contradicts itself", () => {
    expect(days(...read(['13/2/2026 8:00 AM', '2/13/2026 8:00 AM', '1/2/2026 8:00 AM']))).to.equal('02-13 02-13 01-02');
  });

  it('is settled by weekdays', () => {
    expect(days(...read(['Thứ Ba, 01/09/2026 08:44 AM']))).to.equal('09-01');
    expect(days(...read(['Tue, 09/01/2026 - 08:44']))).to.equal('09-01');
    expect(days(...read(['T3, 1/9/2026 8:44 AM', '2/8/2026 8:44 AM']))).to.equal('09-01 08-02');
  });

  it('is settled by another date of the same item', () => {
    const item: FeedItem = { id: '1', date_modified: '2026-09-02T08:00:00+07:00' };
    const set = (iso: string) => {
      item.date_published = iso;
    };
    parseDates([{ text: '1/9/2026 8:44:00 AM', item, set }], { items: [item] });
    expect(item.date_published).to.equal('2026-09-01T08:44:00+07:00');
  });

  it('is settled by the day on which the feed changed', () => {
    const updated = '2026-09-02T08:00:00+07:00';
    expect(days(...read(['1/9/2026 8:44:00 AM', '2/8/2026 8:00:00 AM'], undefined, { updated }))).to.equal(
      '09-01 08-02',
    );
  });

  it('is the one in which no item is from the future', () => {
    expect(days(...read(['1/12/2026 8:00:00 AM']))).to.equal('01-12');
    expect(days(...read(['12/1/2026 8:00:00 AM']))).to.equal('01-12');
    const now = Date.parse('2026-08-15T00:00:00Z');
    expect(days(...read(['1/9/2026 8:00:00 AM'], undefined, { now }))).to.equal('01-09');
    expect(days(...read(['9/1/2026 8:00:00 AM'], undefined, { now }))).to.equal('01-09');
  });

  it('is left alone by clocks where dates have no AM or PM, which may announce something', () => {
    expect(days(...read(['05/12/2026 08:00', '04/12/2026']))).to.equal('12-05 12-04');
  });

  it('is the one in which items stand newest first', () => {
    expect(days(...read(['2/9/2026 8:00 AM', '12/8/2026 8:00 AM', '11/8/2026 8:00 AM']))).to.equal('09-02 08-12 08-11');
    expect(days(...read(['9/2/2026 8:00 AM', '8/12/2026 8:00 AM', '8/11/2026 8:00 AM']))).to.equal('09-02 08-12 08-11');
    // The first one is pinned.
    const pinned = [
      '1/6/2025 8:00 AM',
      '2/9/2026 8:00 AM',
      '1/9/2026 8:00 AM',
      '12/8/2026 8:00 AM',
      '11/8/2026 8:00 AM',
    ];
    expect(days(...read(pinned))).to.equal('06-01 09-02 09-01 08-12 08-11');
  });

  it('is day, month in Viet Nam, unless the dates are written as .NET writes American English', () => {
    const vietnamese = [
      { feed: { language: 'vi-VN' } },
      { feed: { home_page_url: 'https://xa.example.vn/' } },
      { url: 'https://xa.example.vn:8080/rss' },
      { language: 'vi' },
    ];
    for (const options of vietnamese) {
      expect(days(...read(['01/09/2026 08:44:00 AM'], undefined, options))).to.equal('09-01');
      expect(days(...read(['10/2/2026 9:25:00 AM'], undefined, options))).to.equal('10-02');
    }
    for (const options of [{}, { url: 'https://example.com/a.vn/' }, { language: 'en' }])
      expect(days(...read(['01/09/2026 08:44:00 AM'], undefined, options))).to.equal('01-09');
  });
});

describe('dates of a whole feed', () => {
  const now = Date.parse('2026-11-28T12:00:00+07:00');
  const rss = (items: string, channel = '') =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tin</title>${channel}${items}</channel></rss>`;
  const publishedIn = (text: string) => parseFeed(text, { now }).items.map(({ date_published }) => date_published);

  it('the year 1 is no date, in XML and in JSON', async () => {
    expect(publishedIn(rss('<item><pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item>'))).to.deep.equal([
      undefined,
    ]);
    const items = [{ id: '1', date_published: '0001-01-01T00:00:00Z', date_modified: '2026-09-01T08:00:00+07:00' }];
    expect((await prepareFeed({ items })).items[0]).to.deep.equal({
      id: '1',
      date_modified: '2026-09-01T08:00:00+07:00',
    });
  });

  it('a date from before the Web is still a date', async () => {
    const items = [{ id: '1', date_published: '1975-04-30T11:30:00+07:00' }];
    expect((await prepareFeed({ items })).items[0]?.date_published).to.equal('1975-04-30T11:30:00+07:00');
  });

  it('of two dates of publication the one in a standard form counts', () => {
    const dates = '<pubDate>1/9/2026 8:44:00 AM</pubDate><dc:date>2026-09-01T08:44:00+07:00</dc:date>';
    expect(publishedIn(rss(`<item>${dates}</item>`))).to.deep.equal(['2026-09-01T08:44:00+07:00']);
  });

  it('the date on which the feed changed, its language and its home page help to read those of its items', () => {
    const item = '<item><pubDate>01/09/2026 08:44:00 AM</pubDate></item>';
    const september = ['2026-09-01T08:44:00+07:00'];
    expect(publishedIn(rss(item, '<lastBuildDate>Wed, 02 Sep 2026 08:00:00 +0700</lastBuildDate>'))).to.deep.equal(
      september,
    );
    expect(publishedIn(rss(item, '<language>vi</language>'))).to.deep.equal(september);
    expect(publishedIn(rss(item, '<link>https://xa.example.vn/</link>'))).to.deep.equal(september);
    expect(publishedIn(rss(item))).to.deep.equal(['2026-01-09T08:44:00+07:00']);
  });

  it('a day on which an item expires may be in the future', async () => {
    const items = [{ id: '1', _bantin: { expires: '05/01/2027 08:00:00 AM' } }];
    expect((await prepareFeed({ items }, { now })).items[0]?._bantin?.expires).to.equal('2027-05-01T08:00:00+07:00');
  });
});
