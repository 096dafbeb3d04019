import { expect } from '@open-wc/testing';
import { trustedTypesPolicy } from '../../src/feed/trusted-types.js';
import { isRich } from '../../src/sanitize/is-rich.js';
import { zoom } from '../../src/sanitize/zoom.js';
import { article, clean } from './bodies.js';
import { readAgain, scan } from './scan.js';

const html = (...args: Parameters<typeof clean>) =>
  clean(...args)
    .innerHTML.replace(/\s+/g, ' ')
    .trim();

describe('links in an article', () => {
  it('lead to absolute addresses, without a way back to the page', () => {
    const [relative, root, mail, phone, anchor] = clean(
      '<a href="tep.pdf">1</a><a href="/x">2</a><a href="mailto:a@b.vn">3</a><a href="tel:0200">4</a><a href="#muc-2">5</a>',
    ).querySelectorAll('a');
    expect(relative!.href).to.equal('https://tin.example.test/tin/2024/tep.pdf');
    expect(root!.href).to.equal('https://tin.example.test/x');
    expect(mail!.href).to.equal('mailto:a@b.vn');
    expect(phone!.href).to.equal('tel:0200');
    expect(anchor!.href).to.equal(`${article}#muc-2`);
    for (const link of [relative, root, mail, phone, anchor]) expect(link!.rel).to.equal('noopener');
  });

  it('are words where they lead nowhere that is allowed', () => {
    for (const href of [
      'javascript:alert(1)',
      ' java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'ftp://a/b',
      '',
    ])
      expect(html(`<p>a <a href="${href}">b</a> c</p>`), href).to.equal('<p>a b c</p>');
  });
});

