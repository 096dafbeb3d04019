import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';

const itemOf = (xml: string) =>
  parseFeed(`<rss><channel><title>Bản tin</title><link>https://a.example.vn/</link><item>${xml}</item></channel></rss>`)
    .items[0]!;
const entryOf = (xml: string, attributes = '') =>
  parseFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Bản tin</title><entry>${xml}</entry></feed>`,
  ).items[0]!;

describe('pictures of Media RSS', () => {
  it('come in all widths of the same file', () => {
    const url = 'https://a.example.vn/anh';
    const content = (name: string, width: number) =>
      `<media:content url="${url}/${name}" medium="image" width="${width}"/>`;
    const xml = `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>A</title>${content('a-300x200.jpg', 300)}${content('b.jpg', 200)}${content('a.jpg', 1200)}</item></channel></rss>`;
    const [item] = parseFeed(xml).items;
    expect(item!.image).to.equal(`${url}/a.jpg`);
    expect(item!._bantin?.images).to.deep.equal([{ url: `${url}/a-300x200.jpg`, width: 300 }]);
  });
});

describe('enclosures', () => {
  const image = (attributes: string) => itemOf(`<enclosure ${attributes}/>`).image;
  const type = (attributes: string) => itemOf(`<enclosure ${attributes}/>`).attachments?.[0]?.mime_type;

  it('are images by their type, however it is written', () => {
    for (const written of ['image/jpeg', 'IMAGE/JPEG', 'image/jpg', 'Image/Png'])
      expect(image(`url="https://a.example.vn/anh?id=3" type="${written}"`), written).to.be.a('string');
    expect(type('url="https://a.example.vn/anh" type="IMAGE/JPEG"')).to.equal('image/jpeg');
  });

  it('are images by an ending in place of the type, or by their name', () => {
    expect(type('url="https://a.example.vn/anh?id=3" type="jpg"')).to.equal('image/jpeg');
    expect(type('url="https://a.example.vn/anh.PNG"')).to.equal('image/png');
    expect(type('url="https://a.example.vn/anh.webp?w=300" type=""')).to.equal('image/webp');
    expect(type('url="https://a.example.vn/anh.jpg" type="application/octet-stream"')).to.equal('image/jpeg');
  });

  it('are other files otherwise', () => {
    for (const attributes of [
      'url="https://a.example.vn/cong-van.pdf"',
      'url="https://a.example.vn/anh.jpg.zip"',
      'url="https://a.example.vn/phim.mp4" type="video/mp4"',
      'url="https://png.example.vn/tep"',
    ])
      expect(image(attributes), attributes).to.equal(undefined);
    expect(type('url="https://a.example.vn/anh.jpg" type="audio/mpeg"')).to.equal('audio/mpeg');
  });
});

describe('Atom', () => {
  it('has relations in full and in any case', () => {
    const relation = 'http://www.iana.org/assignments/relation/';
    const links = `<link rel="${relation}enclosure" href="https://a.example.vn/a.png"/><link rel="${relation}alternate" href="https://a.example.vn/1"/>`;
    expect(entryOf(links)).to.deep.include({ url: 'https://a.example.vn/1', image: 'https://a.example.vn/a.png' });
    expect(entryOf('<link rel="Alternate" href="https://a.example.vn/1"/>').url).to.equal('https://a.example.vn/1');
    expect(entryOf('<link rel="" href="https://a.example.vn/1"/>').url).to.equal('https://a.example.vn/1');
  });

  it('has content in Base64, which is no text', () => {
    const entry = entryOf('<content type="image/png">iVBORw0KGgo=</content><summary>Lời dẫn</summary>');
    expect(entry).to.include({ summary: 'Lời dẫn' });
    expect(JSON.stringify(entry)).not.to.include('iVBOR');
    expect(entryOf('<content type="application/pdf">JVBERi0=</content>')).not.to.have.property('content_html');
    expect(entryOf('<content type="text/plain">Lời</content>').content_text).to.equal('Lời');
    expect(entryOf('<content type="application/xhtml+xml"><div><p>Lời</p></div></content>').content_html).to.equal(
      '<p>Lời</p>',
    );
  });

  it('may escape HTML inside of an element', () => {
    expect(entryOf('<content type="html"><div>&lt;b&gt;Tin&lt;/b&gt;</div></content>').content_html).to.equal(
      '<b>Tin</b>',
    );
    expect(entryOf('<content type="xhtml"><div>&lt;b&gt; là thẻ</div></content>').content_html).to.equal(
      '&lt;b> là thẻ',
    );
  });

  it('has xml:base at the feed, an entry and its content, which holds for the HTML', () => {
    const html = (attributes: string) =>
      `<content type="html" ${attributes}>&lt;a href="b.html"&gt;b&lt;/a&gt;&lt;a href='#c'&gt;c&lt;/a&gt;&lt;img src=a.png srcset="a.png 1x, /b.png 2x"&gt;</content>`;
    const at = (base: string) =>
      `<a href="${base}b.html">b</a><a href='#c'>c</a><img src="${base}a.png" srcset="${base}a.png 1x, https://a.example.vn/b.png 2x">`;
    const feedBase = 'xml:base="https://a.example.vn/tin/"';
    expect(entryOf(html(''), feedBase).content_html).to.equal(at('https://a.example.vn/tin/'));
    expect(entryOf(html('xml:base="2024/"'), feedBase)).to.include({
      content_html: at('https://a.example.vn/tin/2024/'),
      image: 'https://a.example.vn/tin/2024/a.png',
    });
    const entry = parseFeed(
      `<feed ${feedBase}><entry xml:base="06/"><id>1</id><link href="bai"/>${html('')}</entry></feed>`,
    ).items[0]!;
    expect(entry).to.include({
      url: 'https://a.example.vn/tin/06/bai',
      content_html: at('https://a.example.vn/tin/06/'),
    });
  });
});

describe('RSS', () => {
  it('may have a date in markup', () => {
    const iso = '2024-06-20T10:35:00+07:00';
    expect(itemOf(`<pubDate>&lt;time datetime="${iso}" class="x"&gt;20 Tháng 6&lt;/time&gt;</pubDate>`)).to.include({
      date_published: iso,
    });
    expect(itemOf(`<pubDate><time datetime='${iso}'>20 Tháng 6</time></pubDate>`).date_published).to.equal(iso);
    expect(itemOf('<pubDate><span>Thu, 20 Jun 2024 10:35:00 +0700</span></pubDate>').date_published).to.equal(iso);
    expect(itemOf('<title>T</title><pubDate>&lt;a datetime="&lt;b"&gt;</pubDate>').title).to.equal('T');
  });
});

describe('titles', () => {
  const title = (written: string) => itemOf(`<title>${written}</title>`).title;

  it('keep what is no tag of HTML', () => {
    expect(title('Dùng Vec&lt;T&gt; và Option&lt;String&gt;')).to.equal('Dùng Vec<T> và Option<String>');
    expect(title('&lt;antirez&gt;')).to.equal('<antirez>');
    expect(title('Map&lt;A&gt; và List&lt;b&gt;')).to.equal('Map<A> và List<b>');
  });

  it('keep a tag that they speak of', () => {
    expect(title('Cách dùng &lt;b&gt; trong HTML')).to.equal('Cách dùng <b> trong HTML');
    expect(title('Thẻ &lt;script&gt; là gì')).to.equal('Thẻ <script> là gì');
    expect(entryOf('<title type="text">Cách dùng &lt;b&gt; trong HTML</title>').title).to.equal(
      'Cách dùng <b> trong HTML',
    );
  });

  it('lose tags that are markup', () => {
    expect(title('&lt;b&gt;Tin&lt;/b&gt; mới')).to.equal('Tin mới');
    expect(title('Tin &lt;b&gt;mới&lt;/b&gt;')).to.equal('Tin mới');
    expect(title('&lt;b&gt;Tin mới')).to.equal('Tin mới');
    expect(title('Tin&lt;br&gt;mới')).to.equal('Tin mới');
    expect(title('Tin &lt;span class="x"&gt;mới')).to.equal('Tin mới');
    expect(title('Tin mới&lt;/p&gt;')).to.equal('Tin mới');
  });

  it('may be in CDATA that was escaped', () => {
    expect(title('&lt;![CDATA[Tin trong CDATA]]&gt;')).to.equal('Tin trong CDATA');
    expect(title('<![CDATA[<![CDATA[Tin]]]]><![CDATA[>]]>')).to.equal('Tin');
  });
});
