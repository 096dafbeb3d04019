import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/errors.js';
import { parseFeed, prepareFeed } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/model.js';
import { readFeed } from '../../src/feed/read.js';

const prepare = (input: unknown, url?: string) => prepareFeed(input, { url }) as Feed;
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Tin</title><link>https://a.example.vn/</link>${items}</channel></rss>`;
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof FeedError ? error.code : error;
  }
};
const utf8 = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('what is no feed', () => {
  const inputs = {
    'nothing at all': '',
    'blanks only': ' \n ',
    'a web page': '<!doctype html><html><head><title>Đăng nhập</title></head><body>Wi-Fi</body></html>',
    'a web page that mentions a feed': '<!doctype html><html><body><pre><rss version="2.0"></rss></pre></body></html>',
    'a page in XHTML': '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    'other JSON': '{"code":"rest_no_route","message":"Không có"}',
    'a list of other things': '[1, {"a": 2}]',
    'half a JSON document': '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"',
    'another XML document': '<?xml version="1.0"?><urlset><url/></urlset>',
    'plain words': 'Not Found',
  };
  for (const [name, input] of Object.entries(inputs)) {
    it(`${name} is refused with not-a-feed`, async () => {
      expect(codeOf(() => parseFeed(input))).to.equal('not-a-feed');
      const error = await readFeed(utf8(input)).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(FeedError);
    });
  }

  it('data and source() without items are refused as well', () => {
    for (const input of [undefined, null, 7, 'x', [], {}, { items: 'abc' }, { items: 3 }, Object.create(null)])
      expect(
        codeOf(() => prepare(input)),
        JSON.stringify(input),
      ).to.equal('not-a-feed');
  });

  it('a feed without items is a feed', () => {
    expect(parseFeed(rss('')).items).to.deep.equal([]);
    expect(parseFeed('{"version":"https://jsonfeed.org/version/1.1","items":[]}').items).to.deep.equal([]);
    expect(parseFeed('[]').items).to.deep.equal([]);
  });
});

describe('links that run script', () => {
  const BAD = [
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc',
    'blob:x',
  ];

  it('leave no field of data or JSON', () => {
    for (const bad of BAD) {
      const feed = prepare({
        home_page_url: bad,
        feed_url: bad,
        icon: bad,
        items: [
          {
            id: 'a',
            url: bad,
            external_url: bad,
            image: bad,
            banner_image: bad,
            content_html: `<img src="${bad}">`,
            authors: [{ name: 'A', url: bad, avatar: bad }],
            attachments: [{ url: bad, mime_type: 'text/html' }],
            _bantin: { source: { title: 'S', url: bad } },
          },
        ],
      });
      expect(feed, bad).to.deep.equal({
        items: [
          {
            id: 'a',
            content_html: `<img src="${bad}">`,
            authors: [{ name: 'A' }],
            _bantin: { source: { title: 'S' } },
          },
        ],
      });
    }
  });

  it('leave no field of XML', () => {
    const bad = 'javascript:alert(1)';
    const [item] = parseFeed(
      rss(
        `<item><title>T</title><link>${bad}</link><guid>${bad}</guid><enclosure url="${bad}" type="image/png"/><source url="${bad}">S</source><image>${bad}</image></item>`,
      ),
    ).items;
    expect(item).to.deep.equal({ id: bad, title: 'T', _bantin: { source: { title: 'S' } } });
  });
});

