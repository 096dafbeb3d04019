/**
 * Feeds built from parameters: an invented ward's news, the same every time. `bug` names what is wrong with the content;
 * what is wrong with the transport lives in faults.mjs. Further parameters, all optional:
 *
 *   format=F     json, rss, rdf, atom, wp; html and nothing are no feeds
 *   count=N      items
 *   from=N       number of the first item; those below 1 are newer than item 1
 *   newest=MS    when item 1 was published, in milliseconds since 1970
 *   without=N,M  items that were withdrawn
 *   pinned=N,M   items that stand first, and
 *   expired=N,M  items that have expired: in JSON
 *   seed, label  in the addresses, before the titles
 *   title        of the feed
 *   images=QUERY pictures, with this query
 *   views=URL    where views are reported, with {id}: in JSON
 */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.UTC(2024, 5, 20, 3, 35); // 20/06/2024 10:35 in Ho Chi Minh City

const HEADLINES = [
  'Phường Hoà Bình ra quân tổng vệ sinh đường phố',
  'Lịch tiếp công dân tháng này của Uỷ ban nhân dân phường',
  'Hướng dẫn cấp thẻ căn cước cho trẻ em dưới 14 tuổi',
  'Khai mạc ngày hội “Thiếu nhi vui khoẻ” tại nhà văn hoá',
  'Cảnh báo thủ đoạn giả danh cán bộ để lừa đảo qua điện thoại',
  'Tạm ngừng cấp nước tuyến đường số 5 để sửa chữa',
  'Tiêm vắc-xin miễn phí cho người cao tuổi',
];
const TAGS = ['Tin hoạt động', 'Thông báo', 'Cải cách hành chính'];

const LONG_NAMES = [
  'Trung tâm Phục vụ hành chính công phường Hoà Bình, thành phố Hồ Chí Minh',
  'trangthongtindientuphuonghoabinh.thanhphohochiminh.gov.vn',
];

const pad = (number) => String(number).padStart(2, '0');

/** ISO 8601 with the offset of Viet Nam. */
function isoDate(time) {
  return `${new Date(time + 7 * 60 * MINUTE).toISOString().slice(0, 19)}+07:00`;
}

function rfc822Date(time) {
  const local = new Date(time + 7 * 60 * MINUTE);
  const [weekday, day, month, year] = local.toUTCString().replace(',', '').split(' ');
  const clock = `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}:00`;
  return `${weekday}, ${day} ${month} ${year} ${clock} +0700`;
}

