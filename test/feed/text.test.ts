import { expect } from '@open-wc/testing';
import { fold } from '../../src/feed/fold-accents.js';
import { htmlToText } from '../../src/feed/html-to-text.js';
import { excerptOf, plainText } from '../../src/feed/index.js';
import { cleanText } from '../../src/feed/text.js';

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
  };
  for (const [input, expected] of Object.entries(cases)) {
    it(JSON.stringify(input), () => {
      expect(cleanText(input, htmlToText)).to.equal(expected);
      expect(cleanText(expected, htmlToText), 'again').to.equal(expected);
    });
  }
});

describe('excerpts', () => {
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

describe('folding', () => {
  it('takes accents, case and the two ways to write a tone as the same', () => {
    expect(fold('HOÀ')).to.equal(fold('hòa'));
    expect(fold('  Đường   Đê ')).to.equal('duong de');
    expect(fold('Tiếng Việt'.normalize('NFD'))).to.equal(fold('Tiếng Việt'.normalize('NFC')));
  });
});
