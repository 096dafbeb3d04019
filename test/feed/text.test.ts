import { expect } from '@open-wc/testing';
import { fold } from '../../src/feed/fold-accents.js';
import { htmlToText } from '../../src/feed/html-to-text.js';
import { excerptOf, plainText } from '../../src/feed/index.js';
import { cleanText, hasMarkup } from '../../src/feed/text.js';

describe('titles', () => {
  const cases: Record<string, string> = {
    'Phòng cháy &amp; chữa cháy': 'Phòng cháy & chữa cháy',
    'Hai l&amp;#7847;n m&atilde; h&oacute;a': 'Hai lần mã hóa',
    '&amp;lt;b&amp;gt;Tin&amp;lt;/b&amp;gt;': 'Tin',
    '<b>Tin</b><br/>mới': 'Tin mới',
    '<font color="red">Đỏ</font>': 'Đỏ',
    'Ra mắt <Tech Fest 2024>': 'Ra mắt <Tech Fest 2024>',
    'a < b > c và Fish & Chips <3': 'a < b > c và Fish & Chips <3',
    '&#147;Ngoặc&#148;&hellip;': '“Ngoặc”…',
    Việt: 'Việt',
    '\u202eđảo\u0007 \n  chữ\u2066': 'đảo chữ',
    '&constructor; &__proto__; &nothing;': '&constructor; &__proto__; &nothing;',
    'Di\u1ec7n t\u00edch 65 m&sup2; &ge; 50 m&SUP2;': 'Diện tích 65 m² ≥ 50 m&SUP2;',
    '\x93Ngoặc\x94 &#150; \x85': '“Ngoặc” – …',
    'Tên\u202etepfdp.exe': 'Têntepfdp.exe',
    '\u2067שלום\u2069 abc': '\u2067שלום\u2069 abc',
    'a\u2069b\u2066c': 'abc',
    '\u3164\u200bTin\u200b mới\u2063\xad\u{e0041}': 'Tin mới',
    'Gia đình 👨\u200d👩\u200d👧 và 🏴\u{e0067}\u{e0062}\u{e007f}':
      'Gia đình 👨\u200d👩\u200d👧 và 🏴\u{e0067}\u{e0062}\u{e007f}',
    'می\u200cخواهم': 'می\u200cخواهم',
  };
  for (const [input, expected] of Object.entries(cases)) {
    it(JSON.stringify(input), () => {
      expect(cleanText(input, htmlToText)).to.equal(expected);
      expect(cleanText(expected, htmlToText), 'again').to.equal(expected);
    });
  }
});

it('a title of characters that show nothing is no title', () => {
  for (const title of [
    '\u3164',
    '\u115f\u1160 \uffa0',
    '\u200b\u200d\u200c',
    '\u2060\u2064',
    '\xad',
    '\u180e',
    '\ufeff',
    '\u{e0041}\u{e007f}',
    '\u200f\u2066',
  ])
    expect(cleanText(title, hasMarkup(title) ? htmlToText : undefined), escape(title)).to.equal(undefined);
});

