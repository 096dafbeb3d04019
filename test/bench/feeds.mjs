/**
 * Feeds to measure with: invented news of a ward, the same every time. Texts are put together from words at random, so
 * that they compress about as well as real ones (to a third or a quarter), not to nothing.
 */
const SYLLABLES =
  'phường tổ chức ra quân tổng vệ sinh đường phố tuyên truyền vận động người dân chấp hành quy định về an toàn giao thông phòng cháy chữa cháy lịch tiếp công dân hướng dẫn cấp thẻ căn cước trẻ em cảnh báo thủ đoạn lừa đảo qua điện thoại tạm ngừng nước để sửa tiêm miễn phí cao tuổi khai mạc ngày hội nhà văn hoá khu phố đại biểu hội nghị triển khai kế hoạch năm học mới cải cách hành chính dịch vụ trực tuyến hồ sơ thủ tục tiếp nhận trả kết quả đoàn thanh niên phụ nữ cựu chiến binh mặt trận thăm tặng quà gia đình chính sách khó khăn học bổng bà con đề nghị thực hiện nghiêm túc thời gian địa điểm ban nhân uỷ sáng chiều nay'.split(
    ' ',
  );
const TAGS = ['Tin hoạt động', 'Thông báo', 'Cải cách hành chính', 'An ninh trật tự'];
const UNITS = ['Phòng Tham mưu', 'Ban Chỉ huy Công an phường', 'Văn phòng Uỷ ban'];
const LAST = Date.UTC(2026, 4, 20, 3, 35);

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
function randomNumbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Items with `summary` syllables of text each. */
export function newsItems(count, origin, summary) {
  const random = randomNumbers(count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = (length) => {
    const text = Array.from({ length }, () => pick(SYLLABLES)).join(' ');
    return text[0].toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, index) => {
    const number = count - index;
    return {
      number,
      url: `${origin}/tin-tuc/${number}-${words(3)
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[đĐ]/g, 'd')
        .replace(/ /g, '-')
        .toLowerCase()}.html`,
      title: words(8 + Math.floor(random() * 8)),
      summary: `${words(Math.round(summary * (0.75 + random() / 2)))}.`,
      image: `${origin}/anh/${number}.bmp`,
      time: LAST - index * 5_400_000,
      tag: pick(TAGS),
      author: pick(UNITS),
    };
  });
}

export const isoDate = (time) => `${new Date(time + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
export const rfcDate = (time) => new Date(time + 7 * 3_600_000).toUTCString().replace('GMT', '+0700');

/** A JSON Feed. */
export function jsonFeed(count, origin, { summary = 40 } = {}) {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Trang tin phường Hoà Bình',
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    language: 'vi',
    items: newsItems(count, origin, summary).map((item) => ({
      id: `${origin}/?p=${item.number}`,
      url: item.url,
      title: item.title,
      summary: item.summary,
      image: item.image,
      date_published: isoDate(item.time),
      authors: [{ name: item.author }],
      tags: [item.tag],
    })),
  });
}

/** RSS 2.0 as Vietnamese portals write it: the picture in front of the text, in CDATA. `brief`: the least an item can be. */
export function rssFeed(count, origin, { summary = 40, brief = false } = {}) {
  const items = newsItems(count, origin, summary).map((item) =>
    brief
      ? `<item><title>${item.title}</title><link>${item.url}</link><pubDate>${rfcDate(item.time)}</pubDate><description>${item.summary}</description></item>`
      : `<item>
<title>${item.title}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${origin}/?p=${item.number}</guid>
<pubDate>${rfcDate(item.time)}</pubDate>
<dc:creator><![CDATA[${item.author}]]></dc:creator>
<category><![CDATA[${item.tag}]]></category>
<description><![CDATA[<a href="${item.url}"><img src="${item.image}" alt=""></a><br>${item.summary}]]></description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>Trang tin phường Hoà Bình</title>
<link>${origin}/</link>
<atom:link href="${origin}/feed.xml" rel="self" type="application/rss+xml"/>
<description>Tin tức phường Hoà Bình</description>
<language>vi</language>
${items.join('\n')}
</channel>
</rss>
`;
}
