import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';
import { readFeed } from '../../src/feed/read.js';

const utf8 = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const read = async (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const feed = parseFeed(text);
  expect(await readFeed(utf8(text)), 'readFeed').to.deep.equal(feed);
  return feed;
};

describe('WordPress', () => {
  const post = { id: 5, link: 'https://a.example.vn/5/', title: { rendered: 'Tin' }, date_gmt: '2024-06-20T03:35:00' };
  const parse = async (...posts: unknown[]) => (await read(posts)).items;

  it('may have any part of a post missing, null or of another type', async () => {
    const junk = [null, 7, 'x', [], {}, [null], { code: 'rest_forbidden' }, [[null]], { 1: [{ name: 'Tin' }] }];
    for (const part of junk) {
      const embedded = { author: part, 'wp:featuredmedia': part, 'wp:term': part };
      const broken = { ...post, id: 6, excerpt: part, content: part, _links: { self: part }, yoast_head_json: part };
      const items = await parse({ ...broken, _embedded: embedded }, { ...broken, _embedded: part }, null, part, post);
      expect(items.map(({ title }) => title)).to.deep.equal(['Tin', 'Tin', 'Tin']);
    }
  });

  it('has categories as an object, too', async () => {
    expect((await parse({ ...post, _embedded: { 'wp:term': { 1: [{ name: 'Tin tức' }] } } }))[0]?.tags).to.deep.equal([
      'Tin tức',
    ]);
  });

  it('names its home page, whatever its permalinks are', async () => {
    for (const path of ['index.php?rest_route=/wp/v2/posts/5', '?rest_route=/wp/v2/posts/5', 'wp-json/wp/v2/posts/5'])
      expect(
        (await read([{ ...post, _links: { self: [{ href: `https://a.example.vn/${path}` }] } }])).home_page_url,
      ).to.equal('https://a.example.vn/');
  });

  it('has no image where the featured file is none, but the preview of a PDF', async () => {
    const image = async (media: object) =>
      (await parse({ ...post, _embedded: { 'wp:featuredmedia': [media] } }))[0]?.image;
    const url = 'https://a.example.vn/tep';
    expect(await image({ source_url: `${url}.mp4`, media_type: 'file', mime_type: 'video/mp4' })).to.equal(undefined);
    expect(await image({ source_url: `${url}.jpg`, media_type: 'image', mime_type: 'image/jpeg' })).to.equal(
      `${url}.jpg`,
    );
    const sizes = { full: { source_url: `${url}-pdf.jpg`, mime_type: 'image/jpeg' } };
    expect(await image({ source_url: `${url}.pdf`, mime_type: 'application/pdf', media_details: { sizes } })).to.equal(
      `${url}-pdf.jpg`,
    );
  });

  it('has smaller versions of a picture, but none that shows only a part of it', async () => {
    const url = 'https://a.example.vn/anh';
    const size = (width: number, height: number) => ({ source_url: `${url}-${width}.jpg`, width, height });
    const media_details = {
      width: 3000,
      height: 2000,
      sizes: { large: size(1024, 683), thumbnail: size(150, 150), medium: size(300, 200), broken: null },
    };
    const media = { source_url: `${url}.jpg`, media_type: 'image', mime_type: 'image/jpeg', media_details };
    const [item] = await parse({ ...post, _embedded: { 'wp:featuredmedia': [media] } });
    expect(item!._bantin?.images).to.deep.equal([
      { url: `${url}-300.jpg`, width: 300 },
      { url: `${url}-1024.jpg`, width: 1024 },
    ]);
    media_details.sizes = 7 as never;
    expect(await parse({ ...post, _embedded: { 'wp:featuredmedia': [media] } })).to.have.length(1);
  });
});

describe('JSON of services', () => {
  it('is read from rss2json, whose dates are in UTC', async () => {
    const entry = {
      title: 'Tin',
      pubDate: '2024-06-20 03:35:00',
      link: 'https://a.example.vn/1',
      guid: 'g1',
      thumbnail: '',
      description: 'Lời dẫn',
      content: '<p>Lời dẫn</p>',
      enclosure: { link: 'https://a.example.vn/a.jpg' },
      categories: ['Thông báo'],
    };
    const feed = await read({ status: 'ok', feed: { title: 'Phường', link: 'https://a.example.vn/' }, items: [entry] });
    expect(feed).to.include({ title: 'Phường', home_page_url: 'https://a.example.vn/' });
    expect(feed.items[0]).to.deep.include({
      id: 'g1',
      url: 'https://a.example.vn/1',
      image: 'https://a.example.vn/a.jpg',
      date_published: '2024-06-20T03:35:00Z',
      tags: ['Thông báo'],
    });
  });

  it('is read from Google Reader and its successors', async () => {
    const entry = {
      id: 'tag:1',
      published: 1718854500,
      title: 'Tin &amp; bài',
      alternate: [{ href: 'https://a.example.vn/1', type: 'text/html' }],
      summary: { direction: 'ltr', content: '<p>Lời dẫn</p>' },
      categories: ['user/-/state/com.google/read', 'Thông báo'],
      author: 'Phòng Tham mưu',
    };
    const [item] = (await read({ title: 'Phường', items: [entry] })).items;
    expect(item).to.deep.include({
      url: 'https://a.example.vn/1',
      title: 'Tin & bài',
      content_html: '<p>Lời dẫn</p>',
      authors: [{ name: 'Phòng Tham mưu' }],
      tags: ['Thông báo'],
    });
    expect(Date.parse(item!.date_published!)).to.equal(1718854500_000);
  });
});

describe('JSON with something around it', () => {
  const json =
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Tin","content_html":"<p>}]</p>"}]}';
  const inputs = {
    'a comment of a cache behind it': `${json}\n<!-- Cached by {a} [plugin] for <rss > -->`,
    'a notice of PHP in front of it': `<br />\n<b>Notice</b>: Undefined index ["x"] in <b>/a.php</b> on line <b>3</b><br />\n${json}`,
    'a function call': `/**/show(${json});`,
    'a byte order mark': `\ufeff${json}`,
    'line breaks in strings': json.replace('Tin', 'Tin\n'),
  };
  for (const [name, text] of Object.entries(inputs))
    it(`is read: ${name}`, async () => {
      expect((await read(text)).items).to.deep.equal([{ id: '1', title: 'Tin', content_html: '<p>}]</p>' }]);
    });

  it('is not looked for in a web page', () => {
    expect(() => parseFeed(`<!doctype html><html><body><script>x = ${json}</script>`)).to.throw('not-a-feed');
  });
});
