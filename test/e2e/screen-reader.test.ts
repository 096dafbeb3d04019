import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { tree } from './accessibility-tree.js';
import { feed } from './article-page.js';
import { closePages, type HostPage, openPage, script } from './host-page.js';
import { text } from './list-view.js';
import { liveRegionTexts } from './live-regions.js';

afterEach(closePages);

/** A page with an article, what goes with it, and a list that shows its selection there. */
const portal = (lang = 'vi') =>
  openPage({
    height: 900,
    html: `<html lang="${lang}"><head><title>Phường</title>${script()}</head><body><main><h1>Tin phường</h1>
      <news-list id="tin" feed="${feed()}" heading="Tin mới" limit="3"></news-list>
      <news-article feed="${feed()}" list="tin"></news-article>
      <related-news feed="${feed()}" list="tin" mode="older" limit="2"></related-news>
      <related-news feed="${feed()}" list="tin" limit="2"></related-news></main></body></html>`,
  });

async function shown(page: HostPage) {
  await page.ready();
  const article = await page.reading();
  for (const related of ['related-news[mode]', 'related-news:not([mode])']) await page.reading(related);
  await page.frames();
  return article;
}

/** The node that has the focus, through shadow roots. */
function focused(page: HostPage): HTMLElement | null {
  let node = page.document.activeElement as HTMLElement | null;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement as HTMLElement;
  return node;
}

const nameOf = (node: HTMLElement | null) =>
  node ? (node.getAttribute('aria-label') ?? (text(node) || node.querySelector('img')!.alt)) : 'nothing';

describe('for a screen reader, the elements', () => {
  it('expose headings, names and states in reading order (in engines whose driver has the accessibility tree)', async function () {
    const page = await portal();
    const article = await shown(page);
    const nodes = await tree(page);
    if (!nodes) return this.skip();
    const all = (role: string) => nodes.filter((node) => node.role === role);

    const headings = all('heading').map(({ level, name }) => `${level} ${name}`);
    const titles = (selector: string) => page.list(selector).titles.map((title) => `3 ${title}`);
    expect(headings).to.deep.equal([
      '1 Tin phường',
      '2 Tin mới',
      ...titles('news-list'),
      `2 ${article.titles[0]}`,
      '3 Các việc cần làm',
      '2 Các tin đã đưa',
      ...titles('related-news[mode]'),
      '2 Tin liên quan',
      ...titles('related-news:not([mode])'),
    ]);

    const landmarks = nodes.filter(({ role }) => /^(main|region|navigation|complementary|search|form)$/.test(role));
    expect(landmarks.map(({ role, name }) => `${role} ${name}`)).to.deep.equal(['main ', 'region Tệp đính kèm']);
    expect(all('article').filter(({ name }) => name === article.titles[0])).to.have.length(1);
    expect(all('group').map(({ name }) => name)).to.include.members([
      'Công cụ đọc',
      'Cỡ chữ',
      'Bảng, có thể cuộn ngang',
    ]);

    for (const role of ['link', 'button', 'image', 'Audio'])
      for (const { name } of all(role)) expect(name, role).to.match(/\S/);
    expect(all('link').filter(({ name }) => /^https?:|^(tại )?đây$/i.test(name))).to.deep.equal([]);
    expect(all('image').map(({ name }) => name)).to.deep.equal(['Ảnh a', 'Ảnh b']);
    // which size it is, another page may have chosen meanwhile: the browser keeps that for all
    const sizes = all('button').filter(({ pressed }) => pressed);
    expect(sizes.map(({ name }) => name)).to.deep.equal(['Cỡ chữ thường', 'Cỡ chữ lớn', 'Cỡ chữ rất lớn']);
    expect(sizes.map(({ pressed }) => pressed).sort()).to.deep.equal(['false', 'false', 'true']);

    const stops = nodes.filter(
      ({ focusable, role, name }) =>
        focusable && /^(link|button|group)$/.test(role) && !/^(play|show more media controls)$/.test(name), // the browser's own
    );
    page.window.focus();
    const reached: string[] = [];
    for (let presses = 0; presses < 2 * stops.length && reached.length < stops.length; presses++) {
      await sendKeys({ press: 'Tab' });
      const node = focused(page);
      if (node && !node.matches('audio, video, body')) reached.push(nameOf(node));
    }
    expect(reached).to.deep.equal(stops.map(({ name }) => name));
  });

  it('expose only the open picture dialog, and return the focus to the picture (in engines whose driver has the accessibility tree)', async function () {
    const page = await portal();
    const article = await shown(page);
    page.window.focus();
    const [, picture] = article.parts('zoom');
    picture!.focus();
    await sendKeys({ press: 'Enter' });
    await page.waitFor('the dialog', () => article.root!.querySelector('dialog[open]'));
    const nodes = await tree(page);
    if (!nodes) return this.skip();
    const [dialog] = nodes.filter(({ role }) => role === 'dialog');
    expect(dialog).to.include({ name: 'Chú thích ảnh thứ hai', modal: true });
    expect(nodes.filter(({ role }) => role === 'heading')).to.deep.equal([]); // the page behind it
    expect(nodes.filter(({ role }) => role === 'button').map(({ name }) => name)).to.deep.equal([
      'Ảnh trước',
      'Ảnh sau',
      'Đóng',
    ]);
    expect(nameOf(focused(page))).to.equal('Đóng');
    await sendKeys({ press: 'Escape' });
    await page.waitFor('the dialog to go', () => !article.root!.querySelector('dialog'));
    expect(focused(page)).to.equal(picture);
  });

  it('announce each change once, and nothing else', async () => {
    const page = await openPage({
      height: 900,
      html: `<html lang="vi"><head>${script()}</head><body>
        <news-list id="tin" feed="${feed()}"></news-list><news-article feed="${feed()}" list="tin"></news-article>`,
      before: (window) =>
        Object.defineProperty(window.navigator, 'clipboard', { value: { writeText: async () => {} } }),
    });
    await page.waitFor('both', () =>
      [...page.document.querySelectorAll('news-list, news-article')].every(({ shadowRoot }) => shadowRoot),
    );
    const announced = liveRegionTexts(page);
    const article = await page.reading();
    await page.frames();
    expect(announced, 'at first').to.deep.equal([]);

    const [, second] = page.list('news-list').visible('link');
    page.window.focus();
    second!.click();
    await page.waitFor('the other article', () => article.titles[0] === text(second!));
    await page.reading();
    await page.frames();
    expect(nameOf(focused(page)), 'the title is read out as it has the focus').to.equal(text(second!));
    expect(announced, 'beside the focus').to.deep.equal([]);

    article.control(/^Chép liên kết$/)!.click();
    await page.waitFor('the notice', () => announced.length);
    await page.frames();
    expect(announced).to.deep.equal(['Đã chép liên kết.']);
  });

  it('mark each text with its own language', async () => {
    const page = await portal('en');
    const article = await shown(page);
    await page.waitFor('English words', () => article.control(/^Print$/));
    const languages = (parts: string[]) =>
      parts.map((part) => article.visible(part)[0]!.closest('[lang]')!.getAttribute('lang'));
    expect(languages(['title', 'lead', 'content', 'category', 'byline'])).to.deep.equal(Array(5).fill('vi'));
    expect(languages(['tools', 'views', 'date', 'source', 'attachments', 'top'])).to.deep.equal(Array(6).fill('en'));
    const related = page.list('related-news[mode]');
    expect(related.visible('heading')[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    expect(related.visible('title')[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('vi');
  });
});