function escapeXml(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Items in the shape that the writers below read. */
function items(params, origin) {
  const count = Number(params.get('count') ?? 6);
  const seed = params.get('seed') ?? '';
  const bugs = (params.get('bug') ?? '').split(',');
  const pictures = params.get('images'); // none, or a query for /image.bmp
  const label = params.get('label') ?? '';
  const from = Number(params.get('from') ?? 1);
  const newest = Number(params.get('newest') ?? FIRST);
  const numbers = (name) => params.get(name)?.split(',').map(Number) ?? [];
  const [without, pinned, expired] = ['without', 'pinned', 'expired'].map(numbers);
  const list = Array.from({ length: count }, (_, place) => {
    const number = from + place;
    const index = number - 1;
    let url = `${origin}/tin/${seed}${number}`;
    if (bugs.includes('script-links'))
      url = [
        'javascript:alert(document.domain)',
        'JaVaScRiPt:alert(1)',
        ' java\tscript:alert(2)',
        'data:text/html,<script>alert(3)</script>',
        'vbscript:msgbox(1)',
      ][index % 5];
    const item = {
      id: bugs.includes('duplicate-ids') ? `trung-${Math.floor(index / 2)}` : `tin-${seed}${number}`,
      url: bugs.includes('duplicate-ids') ? `${origin}/tin/trung-${Math.floor(index / 2)}` : url,
      title: `${label}${HEADLINES.at(index % HEADLINES.length)} (${seed}${number})`,
      summary: `Tóm tắt tin số ${number}: ${'nội dung gửi tới bà con trong phường, đề nghị mọi người cùng thực hiện. '.repeat(3)}`,
      time: bugs.includes('no-dates') ? undefined : newest - index * DAY,
      tag: TAGS.at(index % TAGS.length),
      views: 100 + number,
      author: 'Phòng Tham mưu',
      number,
      pinned: pinned.includes(number) || undefined,
      expires: expired.includes(number) ? '2020-01-01T00:00:00+07:00' : undefined,
    };
    if (params.has('body')) item.body = params.get('body');
    if (params.has('rich')) Object.assign(item, rich(origin, number));
    if (bugs.includes('short')) item.summary = '';
    if (bugs.includes('long-title') && index === 0) item.title = 'Rất dài '.repeat(625); // 5,000 characters
    if (bugs.includes('longest-word') && index === 0) item.title = 'x'.repeat(5000);
    if (bugs.includes('long-names')) {
      item.tag = 'Hướng dẫn thủ tục hành chính về cư trú và căn cước';
      item.source = LONG_NAMES.at(index % LONG_NAMES.length);
    }
    if (pictures && pictures !== 'none') {
      item.image = `${origin}/image.bmp?n=${number}&${pictures}`;
      item.alt = `Ảnh minh hoạ số ${number}`;
    }
    return item;
  });
  return list.filter(({ number }) => !without.includes(number));
}

/** An article with every kind of content, in the markup of old content systems. */
function rich(origin, number) {
  const picture = (name, width) =>
    `<img src="/image.bmp?n=${number}&w=${width}&${name}" alt="Ảnh ${name}" onerror="alert(1)">`;
  return {
    body: `<p style="text-align: center" class="MsoNormal">${picture('a', 400)}</p><p style="text-align: center"><em>Chú thích ảnh thứ nhất</em></p>
      <p>Thực hiện <b>Kế hoạch số 12</b> về “Phố phường xanh”, xem <a href="/tin/ke-hoach">toàn văn</a>.</p><p>&nbsp;</p>
      <h1>Các việc cần làm</h1><ol><li>Tuần tra</li><li>Nhắc nhở</li></ol>
      <p align="center">${picture('b', 300)}</p><p align="center">Chú thích ảnh thứ hai</p>
      <table width="1200"><tr><th>Thủ tục</th><th>Thời hạn</th></tr><tr><td>Đăng ký</td><td>Trong ngày</td></tr></table>
      <iframe src="https://www.youtube.com/embed/abc123" title="Phóng sự"></iframe>
      <p onclick="alert(1)">Câu cuối của bài số ${number}.</p><script>alert(1)</script>`,
    tags: ['Môi trường', 'Khu phố'],
    attachments: [
      {
        url: `${origin}/tep/ke-hoach.pdf`,
        mime_type: 'application/pdf',
        title: 'Kế hoạch số 12',
        size_in_bytes: 1_258_291,
      },
      { url: `${origin}/tep/phat-thanh.mp3`, mime_type: 'audio/mpeg', title: 'Bản tin phát thanh' },
    ],
  };
}

const TITLE = 'Trang tin phường Hoà Bình';

function json(list, origin, self, _bugs, params) {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    home_page_url: `${origin}/`,
    feed_url: self,
    language: 'vi',
    _bantin: params.has('views') ? { views_url: params.get('views') } : undefined,
    items: list.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.body ?? `<p>${item.summary}</p>`,
      attachments: item.attachments,
      image: item.image,
      date_published: item.time === undefined ? undefined : isoDate(item.time),
      tags: [item.tag, ...(item.tags ?? [])],
      authors: [{ name: item.author }],
      _bantin: {
        views: item.views,
        image_alt: item.alt,
        pinned: item.pinned,
        expires: item.expires,
        source: { title: item.source ?? 'Công an thành phố', url: `${origin}/nguon` },
      },
    })),
  };
  return ['application/feed+json; charset=utf-8', JSON.stringify(feed)];
}

function rss(list, origin, _self, bugs) {
  const entries = list.map(
    (item) => `<item><title>${escapeXml(item.title)}</title><link>${escapeXml(item.url)}</link>
<guid isPermaLink="false">${escapeXml(item.id)}</guid><description>${escapeXml(`<p>${item.summary}</p>`)}</description>
<category>${item.tag}</category>${item.time === undefined ? '' : `<pubDate>${rfc822Date(item.time)}</pubDate>`}
${item.image ? `<media:content url="${escapeXml(item.image)}" medium="image"/>` : ''}</item>`,
  );
  // Ten levels of ten references each: 10^10 words if expanded.
  const bomb = bugs.includes('entity-bomb')
    ? `<!DOCTYPE rss [<!ENTITY b0 "bom">${Array.from({ length: 10 }, (_, level) => `<!ENTITY b${level + 1} "${`&b${level};`.repeat(10)}">`).join('')}]>`
    : '';
  const title = bomb ? `${TITLE} &b10;` : TITLE;
  return [
    'application/rss+xml; charset=utf-8',
    `<?xml version="1.0" encoding="utf-8"?>${bomb}<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>${title}</title><link>${origin}/</link><description>Tin tức</description><language>vi</language>
${entries.join('\n')}</channel></rss>`,
  ];
}