describe('pictures in an article', () => {
  it('wait until they are seen, tell nobody where they are shown, and open large', () => {
    const content = clean(
      '<p>Chữ <img src="/anh/1.jpg" width="600px" height=400 alt="Cờ" onerror=alert(1) class=x></p>',
    );
    const picture = content.querySelector('img')!;
    expect(picture.getAttribute('src')).to.equal('https://tin.example.test/anh/1.jpg');
    expect([picture.loading, picture.referrerPolicy, picture.width, picture.height]).to.deep.equal([
      'lazy',
      'no-referrer',
      600,
      400,
    ]);
    expect(scan(content)).to.deep.equal([]);
    zoom(content, 'Xem ảnh lớn');
    const link = picture.closest('a')!;
    expect(link.href).to.equal(picture.src);
    expect(link.getAttribute('part')).to.equal('zoom');
    expect([link.title, picture.alt]).to.deep.equal(['Xem ảnh lớn', 'Cờ']);
    expect(scan(content)).to.deep.equal([]);
  });

  it('are found where lazy loaders put them', () => {
    const source = (tag: string) => clean(tag).querySelector('img')?.getAttribute('src');
    expect(source('<img src="data:image/gif;base64,R0lGOD" data-src="a.jpg">')).to.equal(
      'https://tin.example.test/tin/2024/a.jpg',
    );
    expect(source('<img src="cho.gif" data-original="/a.jpg">')).to.equal('https://tin.example.test/a.jpg');
    expect(source('<img srcset="/a.jpg 300w, /b.jpg 900w">')).to.equal('https://tin.example.test/b.jpg');
    expect(source('<picture><source srcset="/c.webp"><img src="/c.jpg"></picture>')).to.equal(
      'https://tin.example.test/c.jpg',
    );
    expect(source('<p>a</p><noscript><img src="/d.jpg"></noscript>')).to.equal('https://tin.example.test/d.jpg');
    expect(
      clean('<img data-src="/e.jpg"><noscript><img src="/e.jpg"></noscript>').querySelectorAll('img'),
    ).to.have.length(1);
  });

  it('come in the versions that a publisher has, each at an absolute web address', () => {
    const read = (tag: string, options?: Parameters<typeof clean>[1]) => {
      const image = clean(`<p>a${tag}</p>`, options).querySelector('img')!;
      return [image.getAttribute('srcset'), image.getAttribute('sizes')];
    };
    const host = 'https://tin.example.test';
    expect(read('<img src="/a.jpg" srcset="/a-320.jpg 320w, b.jpg 640w" sizes="min(640px, 100vw)">')).to.deep.equal([
      `${host}/a-320.jpg 320w, ${host}/tin/2024/b.jpg 640w`,
      'min(640px, 100vw)',
    ]);
    expect(read('<img src="/a.jpg" srcset="https://anh.example.test/w_9,h_9/a.jpg">')[0]).to.equal(
      'https://anh.example.test/w_9,h_9/a.jpg 1x',
    );
    expect(
      read('<img src="/a.jpg" srcset="http://anh.example.test/a.jpg 2x" sizes="1px">', {
        picture: (url) => url.replace('http:', 'https:'),
      })[0],
    ).to.equal('https://anh.example.test/a.jpg 2x');
    for (const srcset of [
      'javascript:alert(1)',
      '/a.jpg 320w, javascript:alert(1) 640w',
      'data:image/png;base64,iVBORw0KGgo= 2x',
      '/a.jpg 320w 2x',
      '/a.jpg 320px',
      '/a.jpg 320w,/b.jpg 640w',
      '',
      ' , ',
      '/a.jpg 1w, '.repeat(5000),
    ])
      expect(read(`<img src="/a.jpg" srcset="${srcset}" sizes="100vw">`), srcset).to.deep.equal([null, null]);
    expect(read('<img src="/a.jpg" srcset="/b.jpg 1w" sizes="1px; background: url(//x)">')[1]).to.equal(null);
    expect(read('<img src="/a.jpg" sizes="100vw">')).to.deep.equal([null, null]);
    // Those of a placeholder, which a script would replace.
    expect(read('<img src="/cho.gif" data-src="/a.jpg" srcset="/cho.gif 1w">')).to.deep.equal([null, null]);
    expect(read('<img src="/a.jpg" data-src="/a.jpg" srcset="/b.jpg 320w">')[0]).to.equal(`${host}/b.jpg 320w`);
  });

  it('in data: addresses are shown where the page allows it, pixels only', () => {
    const pixel = 'data:image/png;base64,iVBORw0KGgo=';
    const svg = 'data:image/svg+xml;base64,PHN2Zz4=';
    expect(html(`<p>a<img src="${pixel}"></p>`)).to.equal('<p>a</p>');
    expect(clean(`<img src="${pixel}">`, { dataImages: true }).querySelectorAll('img')).to.have.length(1);
    expect(html(`<p>a<img src="${svg}"></p>`, { dataImages: true })).to.equal('<p>a</p>');
  });

  it('that nobody sees are never asked for, and none are there where the page wants none', async () => {
    const content = clean(`<p>a</p><p><img src="/__dem.gif" width=1 height="1"></p>`, {
      resolve: () => `${location.origin}/__dem.gif`,
    });
    const [pixel, ...others] = content.querySelectorAll('img');
    expect([pixel!.hidden, pixel!.loading, others.length, content.querySelectorAll('p,a').length]).to.deep.equal([
      true,
      'lazy',
      0,
      1,
    ]);
    document.body.prepend(content);
    await new Promise((resolve) => setTimeout(resolve, 300));
    content.remove();
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('__dem'))).to.deep.equal([]);
    expect(html('<p>a</p><p><img src="/1.jpg"></p>', { noImages: true })).to.equal('<p>a</p>');
  });
});

describe('what is not text', () => {
  it('becomes a link that says where it leads', () => {
    const [video] = clean(
      '<iframe src="https://www.youtube.com/embed/abc_1-2?x=1" title="Phóng sự"></iframe>',
    ).children;
    expect((video as HTMLAnchorElement).href).to.equal('https://www.youtube.com/watch?v=abc_1-2');
    expect(video!.textContent).to.equal('Xem trên youtube.com: Phóng sự');
    expect(clean('<embed src="//nhung.example/a">').textContent).to.equal('Xem trên nhung.example');
    expect(
      html('<p>a</p><iframe src="javascript:alert(1)"></iframe><iframe src="https://dem.example/" width=0></iframe>'),
    ).to.equal('<p>a</p>');
  });

  it("becomes the browser's player where it is a media file, which asks for nothing yet", () => {
    const players = clean(
      '<video autoplay poster=x><source src="phim.mp4?x"></video><iframe src="/tieng.mp3"></iframe><object data="a.ogv"></object>',
    ).querySelectorAll<HTMLMediaElement>('video,audio');
    expect(
      [...players].map(({ localName, preload, controls, autoplay }) => [localName, preload, controls, autoplay].join()),
    ).to.deep.equal(['video,none,true,false', 'audio,none,true,false', 'video,none,true,false']);
  });
});