describe('excerpts', () => {
  const excerpts: Record<string, string> = {
    'Căn hộ 65 m&sup2; &rarr; &frac12; &check; &nbsp;tầng 3 &divide; 5&permil; &AMP; &#x201C;x&#148;':
      'Căn hộ 65 m² → ½ ✓ tầng 3 ÷ 5‰ & “x”',
    '<p>1 &lt; 2. In HTML, &lt;b&gt; starts <i>a</i> phrase</p>': '1 < 2. In HTML, <b> starts a phrase',
    '&lt;p&gt;Cả bài &lt;b&gt;mã hóa&lt;/b&gt;&lt;/p&gt;': 'Cả bài mã hóa',
    '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><?xml version="1.0"?>Một<![if !x]> <![endif]>hai':
      'Một hai',
    '<xml><w:Zoom>0</w:Zoom></xml><p>Nội<o:p></o:p> dung</p>': 'Nội dung',
    '<head><title>Trang &amp; chủ</title><style>p > a {}</style></head><p>Lời</p>': 'Lời',
    '<svg><title>Biểu tượng</title><svg></svg><text>chữ</text></svg><p>Lời</p>': 'Lời',
    '<object data="a.pdf"><object><p>Không hỗ trợ</p></object> PDF</object><p>Lời</p>': 'Lời',
    '<audio controls>Không hỗ trợ</audio><canvas>Không</canvas><select><option>1</select><template>x</template>Lời':
      'Lời',
    '<iframe src="/1">Không hỗ trợ <b></iframe><noscript>Bật JavaScript</noscript>Lời': 'Lời',
    '<video src="a.mp4" />Lời <object data="a.pdf">của bài': 'Lời của bài',
    '<img alt="Giá > 25.000 đồng" src="a.jpg">Lời': 'Lời',
    '<p title="<b>">Lời</p><script>if (a < b) document.write("<p>")</script>': 'Lời',
    'a < b và 3 > 2 <3': 'a < b và 3 > 2 <3',
    '<p>x<sup>2</sup> H<sub>2</sub>O <code>a</code>b</p><p>c</p>': 'x2 H2O ab c',
    'dòng<br>hai<td>ba': 'dòng hai ba',
    'Tom &amp;amp; Jerry': 'Tom & Jerry',
    '<p>\u202eđảo</p>': 'đảo',
  };
  for (const [html, expected] of Object.entries(excerpts))
    it(`of ${html}`, () => {
      expect(excerptOf({ id: '1', content_html: html })).to.equal(expected);
    });

  it('of a summary are the same when it is read again, whether it is text or HTML', () => {
    for (const [summary, expected] of Object.entries({
      'In HTML, <b> starts a bold phrase': 'In HTML, <b> starts a bold phrase',
      '<b>Tin</b> m\u1edbi': 'Tin mới',
      'Một<br>hai': 'Một hai',
      'Di\u1ec7n t\u00edch &ge; 50 m&sup2;': 'Diện tích ≥ 50 m²',
      '&lt;p&gt;Tin&lt;/p&gt;': 'Tin',
    })) {
      expect(htmlToText.summary(summary)).to.equal(expected);
      expect(htmlToText.summary(expected), 'again').to.equal(expected);
    }
  });

  it('are the words of the body, without scripts, comments and tags', () => {
    expect(
      plainText(
        '<style>p{}</style><p>Một</p><!-- <b>ẩn</b> --><ul><li>hai<li>b<b>a</b></ul><script>alert("x")</script>',
      ),
    ).to.equal('Một hai ba');
  });

  it('prefer the summary, and end with a whole word', () => {
    expect(excerptOf({ id: '1', summary: 'Tóm tắt', content_html: '<p>Khác</p>' })).to.equal('Tóm tắt');
    const long = excerptOf({ id: '1', content_html: `<p>${'chữ '.repeat(5000)}</p>` })!;
    expect(long).to.match(/chữ…$/);
    expect(long.length).to.be.below(700);
    expect(excerptOf({ id: '1', content_html: '<p> </p>' })).to.equal(undefined);
  });

  it('find words behind a picture of several hundred kB, and cut through no tag', () => {
    const html = `<p><img src="data:image/png;base64,${'A'.repeat(300_000)}"></p><p>Chữ sau ảnh</p>`;
    expect(excerptOf({ id: '1', content_html: html })).to.equal('Chữ sau ảnh');
  });
});