function rdf(list, origin) {
  const entries = list.map(
    (
      item,
    ) => `<item rdf:about="${escapeXml(item.url)}"><title>${escapeXml(item.title)}</title><link>${escapeXml(item.url)}</link>
<description>${escapeXml(item.summary)}</description>${item.time === undefined ? '' : `<dc:date>${isoDate(item.time)}</dc:date>`}</item>`,
  );
  return [
    'application/rdf+xml; charset=utf-8',
    `<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/"><title>${TITLE}</title><link>${origin}/</link><description>Tin tức</description></channel>
${entries.join('\n')}</rdf:RDF>`,
  ];
}

function atom(list, origin, self) {
  const entries = list.map(
    (
      item,
    ) => `<entry><id>${escapeXml(item.id)}</id><title>${escapeXml(item.title)}</title><link rel="alternate" href="${escapeXml(item.url)}"/>
<summary>${escapeXml(item.summary)}</summary>${item.time === undefined ? '' : `<published>${isoDate(item.time)}</published>`}</entry>`,
  );
  return [
    'application/atom+xml; charset=utf-8',
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>${TITLE}</title>
<id>${origin}/</id><link rel="alternate" href="${origin}/"/><link rel="self" href="${escapeXml(self)}"/>${entries.join('\n')}</feed>`,
  ];
}

/** The versions that WordPress makes of a picture: the smallest one is cropped. */
function mediaDetails(url) {
  const [width, height] = ['w', 'h'].map((name) => Number(new URL(url).searchParams.get(name) ?? 0));
  const size = (w, h) => {
    const address = new URL(url);
    address.searchParams.set('w', w);
    address.searchParams.set('h', h);
    return { source_url: address.href, width: w, height: h };
  };
  const scaled = (w) => size(w, Math.round((w * height) / width));
  const sizes = { thumbnail: size(150, 150), medium: scaled(300), medium_large: scaled(768), large: scaled(1024) };
  return { width, height, sizes: Object.fromEntries(Object.entries(sizes).filter(([, size]) => size.width < width)) };
}

function wordpress(list) {
  const posts = list.map((item, index) => ({
    id: 1000 - index,
    date: item.time === undefined ? undefined : isoDate(item.time).slice(0, 19),
    link: item.url,
    title: { rendered: escapeXml(item.title) },
    excerpt: { rendered: `<p>${escapeXml(item.summary)}</p>` },
    content: { rendered: `<p>${escapeXml(item.summary)}</p>` },
    _embedded: item.image
      ? {
          'wp:featuredmedia': [{ source_url: item.image, alt_text: item.alt, media_details: mediaDetails(item.image) }],
        }
      : undefined,
  }));
  return ['application/json; charset=utf-8', JSON.stringify(posts)];
}

const CAPTIVE_PORTAL = `<!doctype html><html lang="vi"><head><title>Đăng nhập Wi-Fi</title></head>
<body><h1>Chào mừng tới Wi-Fi miễn phí</h1><form action="/login"><input name="phone"><button>Kết nối</button></form></body></html>`;

const WRITERS = { json, rss, rdf, atom, wp: wordpress };

/** `[content type, text]` of the feed that a request's parameters describe. */
export function buildFeed(params, origin, self) {
  // `f` is `format` in base64, for addresses that must not reveal their format.
  const format = params.get('format') ?? (params.has('f') ? atob(params.get('f')) : 'json');
  if (format === 'html') return ['text/html; charset=utf-8', CAPTIVE_PORTAL];
  if (format === 'nothing') return ['application/json', ''];
  const list = items(params, origin);
  // Other addresses have a parameter of this name as well: `?format=feed&type=rss` is Joomla's.
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : json;
  const [type, text] = write(list, origin, self, (params.get('bug') ?? '').split(','), params);
  return [params.get('type') ?? type, params.has('title') ? text.replaceAll(TITLE, params.get('title')) : text];
}