describe('a document in an article', () => {
  const rest =
    '<h2>Nội dung</h2><p><a href="/lich.html">Lịch</a></p><p><img src="/a.jpg" width="600" height="400"></p>';
  const policy = trustedTypesPolicy();
  const pdf = 'https://tin.example.test/cv.pdf';

  for (const [why, body] of Object.entries({
    'in an object': `${rest}<object data="/cv.pdf" type="application/pdf"></object>`,
    'in an object with words for others': `${rest}<object data="/cv.pdf"><p>Trình duyệt không hỗ trợ.</p></object>`,
    'in an object without an end': `<object data="/cv.pdf" type="application/pdf">${rest}`,
    'in an object by a parameter': `${rest}<object><param name="src" value="/cv.pdf"></object>`,
    'in an embed': `${rest}<embed src="/cv.pdf" type="application/pdf">`,
    'in an embed in the object of a player': `${rest}<object><param name="movie" value="/v.swf"><embed src="/cv.pdf"></object>`,
    'in a frame in an object': `${rest}<object data="/v.swf"><iframe src="/cv.pdf"></iframe></object>`,
    'in an object in an object': `${rest}<object data="/v.swf"><object data="/cv.pdf"></object></object>`,
    'in a frame': `${rest}<iframe src="/cv.pdf" style="height:600px"></iframe>`,
    'in a frame without an end': `<iframe src="/cv.pdf">${rest}`,
    'in a frame as XML': `<iframe src="/cv.pdf" />${rest}<iframe src="/cv.pdf"></iframe>`,
    'in a frame that waits for a script': `${rest}<iframe class="lazyload" data-src="/cv.pdf" src="about:blank"></iframe>`,
    'with a link beside it': `${rest}<div><object data="/cv.pdf"></object><a href="/cv.pdf">cv</a></div>`,
  }))
    it(`is a link, ${why}, and the rest stays`, () => {
      const content = clean(body, { policy });
      for (const selector of [`a[href="${pdf}"]`, 'h3', 'a[href$="lich.html"]', 'img[src$="a.jpg"][width="600"]'])
        expect(content.querySelector(selector), selector).to.exist;
      expect(content.textContent).not.to.include('Trình duyệt');
      expect(scan(content)).to.deep.equal([]);
    });

  it('is linked once where its link stands beside it', () => {
    const content = clean('<div><object data="/cv.pdf"></object><a href="/cv.pdf">cv</a></div>');
    expect(content.querySelectorAll('a')).to.have.length(1);
  });

  it('that has no address leaves the words in it', () => {
    expect(html('<object>Một <b>hai</b></object>')).to.equal('Một <b>hai</b>');
  });
});

describe('a video that waits', () => {
  const watch = 'https://www.youtube.com/watch?v=abcdefghijk';
  for (const [why, body] of Object.entries({
    'for a script': '<iframe data-src="https://www.youtube.com/embed/abcdefghijk?rel=0"></iframe>',
    'for a click':
      '<iframe src="about:blank" srcdoc="<a href=https://www.youtube.com/embed/abcdefghijk?autoplay=1><img src=x></a>"></iframe>',
    'in an element of its own': '<lite-youtube videoid="abcdefghijk"></lite-youtube>',
    'in the element of an editor': '<figure><oembed url="https://www.youtube.com/v/abcdefghijk"></oembed></figure>',
  }))
    it(`${why} is a link`, () => {
      expect(clean(`<p>Xem:</p>${body}`).querySelector('a')?.href).to.equal(watch);
    });
});

describe('what nobody sees', () => {
  it('is no picture of the article', () => {
    for (const image of [
      '<img src="/a.gif" style="display:none">',
      '<img src="/a.gif" hidden>',
      '<img src="/a.gif" style="opacity: 0; ">',
      '<img src="/a.gif" style="width:1px;height:1px">',
      '<div style="display: none"><p><img src="/a.gif"></p></div>',
      '<p hidden><img src="/a.gif"></p>',
    ]) {
      expect(isRich(image), image).to.equal(true);
      expect(clean(`<p>a</p>${image}<p>b</p>`).querySelectorAll('img:not([hidden])'), image).to.have.length(0);
    }
    expect(clean('<img src="/a.gif" style="opacity:0.9;width:100%">').querySelector('img')!.hidden).to.equal(false);
  });
});