describe('the image of an item, among those in its text', () => {
  const real = '<p><img src="/anh/1.jpg"></p>';
  const imageOf = (html: string) => htmlToText.firstImage(html, 'https://tin.example.test/tin/');

  for (const [why, tag] of Object.entries({
    'is hidden': '<img hidden src="/a.jpg">',
    'its style hides': '<img src="/a.jpg" style="border:0; display: none">',
    'is transparent': '<img src="/a.jpg" style="opacity:0">',
    'counts readers': '<img src="https://dem.example/tr?id=1" width="1" height="1">',
    'is a pixel by its style': '<img src="/a.jpg" style="width:1px;height:1px">',
    'is flat': '<img src="/a.jpg" height="0">',
    'is an icon by its size': '<img src="/a.png" width="16" height="16">',
    'is an icon by its name': '<img src="/favicon.ico"><img src="/img/favicon-32x32.png"><img src="/like20.png">',
    'keeps a place free': '<img src="/images/spacer.gif"><img src="/blank.gif"><img src="/1x1.png">',
    'is a smiley': '<img class="wp-smiley" src="/a.png"><img src="https://s.w.org/images/core/emoji/1f600.png">',
    'is a portrait': '<img src="https://secure.gravatar.com/avatar/1?s=96"><img class="avatar" src="/a.jpg">',
    'shares the article': '<a href="https://www.facebook.com/sharer/sharer.php?u=x"><img src="/fb.jpg"></a>',
    'comes from a counter of feeds': '<img src="http://feeds.feedburner.com/~r/x/~4/1">',
    'has no address': '<img alt="x"><img src="data:image/gif;base64,R0lGOD">',
  }))
    it(`is none that ${why}`, () => {
      expect(imageOf(tag + real)).to.equal('https://tin.example.test/anh/1.jpg');
      expect(imageOf(tag)).to.equal(undefined);
    });

  for (const [why, tag, expected] of [
    ['is found behind an angle bracket', '<img alt="Giá > 25" src="/a.jpg">', '/a.jpg'],
    ['is found in a srcset', '<img srcset="/a.jpg 680w, /b.jpg 1024w,/c.jpg 270w">', '/b.jpg'],
    ['is found in a srcset for a script', '<img data-srcset="/a,b.jpg 1x,\n /c.jpg 2x" src="data:,">', '/c.jpg'],
    [
      'is found at the source of a picture',
      '<picture><source data-srcset="/a.webp 1x"><img alt=""></picture>',
      '/a.webp',
    ],
    ['is found for readers without scripts', '<noscript><img src="/a.jpg"></noscript>', '/a.jpg'],
    ['is that which a script would load', '<img src="/loading.gif" data-lazy-src="/a.jpg">', '/a.jpg'],
    ['is not the file of a camera', '<img data-orig-file="/a.jpg" src="/a.jpg?w=840">', '/a.jpg?w=840'],
    ['may be of a phone', '<img src="/anh/google-pixel.jpg">', '/anh/google-pixel.jpg'],
    ['may be of smileys, where it is large', '<img src="/emoji/moi.jpg" width="800">', '/emoji/moi.jpg'],
    ['may be as wide as the page', '<img src="/a.jpg" width="1%" style="max-width:1px">', '/a.jpg'],
    [
      'may have blanks and entities in its address',
      '<img src=" /lễ hội.jpg?a=1&amp;b=2 ">',
      '/l%E1%BB%85%20h%E1%BB%99i.jpg?a=1&b=2',
    ],
    ['may have a line break in its address', '<img src="/a\n.jpg">', '/a.jpg'],
  ] as const)
    it(why, () => {
      expect(imageOf(tag)).to.equal(`https://tin.example.test${expected}`);
    });

  it('may be on another host', () => {
    expect(imageOf('<img src="//lh3.googleusercontent.com/abc=s1600">')).to.equal(
      'https://lh3.googleusercontent.com/abc=s1600',
    );
  });
});

describe('folding', () => {
  it('takes accents, case and the two ways to write a tone as the same', () => {
    expect(fold('HOÀ')).to.equal(fold('hòa'));
    expect(fold('  Đường   Đê ')).to.equal('duong de');
    expect(fold('Tiếng Việt'.normalize('NFD'))).to.equal(fold('Tiếng Việt'.normalize('NFC')));
  });
});
