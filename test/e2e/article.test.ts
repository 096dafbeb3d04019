import { expect } from '@open-wc/testing';
import { readAgain, scan } from '../sanitize/scan.js';
import { feed, open } from './article-page.js';
import { violations } from './axe.js';
import { cdn, closePages, newKey, openPage, requests, script, servers } from './host-page.js';
import { text } from './list-view.js';

afterEach(closePages);

describe('<news-article>', () => {
  it('shows every field of the model page', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    const words = (part: string) => article.visible(part).map(text).join(' ');
    expect(words('title')).to.contain('Phường Hoà Bình ra quân');
    expect(article.text).to.contain('Ngày đăng: 20/06/2024 10:35');
    expect(words('date')).to.equal('20/06/2024 10:35');
    expect(words('views')).to.equal('Lượt xem: 101');
    expect(words('category')).to.equal('Tin hoạt động');
    expect(article.text).to.contain('Chuyên mục: Tin hoạt động');
    expect(words('tags')).to.equal('Từ khóa: Môi trường, Khu phố');
    expect(words('lead')).to.match(/^Tóm tắt tin số 1/);
    expect(words('content')).to.contain('Câu cuối của bài số 1.');
    expect(words('byline')).to.equal('Phòng Tham mưu');
    expect(words('source')).to.match(/^Nguồn: Công an thành phố/);
    const links = [...article.visible('source')[0]!.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal([`${servers.publisher}/nguon`, `${servers.publisher}/tin/1`]);
    expect(words('attachments')).to.contain('Kế hoạch số 12').and.to.contain('PDF, 1,2 MB');
    const [player] = article.root!.querySelectorAll('audio');
    expect([player!.controls, player!.preload]).to.deep.equal([true, 'none']);
    expect(article.visible('top')).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
  });

  it('sanitises the content, and sanitising it again changes nothing', async () => {
    const article = await (await open('article="tin-1"')).reading();
    const [content] = article.visible('content');
    expect(scan(content!)).to.deep.equal([]);
    expect(readAgain(content!)).to.equal(content!.innerHTML);
    expect([...content!.querySelectorAll('figcaption')].map(text)).to.deep.equal([
      'Chú thích ảnh thứ nhất',
      'Chú thích ảnh thứ hai',
    ]);
    expect(content!.querySelector('a[href*=youtube]')).to.exist;
    expect(content!.querySelector<HTMLAnchorElement>('a[href*=ke-hoach]')!.href).to.equal(
      `${servers.publisher}/tin/ke-hoach`,
    );
  });

  for (const [attributes, levels] of [
    ['', '2 3'],
    ['heading="Tin" heading-level="1"', '1 2 3'],
    ['heading-level="6"', '6 6'],
  ] as const) {
    it(`gives headings consecutive levels with ${attributes || 'no attribute'}`, async () => {
      const article = await (await open(`article="tin-1" ${attributes}`)).reading();
      const found = [...article.root!.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName.slice(1));
      expect(found.join(' ')).to.equal(levels);
    });
  }

  for (const [name, attributes, expected] of [
    ['its id', 'article="tin-3"', '(3)'],
    ['its address', `article="${servers.publisher}/tin/2#a"`, '(2)'],
    ['being the latest', 'article="latest"', '(1)'],
    ['nothing, as the latest', '', '(1)'],
  ] as const) {
    it(`finds the article by ${name}`, async () => {
      const article = await (await open(attributes)).reading();
      expect(article.titles[0]).to.contain(expected);
    });
  }

  it('shows the excerpt and a link when the feed has no content', async () => {
    const article = await (await open('article="latest"', { format: 'rdf' })).reading();
    expect(article.text).to.contain('Tóm tắt tin số 1');
    expect((article.control(/^Đọc toàn văn/) as HTMLAnchorElement).href).to.equal(`${servers.publisher}/tin/1`);
  });

  it('translates its own text into English, and marks the article as Vietnamese', async () => {
    const page = await open('article="tin-1"', undefined, { lang: 'en' });
    const article = await page.reading();
    expect(article.text).to.contain('Published: 20/06/2024').and.to.contain('Views: 101').and.to.contain('Source: ');
    expect(article.visible('content')[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('vi');
  });

  for (const lang of ['vi', 'en'])
    it(`has no axe violation in ${lang}`, async () => {
      const page = await open('article="tin-1" heading="Tin"', undefined, { lang });
      const article = await page.reading();
      expect(await violations(page, article.element)).to.deep.equal([]);
    });

  it('has a table with columns of at least six letters on a phone, which scrolls in its own box with shadows at its edges', async () => {
    const cells = Array.from({ length: 6 }, (_, index) => `<td>${index}</td>`).join('');
    const body = `<p>Lịch:</p><table><tr>${cells}</tr></table>`;
    const page = await open('article="tin-1"', { count: 1, body }, { width: 320 });
    const article = await page.reading();
    const box = article.root!.querySelector<HTMLElement>('[part=content] [role=group]')!;
    const [cell] = box.querySelectorAll('td');
    const least = () => 6 * Number.parseFloat(getComputedStyle(cell!).fontSize);
    await page.waitFor('the width', () => cell!.offsetWidth >= least());
    expect(box.scrollWidth).to.be.greaterThan(box.clientWidth);
    expect(getComputedStyle(box).backgroundAttachment).to.equal('local, local, scroll, scroll');
  });

  it('does not scroll sideways when the page is 320 pixels wide', async () => {
    const page = await open('article="tin-1"', undefined, { width: 320 });
    await page.reading();
    await page.frames(3);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

describe('<news-article> content', () => {
  for (const width of [320, 768])
    it(`does not move when a voice or the script of the tools arrives late, ${width} pixels wide`, async () => {
      const voices: unknown[] = [];
      const speechSynthesis = Object.assign(new EventTarget(), { getVoices: () => voices });
      const body =
        '<p>Mở đầu.</p><figure><img src="/image.bmp?w=400" alt="Chợ"><figcaption>Chợ sớm</figcaption></figure>';
      const page = await open(
        'article="tin-1"',
        { count: 1, body },
        { width, before: (window) => Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis }) },
      );
      const article = await page.reading();
      const parts = ['content', 'zoom', 'source', 'top'];
      const places = () => parts.map((part) => article.visible(part)[0]!.getBoundingClientRect().top);
      await page.waitFor('its parts', () => parts.every((part) => article.visible(part).length));
      await page.waitFor('the pictures', () =>
        [...article.root!.querySelectorAll('img')].every(({ naturalWidth }) => naturalWidth),
      );
      await page.frames();
      const before = places();
      expect(Boolean(article.control(/^Nghe$/))).to.equal(false);
      voices.push({ lang: 'vi_VN', localService: true });
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
      await page.waitFor('the button', () => article.control(/^Nghe$/));
      const sheets = article.root!.adoptedStyleSheets.length;
      article.visible('title')[0]!.dispatchEvent(new page.window.PointerEvent('pointerover', { bubbles: true }));
      await page.waitFor('the tools', () => article.root!.adoptedStyleSheets.length > sheets);
      await page.frames();
      expect(places()).to.deep.equal(before);
    });
});

describe('scripts of <news-article>', () => {
  const reading = /article|related|purify|sanitize/;

  it('are not requested by a page that has only a <news-list>', async () => {
    const key = newKey();
    const page = await openPage({
      html: `${script(cdn('bantin.js', { key }))}<body><news-list feed="${feed()}"></news-list>`,
    });
    await page.ready();
    expect((await requests(key)).filter(({ path }) => reading.test(path))).to.deep.equal([]);
  });

  it('load beside the core: DOMPurify and the tools once, and what the tools do on hover or focus', async () => {
    const key = newKey();
    const body =
      '<p>Mở đầu.</p><figure><img src="/image.bmp?w=400" alt="Chợ"><figcaption>Chợ sớm</figcaption></figure>';
    const page = await open('', { count: 1, body }, { tag: script(cdn('bantin.js', { key })) });
    const article = await page.reading();
    const chunks = async () => {
      const names = (await requests(key)).map(({ path }) => path.replace(/^\/|-[\da-f]{8}\.js$/g, ''));
      return names
        .filter(
          (name) => !/^(bantin\.js|core|offline-cache|error-state|health-check|html-to-text|markup|shared)$/.test(name),
        )
        .sort();
    };
    const first = ['article-element', 'image-tags', 'news-article', 'publisher', 'purify.es', 'toolbar'];
    expect(await chunks()).to.deep.equal(first);
    article.visible('content')[0]!.dispatchEvent(new page.window.PointerEvent('pointerover', { bubbles: true }));
    await page.waitFor('what the tools do', async () => (await chunks()).includes('toolbar-controller'));
    expect((await chunks()).filter((name) => !first.includes(name))).to.deep.equal([
      'lightbox',
      'toolbar-controller',
      'vi-extended',
    ]);
  });

  it('load when the element is added to the page later', async () => {
    const page = await openPage({ html: `${script()}<body><news-list feed="${feed()}"></news-list><main></main>` });
    await page.ready();
    page.$('main').innerHTML =
      `<news-article feed="${feed()}"></news-article><related-news feed="${feed()}"></related-news>`;
    await page.reading();
    await page.reading('related-news');
  });

  it('show plain text when DOMPurify is unavailable', async () => {
    const page = await open('article="tin-1"', undefined, { tag: script(cdn('bantin.js', { missing: 'purify' })) });
    const article = await page.reading();
    expect(text(article.visible('content')[0]!))
      .to.contain('Câu cuối của bài số 1.')
      .and.not.to.contain('<');
    expect(article.visible('content')[0]!.querySelectorAll('img,a,table')).to.have.length(0);
  });
});