describe('a picture that says its address elsewhere', () => {
  const source = (tag: string) => clean(tag).querySelector('img')?.getAttribute('src');
  for (const [why, tag, expected] of [
    ['is the largest of several', '<img srcset="/a.jpg 680w, /b.jpg 1024w, /c.jpg 270w">', '/b.jpg'],
    [
      'is that of its picture',
      '<picture><source data-srcset="/a.webp 1x, /b.webp 2x"><img alt=""></picture>',
      '/b.webp',
    ],
    ['is not the file of a camera', '<img data-orig-file="/a.jpg" src="/a.jpg?w=840">', '/a.jpg?w=840'],
    [
      'is that for readers without scripts',
      '<img src="data:image/gif;base64,R0lGOD"><noscript><img src="/a.jpg"></noscript>',
      '/a.jpg',
    ],
    ['may have an angle bracket before it', '<p><img alt="a > b" src="/a.jpg"></p>', '/a.jpg'],
  ] as const)
    it(why, () => {
      expect(source(tag)).to.equal(`https://tin.example.test${expected}`);
    });
});

describe('letters in an article', () => {
  it('of formulas stay, with powers and indices', () => {
    expect(
      html(
        '<p>Với <math><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>+</mo><msup><mi>x</mi><mn>2</mn></msup></math> ta có</p>',
      ),
    ).to.equal('<p>Với a/b+x<sup>2</sup> ta có</p>');
    expect(
      html(
        '<math><semantics><msqrt><msub><mi>y</mi><mn>1</mn></msub></msqrt><annotation>\\sqrt</annotation></semantics></math>',
      ),
    ).to.equal('√y<sub>1</sub>');
  });

  it('that Windows put in place of control characters are shown', () => {
    expect(isRich('<p>\x93Ngoặc\x94</p>')).to.equal(true);
    expect(html('<p>\x93Ngoặc\x94 \x95 &#146;</p>')).to.equal('<p>“Ngoặc” • ’</p>');
  });

  it('end their direction with their block', () => {
    for (const body of ['\u202e', '&#x202E;', '&#8238;']) {
      expect(isRich(`<p>a${body}b</p>`)).to.equal(true);
      expect(clean(`<p>a${body}b</p><p>c</p>`).firstElementChild!.textContent).to.equal('a\u202eb\u202c');
    }
    const closed = '<p>\u2067<b>שלום</b>\u2069 abc</p>';
    expect(html(closed)).to.equal(closed);
    expect(clean('<p>\u2067a\u202bb</p>').textContent).to.equal('\u2067a\u202bb\u202c\u2069');
  });
});

