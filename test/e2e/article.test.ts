import { expect } from '@open-wc/testing';
import { readAgain, scan } from '../sanitize/scan.js';
import { violations } from './axe.js';
import { cdn, closePages, feedUrl, newKey, openPage, requests, script, servers } from './host-page.js';
import { isVisible, text } from './list-view.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const feed = (params: Record<string, string | number> = { rich: 1 }) => escaped(feedUrl(params));

const open = (
  attributes: string,
  params?: Record<string, string | number>,
  more: { lang?: string; content?: string; width?: number; tag?: string } = {},
) =>
  openPage({
    height: 900,
    width: more.width,
    html: `<html lang="${more.lang ?? 'vi'}"><head><title>Phường</title>${more.tag ?? script()}</head><body><main>
      <news-article feed="${feed(params)}" ${attributes}>${more.content ?? ''}</news-article></main></body></html>`,
  });

afterEach(closePages);

describe('an article', () => {
  it('has every field of the model page', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    const words = (part: string) => article.visible(part).map(text).join(' ');
    expect(words('title')).to.contain('Phường Hoà Bình ra quân');
    expect(article.text).to.contain('Ngày đăng: 20/06/2024');
    expect(words('date')).to.equal('20/06/2024');
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

  it('has a text that is clean, and that reads the same again', async () => {
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
    it(`has headings in order with ${attributes || 'no attribute'}`, async () => {
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
    it(`is found by ${name}`, async () => {
      const article = await (await open(attributes)).reading();
      expect(article.titles[0]).to.contain(expected);
    });
  }

  it('is found by the address of the page, and follows it and its history', async () => {
    const page = await open('article-param="bai"');
    await page.waitFor('the message', () => page.list('news-article').message);
    const { history, location } = page.window;
    const shown = (number: number) =>
      page.waitFor(`article ${number}`, () => page.list('news-article').titles[0]?.includes(`(${number})`));
    const path = location.pathname;
    history.pushState(null, '', `${path}?bai=tin-2`);
    await shown(2);
    history.pushState(null, '', `${path}?bai=tin-4`);
    await shown(4);
    history.back();
    await shown(2);
  });

  it('tells when the feed does not have it, and where else to look', async () => {
    const page = await open('article="khong-co"');
    await page.waitFor('the message', () => page.list('news-article').message);
    const article = page.list('news-article');
    expect(article.message).to.contain('Không tìm thấy');
    expect((article.control(/Xem các tin khác/) as HTMLAnchorElement).href).to.equal(`${servers.publisher}/`);
    expect(await violations(page, article.element)).to.deep.equal([]);
  });

  it('shows the excerpt and the link where the feed has no more', async () => {
    const article = await (await open('article="latest"', { format: 'rdf' })).reading();
    expect(article.text).to.contain('Tóm tắt tin số 1');
    expect((article.control(/^Đọc toàn văn/) as HTMLAnchorElement).href).to.equal(`${servers.publisher}/tin/1`);
  });

  it('says in English what is ours, and leaves the article in its own language', async () => {
    const page = await open('article="tin-1"', undefined, { lang: 'en' });
    const article = await page.reading();
    expect(article.text).to.contain('Published: 20/06/2024').and.to.contain('Views: 101').and.to.contain('Source: ');
    expect(article.visible('content')[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('vi');
  });

  it("shows the page's own content until it is there, and below the message where it fails", async () => {
    const page = await open('article="tin-1"', { status: 404 }, { content: '<a id="own" href="/">Trang tin</a>' });
    await page.waitFor('the message', () => page.list('news-article').visible('retry')[0]);
    expect(isVisible(page.$('#own'))).to.equal(true);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['news-error']);
    expect(await violations(page, page.$('news-article'))).to.deep.equal([]);
  });

  it('is still there when the publisher is down, from the copy in the browser', async () => {
    const key = newKey();
    const url = feedUrl({ rich: 1, key, once: 1 });
    const html = `<html lang="vi"><head>${script()}</head><body><news-article article="tin-2" feed="${escaped(url)}"></news-article></body></html>`;
    const first = await openPage({ html });
    await first.reading();
    await new Promise((resolve) => setTimeout(resolve, 500)); // the copy is kept when there is time
    first.close();
    const page = await openPage({ html });
    const article = await page.reading();
    expect(article.titles[0]).to.contain('(2)');
    await page.waitFor('what is told of the copy', () => /Cập nhật lúc/.test(article.text), 20_000);
  });

  for (const lang of ['vi', 'en'])
    it(`has nothing for axe to complain of, ${lang}`, async () => {
      const page = await open('article="tin-1" heading="Tin"', undefined, { lang });
      const article = await page.reading();
      expect(await violations(page, article.element)).to.deep.equal([]);
    });

  it('does not scroll sideways at 320 pixels', async () => {
    const page = await open('article="tin-1"', undefined, { width: 320 });
    await page.reading();
    await page.frames(3);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });
});

describe('the code of an article', () => {
  const reading = /article|related|purify|sanitize/;

  it('is not asked for by a page with a list', async () => {
    const key = newKey();
    const page = await openPage({
      html: `${script(cdn('bantin.js', { key }))}<body><news-list feed="${feed()}"></news-list>`,
    });
    await page.ready();
    expect((await requests(key)).filter(({ path }) => reading.test(path))).to.deep.equal([]);
  });

  it('comes beside the core, and DOMPurify once', async () => {
    const key = newKey();
    const page = await open('', undefined, { tag: script(cdn('bantin.js', { key })) });
    await page.reading();
    const paths = (await requests(key)).map(({ path }) => path);
    expect(paths.filter((path) => /purify/.test(path))).to.have.length(1);
    expect(paths.filter((path) => /related|lightbox|print/.test(path))).to.deep.equal([]);
  });

  it('is found when the element comes later', async () => {
    const page = await openPage({ html: `${script()}<body><news-list feed="${feed()}"></news-list><main></main>` });
    await page.ready();
    page.$('main').innerHTML =
      `<news-article feed="${feed()}"></news-article><related-news feed="${feed()}"></related-news>`;
    await page.reading();
    await page.reading('related-news');
  });

  it('shows the words alone where DOMPurify cannot be had', async () => {
    const page = await open('article="tin-1"', undefined, { tag: script(cdn('bantin.js', { missing: 'purify' })) });
    const article = await page.reading();
    expect(text(article.visible('content')[0]!))
      .to.contain('Câu cuối của bài số 1.')
      .and.not.to.contain('<');
    expect(article.visible('content')[0]!.querySelectorAll('img,a,table')).to.have.length(0);
  });
});

describe('the tools of an article', () => {
  it('are those that the page wants', async () => {
    const article = await (await open('article="tin-1" tools="print top"')).reading();
    expect(article.visible('tools').map(text)).to.deep.equal(['In']);
    expect(article.visible('top')).to.have.length(1);
    const none = await (await open('article="tin-1" tools=""')).reading();
    expect(none.visible('tools').length + none.visible('top').length).to.equal(0);
  });

  it('set the size of the text in three steps, and remember it', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    const size = () => Number.parseFloat(page.window.getComputedStyle(article.visible('content')[0]!).fontSize);
    const steps = [...article.visible('tools')[0]!.querySelectorAll<HTMLElement>('[aria-pressed]')];
    const sizes = [];
    for (const step of steps) {
      step.click();
      await page.frames();
      expect(step.getAttribute('aria-pressed')).to.equal('true');
      sizes.push(size());
    }
    expect(sizes[0]! < sizes[1]! && sizes[1]! < sizes[2]! && sizes.length === 3).to.equal(true);
    const again = await open('article="tin-1"');
    const content = (await again.reading()).visible('content')[0]!;
    expect(Number.parseFloat(again.window.getComputedStyle(content).fontSize)).to.equal(sizes[2]);
    steps[0]!.click();
  });

  it('print the article and nothing else', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    let rules = '';
    page.window.print = () => {
      rules = [...page.document.adoptedStyleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .map(({ cssText }) => cssText)
        .join(' ');
    };
    article.control(/^In$/)!.click();
    await page.waitFor('the print', () => rules);
    expect(rules).to.contain('@media print').and.to.contain('display: none');
    expect(page.document.querySelectorAll('[style]')).to.have.length(0);
    page.window.dispatchEvent(new Event('afterprint'));
    expect(page.document.adoptedStyleSheets).to.have.length(0);
  });

  it('share by e-mail and Facebook where there is no share sheet, and by it where there is one', async () => {
    const page = await openPage({
      html: `${script()}<body><news-article feed="${feed()}" article="tin-1"></news-article>`,
      before: (window) =>
        Object.defineProperty(Object.getPrototypeOf(window.navigator), 'share', {
          value: undefined,
          configurable: true,
        }) && delete (Object.getPrototypeOf(window.navigator) as { share?: unknown }).share,
    });
    const plain = await page.reading();
    const links = [...plain.visible('tools')[0]!.querySelectorAll('a')].map(({ href }) => href);
    expect(links[0]).to.match(/^mailto:\?subject=Ph/);
    expect(links[1]).to.equal(
      `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(`${servers.publisher}/tin/1`)}`,
    );

    let shared: ShareData | undefined;
    const other = await openPage({
      html: `${script()}<body><news-article feed="${feed()}" article="tin-1"></news-article>`,
      before: (window) =>
        Object.defineProperty(window.navigator, 'share', { value: async (data: ShareData) => (shared = data) }),
    });
    (await other.reading()).control(/^Chia sẻ$/)!.click();
    expect(shared!.url).to.equal(`${servers.publisher}/tin/1`);
  });

  it('copy the link, and say so', async () => {
    let copied = '';
    const page = await openPage({
      html: `<html lang="vi">${script()}<body><news-article feed="${feed()}" article="tin-1"></news-article>`,
      before: (window) =>
        Object.defineProperty(window.navigator, 'clipboard', {
          value: { writeText: async (words: string) => (copied = words) },
        }),
    });
    const article = await page.reading();
    article.control(/^Chép liên kết$/)!.click();
    await page.waitFor(
      'the notice',
      () => text(article.root!.querySelector<HTMLElement>('[part=tools] [role=status]')!) === 'Đã chép liên kết.',
    );
    expect(copied).to.equal(`${servers.publisher}/tin/1`);
  });

  it('read aloud with a voice of the device, and are hidden without one', async () => {
    const silent = await (await open('article="tin-1" tools="listen"')).reading();
    expect(silent.visible('tools')).to.have.length(0);

    const spoken: string[] = [];
    const page = await openPage({
      html: `<html lang="vi">${script()}<body><news-article feed="${feed()}" article="tin-1" tools="listen"></news-article>`,
      before: (window) => {
        const voices = [{ lang: 'vi_VN', localService: true }];
        const synthesis = Object.assign(new EventTarget(), {
          getVoices: () => voices,
          cancel() {},
          speak: ({ text, lang }: { text: string; lang: string }) => spoken.push(`${lang}: ${text}`),
        });
        Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
        Object.defineProperty(window, 'SpeechSynthesisUtterance', {
          value: class {
            constructor(readonly text: string) {}
          },
        });
      },
    });
    const article = await page.reading();
    (await page.waitFor('the button', () => article.control(/^Nghe$/))).click();
    await page.waitFor('pause and stop', () => article.control(/^Tạm dừng$/) && article.control(/^Dừng$/));
    expect(spoken[0]).to.match(/^vi: Phường Hoà Bình/);
    article.control(/^Tạm dừng$/)!.click();
    await page.waitFor('to go on', () => article.control(/^Nghe tiếp$/));
    article.control(/^Nghe tiếp$/)!.click();
    expect(spoken[1]).to.equal(spoken[0]);
    await page.waitFor('stop', () => article.control(/^Dừng$/));
    article.control(/^Dừng$/)!.click();
    await page.waitFor('the beginning', () => article.control(/^Nghe$/));
  });

  it('lead back to the title', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    article.visible('top')[0]!.click();
    expect((article.root!.activeElement as HTMLElement).getAttribute('part')).to.equal('title');
  });
});

describe('pictures of an article', () => {
  it('open large, with their captions, by the keyboard too, and give the focus back', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    const [first] = article.parts('zoom');
    page.window.focus();
    first!.focus();
    first!.click();
    const dialog = await page.waitFor('the dialog', () =>
      article.root!.querySelector<HTMLDialogElement>('dialog[open]'),
    );
    expect(text(dialog)).to.contain('Chú thích ảnh thứ nhất').and.to.contain('Ảnh 1/2');
    dialog.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await page.waitFor('the second picture', () => text(dialog).includes('Ảnh 2/2'));
    expect(await violations(page, article.element)).to.deep.equal([]);
    article.control(/^Đóng$/)!.click();
    await page.waitFor('the dialog to go', () => !article.root!.querySelector('dialog'));
    expect((article.root!.activeElement as HTMLElement).getAttribute('part')).to.equal('zoom');
  });
});
