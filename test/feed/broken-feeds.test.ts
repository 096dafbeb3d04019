import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/errors.js';
import { parseFeed } from '../../src/feed/index.js';
import { readFeed } from '../../src/feed/read.js';

const items = '<item><title>Tin A</title><link>https://a.example.vn/1</link></item><item><title>Tin B</title></item>';
const rss = (before: string, after = '') =>
  `<rss version="2.0"><channel><title>Bản tin</title><link>https://a.example.vn/</link>${before}${items}${after}</channel></rss>`;
const entries =
  '<entry><title>Tin A</title><id>1</id><link href="https://a.example.vn/1"/></entry><entry><title>Tin B</title><id>2</id></entry>';
const atom = (before: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bản tin</title>${before}${entries}</feed>`;
const titles = (xml: string) => parseFeed(xml).items.map(({ title }) => title);
const utf8 = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('items are found', () => {
  const feeds: Record<string, string> = {
    'behind an unknown element without an end tag': rss('<x>'),
    'behind an image without an end tag': rss('<image><url>https://a.example.vn/logo.png</url>'),
    'behind an image whose url has no end tag': rss('<image><url>https://a.example.vn/logo.png</image>'),
    'behind a description without an end tag': rss('<description>Tin của <b>phường'),
    'behind a language without an end tag': rss('<language>vi'),
    'behind a category without an end tag': rss('<category>Tin<ttl>60</ttl>'),
    'behind a tag of somebody’s markup': rss('<description><p>Tin<br>của<img src="a.png"></description>'),
    'in an element around them': rss('<wrap>', '</wrap>'),
    'in two elements around them': rss('<wrap><items>', '</items></wrap>'),
    'in a second channel': `<rss><channel><title>Bản tin</title></channel><channel>${items}</channel></rss>`,
    'behind an author without an end tag, in Atom': atom('<author><name>Phòng Tham mưu</name>'),
    'behind a name without an end tag, in Atom': atom('<author><name>Phòng Tham mưu</author>'),
    'behind a link without an end tag, in Atom': atom('<link href="https://a.example.vn/">'),
    'behind a subtitle without an end tag, in Atom': atom('<subtitle>Tin'),
    'in an element around them, in Atom': `<feed><title>Bản tin</title><wrap>${entries}</wrap></feed>`,
    'behind what is nested deeply': rss('<x>'.repeat(3000)),
  };
  for (const [name, xml] of Object.entries(feeds))
    it(name, async () => {
      expect(parseFeed(xml).title, 'title').to.equal('Bản tin');
      expect(titles(xml)).to.deep.equal(['Tin A', 'Tin B']);
      expect((await readFeed(utf8(xml))).items[0]?.url).to.equal('https://a.example.vn/1');
    });

  it('where the title of the feed, or its link, has no end tag', () => {
    const feed = parseFeed(`<rss><channel><title>Bản tin<link>https://a.example.vn/${items}</channel></rss>`);
    expect(feed.title).to.equal('Bản tin');
    expect(feed.home_page_url).to.equal('https://a.example.vn/');
    expect(feed.items).to.have.length(2);
  });

  it('behind one that has no end tag, or a part of it none', () => {
    const open = '<item><title>Tin 0</title><description>Lời <i>dẫn<guid>g0</guid>';
    for (const end of ['', '</item>']) {
      const [first, ...others] = parseFeed(rss(open + end)).items;
      expect(first).to.include({ id: 'g0', title: 'Tin 0' });
      expect(others.map(({ title }) => title)).to.deep.equal(['Tin A', 'Tin B']);
    }
  });

  it('with all that is in them', () => {
    const [item] = parseFeed(
      rss(
        '<x><item><title>Tin <b>đậm</b></title><description><![CDATA[<p>Lời dẫn</p>]]></description><source url="https://b.example.vn/">B</source></item>',
      ),
    ).items;
    expect(item).to.deep.include({ title: 'Tin đậm', content_html: '<p>Lời dẫn</p>' });
    expect(item?._bantin).to.deep.equal({ source: { title: 'B', url: 'https://b.example.vn/' } });
  });
});

describe('a feed that has items which are not found', () => {
  it('is an error, never a feed without news', async () => {
    const xml = '<rss><channel><title>Bản tin</title><z:item xmlns:z="urn:z"><z:t>Tin</z:t></z:item></channel></rss>';
    expect(() => parseFeed(xml))
      .to.throw(FeedError)
      .with.property('code', 'not-a-feed');
    expect(await readFeed(utf8(xml)).catch(({ code }) => code)).to.equal('not-a-feed');
  });

  it('is none where items are only spoken of', () => {
    const inside =
      '<description><![CDATA[Mỗi <item> là một tin]]></description><!-- <item><title>Nháp</title></item> -->';
    expect(parseFeed(`<rss><channel><title>Bản tin</title>${inside}</channel></rss>`).items).to.deep.equal([]);
  });
});

describe('CDATA', () => {
  const description = (xml: string) =>
    parseFeed(`<rss><channel><item><title>T</title><description>${xml}</description></item></channel></rss>`).items[0]
      ?.content_html;

  it('may have a script with its own CDATA in it', () => {
    const html = description('<![CDATA[<p>Một</p><script>//<![CDATA[\nx()\n//]]></script><p>Hai</p>]]>');
    expect(html).to.equal('<p>Một</p><script>//\nx()\n//</script><p>Hai</p>');
  });

  it('may be inside of another section, or escaped', () => {
    expect(description('<![CDATA[<![CDATA[<p>Một</p>]]]]><![CDATA[>]]>')).to.equal('<p>Một</p>');
    expect(description('&lt;![CDATA[&lt;p>Một&lt;/p>]]&gt;')).to.equal('<p>Một</p>');
  });

  it('does not swallow the rest of a feed where a section inside has no end', () => {
    const xml = `<rss><channel><item><title>A</title><description><![CDATA[Viết <![CDATA[ trước]]></description></item><item><title>B & C</title><description><![CDATA[<p>Hai</p>]]></description></item></channel></rss>`;
    expect(parseFeed(xml).items.map(({ title }) => title)).to.deep.equal(['A', 'B & C']);
    expect(parseFeed(xml).items[1]?.content_html).to.equal('<p>Hai</p>');
  });
});

describe('characters', () => {
  const title = (xml: string) => titles(`<rss><channel><item><title>${xml}</title></item></channel></rss>`)[0];

  it('may be written as references to surrogates', () => {
    expect(title('Chúc mừng &#55357;&#56841; năm mới')).to.equal('Chúc mừng 😉 năm mới');
    expect(title('Chúc mừng &#xD83D;&#xde09;')).to.equal('Chúc mừng 😉');
    expect(title('<![CDATA[Chúc mừng &#55357;&#56841;]]>')).to.equal('Chúc mừng 😉');
    expect(title('Chúc mừng &amp;#55357;&amp;#56841;')).to.equal('Chúc mừng 😉');
  });

  it('that XML does not allow are left out', () => {
    expect(title('Tin &#55357; mới\u0001 &#2;')).to.equal('Tin mới');
  });
});
