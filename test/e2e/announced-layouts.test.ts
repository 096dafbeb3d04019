import { expect } from '@open-wc/testing';
import { type AxNode, tree } from './accessibility-tree.js';
import { feed } from './article-page.js';
import { closePages, feedUrl, type HostPage, openPage, script } from './host-page.js';
import { escaped } from './list-page.js';

afterEach(closePages);

const DOCUMENTS = {
  items: [
    {
      id: '1',
      url: 'https://vanban.example.test/1',
      title: 'Kế hoạch số 123/KH-UBND ngày 12/11/2026 về tuyên truyền pháp luật',
      attachments: [{ url: 'https://vanban.example.test/123.pdf', mime_type: 'application/pdf', title: 'Toàn văn' }],
    },
  ],
};

const open = (body: string, before?: (window: Window) => void) =>
  openPage({
    width: 768,
    height: 900,
    html: `<html lang="vi"><head><title>Phường</title>${script()}</head><body><main>${body}</main></body></html>`,
    ...(before && { before }),
  });
const list = (attributes: string) =>
  `<news-list feed="${escaped(feedUrl({ count: 4 }))}" limit="2" heading="Tin" ${attributes}></news-list>`;

/** What is announced, in reading order, of these roles. */
const heard = (nodes: AxNode[], ...roles: string[]) =>
  nodes
    .filter(({ role }) => roles.includes(role))
    .map(({ role, name, level }) => [role, level, name].filter(Boolean).join(' '));

/** The tree once the page is ready; skips the test where the driver has none. */
async function read(page: HostPage, context: Mocha.Context) {
  await page.ready();
  await page.frames();
  const nodes = await tree(page);
  if (!nodes) context.skip();
  return nodes as AxNode[];
}

describe('a screen reader announces (in engines whose driver has the accessibility tree)', () => {
  it('the tabs of a list, and its panel by the name of the tab', async function () {
    const nodes = await read(await open(list('tabs="Thông báo, Tin hoạt động"')), this);
    expect(heard(nodes, 'tablist', 'tab', 'tabpanel')).to.deep.equal([
      'tablist Chuyên mục: Tin',
      'tab Tất cả',
      'tab Thông báo',
      'tab Tin hoạt động',
      'tabpanel Tất cả',
    ]);
  });

  it('documents as a table with its columns, and a file by its kind and its name', async function () {
    const page = await open('<news-list layout="documents" heading="Văn bản"></news-list>');
    Object.assign(page.$('news-list'), { data: DOCUMENTS });
    const nodes = await read(page, this);
    expect(heard(nodes, 'heading', 'table', 'columnheader', 'cell', 'link')).to.deep.equal([
      'heading 2 Văn bản',
      'table',
      'columnheader Số, ký hiệu',
      'columnheader Ngày',
      'columnheader Trích yếu',
      'columnheader Tệp đính kèm',
      'cell 123/KH-UBND',
      'cell 12/11/2026',
      `cell ${DOCUMENTS.items[0]!.title}`,
      `link ${DOCUMENTS.items[0]!.title}`,
      'cell PDF: Toàn văn',
      'link PDF: Toàn văn',
    ]);
  });

  it('the title on a large picture as that of any other item, and the picture not at all', async function () {
    const page = await open(list('layout="hero"'));
    const nodes = await read(page, this);
    const [first, second] = page.list().titles;
    expect(heard(nodes, 'heading', 'image', 'link')).to.deep.equal([
      'heading 2 Tin',
      `heading 3 ${first}`,
      `link ${first}`,
      `heading 3 ${second}`,
      `link ${second}`,
      'link Xem tất cả',
    ]);
  });

  it('the share panel as a dialog, with its QR code as a picture that has a name', async function () {
    const page = await open(`<news-article feed="${feed()}" article="latest"></news-article>`, (window) =>
      Object.defineProperty(window.navigator, 'share', { value: undefined }),
    );
    const article = await page.reading();
    page.window.focus();
    article.control(/^Chia sẻ$/)!.click();
    await page.waitFor('the panel', () => article.root!.querySelector('dialog[open]'));
    await page.frames();
    const nodes = await tree(page);
    if (!nodes) return this.skip();
    expect(heard(nodes, 'dialog', 'image', 'link', 'button')).to.deep.equal([
      'dialog Chia sẻ bài viết',
      'image Mã QR chứa địa chỉ bài viết',
      'link Facebook',
      'link Thư điện tử',
      'button Chép liên kết',
      'button Đóng',
    ]);
  });
});
