import { expect } from '@open-wc/testing';
import { violations } from './axe.js';
import { closePages, feedUrl, type HostPage, openPage, script } from './host-page.js';
import { escaped } from './list-page.js';
import { type ListView, text } from './list-view.js';

const FEED = { count: 8, images: 'w=640&h=480' };
const DOCUMENTS = {
  title: 'Văn bản phường Hoà Bình',
  items: [
    {
      id: '1',
      url: 'https://vanban.example.test/1',
      title: 'Kế hoạch số 123/KH-UBND ngày 12/11/2026 về tuyên truyền pháp luật',
      date_published: '2026-11-20T08:00:00+07:00',
      attachments: [{ url: 'https://vanban.example.test/123.pdf', mime_type: 'application/pdf', title: 'Toàn văn' }],
    },
    {
      id: '2',
      url: 'https://vanban.example.test/2',
      title: 'Giấy mời họp khu phố',
      date_published: '2026-11-19T08:00:00+07:00',
      _bantin: { document: { number: '9/GM-UBND', issued: '2026-11-18', issuer: 'Ủy ban nhân dân phường' } },
    },
  ],
};

/** A list in a page of its own, with a feed or with data. */
async function open(attributes: string, { width = 768, data }: { width?: number; data?: object } = {}) {
  const feed = data ? '' : `feed="${escaped(feedUrl(FEED))}"`;
  const page: HostPage = await openPage({
    width,
    height: 900,
    html: `<html lang="vi"><head><title>Phường</title>${script()}</head><body><main>
      <news-list ${feed} heading="Tin" ${attributes}></news-list></main></body></html>`,
  });
  if (data) Object.assign(page.$('news-list'), { data });
  return [page, await page.ready()] as const;
}

/** The first link that is not where a click on the middle of the item lands. */
const coveredLink = (list: ListView) =>
  list.items.find((item) => {
    item.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = item.getBoundingClientRect();
    const hit = list.root!.elementFromPoint(left + width / 2, top + height / 2);
    return hit?.closest('[part=item]') !== item || !hit.closest('a');
  });

afterEach(closePages);

describe('<news-list layout>', () => {
  for (const layout of ['notices', 'compact', 'hero', 'documents', 'gallery'])
    for (const width of [260, 768])
      it(`shows items as links all over, without scrolling or faults of access: ${layout} at ${width} px`, async () => {
        const [page, list] = await open(`layout="${layout}" new-for="999999"`, { width });
        expect(list.items).to.have.length(5);
        expect(list.titles[0]).to.contain('Phường Hoà Bình');
        expect(coveredLink(list)?.textContent).to.equal(undefined);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
        expect(await violations(page, list.element)).to.deep.equal([]);
      });

  it('shows day and month of each item in a block: notices', async () => {
    const [, list] = await open('layout="notices" new-for="999999"');
    expect(text(list.visible('date')[0]!)).to.equal('20 Tháng 6 2024');
    expect(text(list.visible('badge')[0]!)).to.equal('Mới');
    expect(list.visible('image')).to.have.length(0);
  });

  it('shows small pictures: compact', async () => {
    const [, list] = await open('layout="compact"');
    expect(list.visible('image')[0]!.getBoundingClientRect().width).to.be.within(80, 112);
    expect(list.visible('excerpt')).to.have.length(0);
  });

  it('shows the title of the first item on its picture: hero', async () => {
    const [, list] = await open('layout="hero"');
    const picture = list.visible('image')[0]!.getBoundingClientRect();
    const title = list.visible('title')[0]!.getBoundingClientRect();
    expect(title.top).to.be.greaterThan(picture.top);
    expect(title.bottom).to.be.lessThan(picture.bottom);
    expect(list.visible('image')).to.have.length(1);
  });

  it('is a table with number, day, subject and files: documents', async () => {
    const [page, list] = await open('layout="documents"', { data: DOCUMENTS });
    const root = list.root!;
    expect([...root.querySelectorAll('th')].map(text)).to.deep.equal([
      'Số, ký hiệu',
      'Ngày',
      'Trích yếu',
      'Tệp đính kèm',
    ]);
    const rows = list.items.map((row) => [...row.querySelectorAll('td')].map(text));
    expect(rows[0]).to.deep.equal(['123/KH-UBND', '12/11/2026', DOCUMENTS.items[0]!.title, 'PDF']);
    expect(rows[1]).to.deep.equal(['9/GM-UBND', '18/11/2026', 'Giấy mời họp khu phố Ủy ban nhân dân phường', '']);
    const file = list.visible('file')[0]!;
    expect(file.getAttribute('aria-label')).to.equal('PDF: Toàn văn');
    let selected = 0;
    page.$('news-list').addEventListener('news-select', () => selected++);
    file.addEventListener('click', (event) => event.preventDefault());
    file.click();
    expect(selected, 'a file is not the item').to.equal(0);
  });

  it('keeps category and views apart: documents', async () => {
    const [, list] = await open('layout="documents" show-category show-views');
    const [category, views] = ['category', 'views'].map((part) => list.visible(part)[0]!.getBoundingClientRect());
    expect(views!.left - category!.right).to.be.at.least(8);
  });

  it('is a block for each document on a phone: documents', async () => {
    const [, list] = await open('layout="documents"', { data: DOCUMENTS, width: 320 });
    const [number, , subject] = list.items[0]!.querySelectorAll('td');
    expect(subject!.getBoundingClientRect().top).to.be.greaterThan(number!.getBoundingClientRect().bottom - 1);
    expect(list.root!.querySelector('table')!.getAttribute('role')).to.equal('table');
  });

  it('opens pictures that lead nowhere in a dialog, and gives the focus back: gallery', async () => {
    const items = [1, 2].map((n) => ({
      id: `${n}`,
      title: `Ảnh ${n}`,
      image: feedUrl({ n, w: 640, h: 480 }, '/image.bmp'),
    }));
    const [page, list] = await open('layout="gallery"', { data: { title: 'Ảnh', items } });
    const link = list.visible('link')[0]!;
    link.focus();
    link.click();
    const dialog = await page.waitFor('dialog', () => list.root!.querySelector<HTMLDialogElement>('dialog[open]'));
    expect(text(dialog.querySelector('figcaption')!)).to.equal('Ảnh 1 Ảnh 1/2');
    dialog.querySelector<HTMLButtonElement>('button[autofocus]')!.click();
    await page.waitFor('closed', () => !list.root!.querySelector('dialog'));
    expect(list.root!.activeElement).to.equal(link);
  });
});