describe('the text of an article', () => {
  it('has tables that scroll by themselves', () => {
    const content = clean('<table width=900 style="width:900px"><tr><td width=40>1<table><tr><td>2</table></table>');
    expect(content.querySelectorAll('[tabindex="0"][role=group]')).to.have.length(1);
    expect(content.querySelectorAll('table')).to.have.length(2);
    expect(content.querySelectorAll('[width],[style]')).to.have.length(0);
  });

  it('has headings below the title, in order and without a gap', () => {
    const levels = (body: string, titleLevel = 2) =>
      [...clean(body, { titleLevel }).querySelectorAll('h1,h2,h3,h4,h5,h6')]
        .map(({ localName }) => localName)
        .join(' ');
    expect(levels('<h1>a</h1><h3>b</h3><h1>c</h1>')).to.equal('h3 h4 h3');
    expect(levels('<h4>a</h4><h2>b</h2><h4>c</h4>')).to.equal('h3 h3 h4');
    expect(levels('<h1>a</h1><h2>b</h2>', 6)).to.equal('h6 h6');
  });

  it('has nothing left of office suites', () => {
    const word =
      '<!--[if gte mso 9]><xml><w:X>Normal</w:X></xml><![endif]--><xml><w:WordDocument>Print 0 false</w:WordDocument></xml>' +
      '<style>p.MsoNormal {}</style><p class="MsoNormal" style="margin:0"><font face="Arial"><span lang="VI"><o:p>Một</o:p></span> <span>hai</span></font></p><o:p></o:p>';
    expect(html(word)).to.equal('<p><span lang="VI">Một</span> hai</p>');
  });

  it('has no empty paragraphs, and no runs of blanks and line breaks', () => {
    expect(
      html(
        '<p>&nbsp;</p><div><p> <br></p><b></b></div><p>21&nbsp;km&nbsp;&nbsp; &nbsp;xa<br></p><p>a<br><br><br><br>b</p>',
      ),
    ).to.equal('<p>21&nbsp;km xa</p><p>a<br><br>b</p>');
  });

  it('keeps words of boxes apart, and those of unknown elements', () => {
    expect(
      html('<section>Một</section><article>Hai</article><form>Ba<button>Bốn</button></form><x-y>Năm</x-y>'),
    ).to.equal('<div>Một</div><div>Hai</div><div>BaBốn</div>Năm');
  });

  it('reads the same when it is parsed again', () => {
    for (const body of [
      '<p>a<table><tr><td>b</table>c',
      '<p>a<button><p>b</p></button>c',
      '<a href=/1>a<object><a href=/2>b</a></object></a>',
      '<b><p>a</b>b</p>',
      '<p align=center><img src=/1.jpg><br><i>Chú thích</i></p><p>Sau</p>',
      '<ul><p>a</p><li>b</ul><dl><div><dt>x</div></dl>',
    ]) {
      const content = clean(body);
      expect(readAgain(content), body).to.equal(content.innerHTML);
      expect(content.textContent).not.to.equal('KHÔNG AN TOÀN');
    }
  });
});

describe('captions', () => {
  const picture = '<p><img src="/1.jpg"></p>';
  const captionOf = (body: string, names?: string[]) =>
    clean(body, { names }).querySelector('figure > figcaption')?.textContent?.trim();

  for (const [why, body] of Object.entries({
    'in italics': `${picture}<p><em>Toàn cảnh buổi lễ.</em></p>`,
    'centred by an attribute': `${picture}<p align="center">Toàn cảnh buổi lễ.</p>`,
    'centred by a style': `${picture}<p style="text-align: center">Toàn cảnh buổi lễ.</p>`,
    'centred by a box': `<center><img src="/1.jpg"></center><center>Toàn cảnh buổi lễ.</center>`,
    'marked by a class': `${picture}<p class="pCaption">Toàn cảnh buổi lễ.</p>`,
    'short, without a final stop, before more text': `${picture}<p>Toàn cảnh buổi lễ</p><p>Sau đó, đoàn đi thăm.</p>`,
    'in the paragraph of the picture': `<p align=center><img src="/1.jpg"><br><em>Toàn cảnh buổi lễ.</em></p>`,
  })) {
    it(`are found ${why}`, () => {
      expect(captionOf(body)?.replace('.', '')).to.equal('Toàn cảnh buổi lễ');
      expect(clean(body).querySelector('figure img')).to.exist;
    });
  }

  for (const [why, body, names] of [
    ['ends as a sentence does', `${picture}<p>Buổi lễ diễn ra trang trọng.</p><p>Sau đó.</p>`],
    ['announces a list', `${picture}<p align=center><i>Gồm có:</i></p><ul><li>a</ul>`],
    ['is bold, as a heading', `${picture}<p align=center><b>THÔNG BÁO</b></p><p>Sau.</p>`],
    ['is the last line, as an author', `${picture}<p>Phòng Tham mưu</p>`],
    ['is the by-line', `${picture}<p><i>Phòng Tham mưu</i></p>`, ['Phòng Tham mưu']],
    ['is long', `${picture}<p><i>${'Rất dài '.repeat(60)}</i></p>`],
    ['is an item of a list', `${picture}<p>- Tăng cường tuần tra</p><p>- Xử lý vi phạm</p>`],
    ['stands after a picture amid text', '<p>Chữ <img src="/1.jpg"> chữ</p><p><i>Nghiêng</i></p>'],
  ] as [string, string, string[]?][]) {
    it(`leave a text alone that ${why}`, () => {
      expect(captionOf(body, names)).to.equal(undefined);
      expect(clean(body, { names }).querySelectorAll('figure')).to.have.length(0);
    });
  }
});