describe('items of hostile shape', () => {
  it('are left out, and the others stay', () => {
    const trap = {
      get title(): string {
        throw new Error('trap');
      },
    };
    const feed = prepare({
      items: [null, 7, 'x', [1], [[]], trap, new Proxy({}, { get: () => Symbol('x') }), { id: 'ok' }],
    });
    expect(feed.items.map(({ id }) => id)).to.include('ok');
    expect(feed.items.length).to.be.below(3);
  });

  it('pollute no prototype', () => {
    const feed = prepare(
      JSON.parse(
        '{"items":[{"id":"1","__proto__":{"url":"https://x.example/"},"constructor":{"prototype":{"hot":1}}}]}',
      ),
    );
    expect(feed.items).to.deep.equal([{ id: '1' }]);
    expect(({} as { hot?: number }).hot).to.equal(undefined);
  });

  it('always have an id, which is a string', () => {
    const feed = prepare({
      items: [{ id: 5 }, { url: 'https://a.example.vn/x' }, { title: 'T' }, {}, { id: { a: 1 } }],
    });
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['5', 'https://a.example.vn/x', 'T', '#4', '#5']);
  });

  it('may have wrong types in every field', async () => {
    for (const junk of [null, 7, true, [], {}, [[]], () => 1]) {
      const names =
        'url title summary content_html content_text image banner_image date_published authors author tags language attachments _bantin';
      const entry = Object.fromEntries(names.split(' ').map((name) => [name, junk]));
      const feed = await prepareFeed({ title: junk, home_page_url: junk, language: junk, items: [entry] });
      expect(feed.items, String(junk)).to.have.length(1);
      expect(JSON.stringify(feed)).not.to.include('null');
    }
  });
});

describe('sizes', () => {
  it('a title of 5,000 characters survives', () => {
    const title = 'Tin '.repeat(1250).trim();
    expect(parseFeed(rss(`<item><title>${title}</title></item>`)).items[0]?.title).to.equal(title);
  });

  // what stands before the document type, as if the root did
  for (const before of ['', '<!-- <rss> -->', '<?x ><rss ?>', '<?x ?>\n<?y <rss> ?>'])
    it(`an entity bomb ${before && `behind ${before} `}ends in an error or in little text, and soon`, () => {
      let entities = '<!ENTITY a0 "lol">';
      for (let level = 1; level < 12; level++) entities += `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`;
      const start = performance.now();
      let size = 0;
      try {
        const feed = rss('<item><title>&a11;</title></item>', `${before}<!DOCTYPE rss [${entities}]>`);
        size = JSON.stringify(parseFeed(feed.replace(/^<\?xml.*?\?>\s*/, ''))).length;
      } catch (error) {
        expect(error).to.be.instanceOf(FeedError);
      }
      expect(size).to.be.below(10_000);
      expect(performance.now() - start).to.be.below(2000);
    });

  it('a feed that declares more namespaces than browsers read quickly keeps its items', () => {
    const prefixes = Array.from({ length: 2000 }, (_, n) => `xmlns:p${n}="u"`).join(' ');
    const items = '<item><title>Tin</title><p1:a>x</p1:a></item>'.repeat(2000);
    const feed = parseFeed(`<rss version="2.0" ${prefixes}><channel><title>Tin</title>${items}</channel></rss>`);
    expect(feed.items).to.have.length(2000);
    expect(feed.items[0]!.title).to.equal('Tin');
  });

  it('text made to be scanned again and again takes no time', () => {
    const start = performance.now();
    for (const seed of ['<', '<a', '<!--', '&amp;', '<script', '<img src="', '&#', '<b><i', '<![CDATA['])
      prepare({
        items: [{ title: seed.repeat(50_000), summary: seed.repeat(50_000), content_html: seed.repeat(100_000) }],
      });
    expect(performance.now() - start).to.be.below(3000);
  });

  it('10,000 items keep the page responsive', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({
      id: `${index}`,
      url: `https://a.example.vn/${index}`,
      title: `Tin số ${index} &amp; hơn nữa`,
      content_html: `<p>Đoạn ${index}</p><img src="/anh/${index}.jpg">`,
      date_published: '2024-06-21T10:35:00+07:00',
    }));
    const bytes = utf8(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
    let last = performance.now();
    let longest = 0;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    });
    const feed = await readFeed(bytes);
    clearInterval(beat);
    expect(feed.items).to.have.length(10_000);
    expect(feed.items[9999]?.image).to.equal('https://a.example.vn/anh/9999.jpg');
    expect(longest).to.be.below(150);
  });
});
