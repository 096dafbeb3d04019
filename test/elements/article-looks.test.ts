import { expect } from '@open-wc/testing';
import { parts, showArticle, showRelated, waitFor } from './article.js';

/** A picture that loads: versions that do not are dropped. */
const PICTURE = `${location.origin}/demo/publisher/public/anh/camera.svg`;
const IMAGES = [300, 768].map((width) => ({ url: `${PICTURE}?${width}`, width }));
const WITH_IMAGES = { image: PICTURE, _bantin: { images: IMAGES } };
const SRCSET = `${PICTURE}?300 300w, ${PICTURE}?768 768w, ${PICTURE} 769w`;

describe('<news-article>', () => {
  for (const [name, date, expected] of [
    ['date and time', '2026-11-20T10:35:00+07:00', '20/11/2026 10:35'],
    ['date alone where the feed has no time', '2026-11-20T00:00:00+07:00', '20/11/2026'],
  ] as const)
    it(`shows the ${name}`, async () => {
      const article = await showArticle({ date_published: date });
      expect(parts(article, 'date')[0]!.textContent).to.equal(expected);
    });

  it('shows the time of the zone that the page names', async () => {
    const article = await showArticle({}, { timeZone: 'Asia/Tokyo' });
    await waitFor(() => parts(article, 'date')[0]?.textContent === '20/11/2026 12:35', 'the time in Tokyo');
  });

  it('stands in a column with <related-news>, in larger letters than those around it', async () => {
    const article = await showArticle({}, {}, 1200);
    const related = await showRelated([{}, {}], {});
    related.parentElement!.style.inlineSize = '1200px';
    const edges = (element: Element) => {
      const { left, width } = element.getBoundingClientRect();
      return [left, width];
    };
    expect(edges(parts(article, 'content')[0]!)).to.deep.equal(edges(parts(related, 'list')[0]!));
    expect(edges(article)[1]).to.be.at.most(720);
    expect(getComputedStyle(parts(article, 'content')[0]!).fontSize).to.equal('18px');
  });

  it('shows a portrait on four fifths of the screen at most, in its own shape', async () => {
    const html =
      '<p>Ảnh:</p><p><img src="https://tin.example.test/doc.jpg" width="600" height="2400" alt="Ảnh dọc"></p>';
    const article = await showArticle({ content_html: html }, {}, 700);
    const image = article.shadowRoot!.querySelector('img')!;
    expect(image.offsetHeight).to.be.at.most(innerHeight * 0.8 + 1);
    expect(getComputedStyle(image).objectFit).to.equal('contain');
  });

  it('shows a player below the name of its file', async () => {
    const recording = { url: 'https://tin.example.test/1.mp3', mime_type: 'audio/mpeg', title: 'Bản tin phát thanh' };
    const article = await showArticle({ attachments: [recording] });
    const player = await waitFor(() => article.shadowRoot!.querySelector('audio'), 'the player');
    const name = parts(article, 'attachments')[0]!.querySelector('a')!;
    expect(player.getBoundingClientRect().top).to.be.at.least(name.getBoundingClientRect().bottom - 1);
  });

  it('shows the page of a video as a card', async () => {
    const html = '<p>Xem:</p><iframe src="https://www.youtube.com/embed/abc123" title="Phóng sự"></iframe>';
    const article = await showArticle({ content_html: html });
    const link = parts(article, 'content')[0]!.querySelector<HTMLAnchorElement>('a[type="text/html"]')!;
    expect(link.textContent).to.equal('Phóng sự (xem trên youtube.com)');
    expect(link.getBoundingClientRect().width).to.be.closeTo(328, 1);
    expect(link.offsetHeight).to.be.at.least(44);
  });

  it('lets a browser choose among the versions of a picture', async () => {
    const article = await showArticle({ ...WITH_IMAGES, content_html: '<p>Không có ảnh.</p>' });
    const image = await waitFor(() => parts<HTMLImageElement>(article, 'image')[0], 'the picture');
    expect(image.srcset).to.equal(SRCSET);
    expect(image.sizes).to.match(/100vw$/);
    const plain = await showArticle({ image: WITH_IMAGES.image, content_html: '<p>Không có ảnh.</p>' });
    expect((await waitFor(() => parts(plain, 'image')[0], 'the picture')).hasAttribute('srcset')).to.equal(false);
  });

  it('stands in the middle of the space that a page reserves when the feed does not have it', async () => {
    const article = await showArticle();
    article.style.minHeight = '400px';
    article.article = 'khong-co';
    const message = await waitFor(() => parts(article, 'status')[0], 'the message');
    const home = await waitFor(() => article.shadowRoot!.querySelector('.message a'), 'the link');
    const { top, bottom } = article.getBoundingClientRect();
    const middle = (message.getBoundingClientRect().top + home.getBoundingClientRect().bottom) / 2;
    expect(middle).to.be.closeTo((top + bottom) / 2, 20);
  });
});

describe('<related-news>', () => {
  it('lets a browser choose among the versions of a picture', async () => {
    const related = await showRelated([WITH_IMAGES], { layout: 'list' });
    expect(parts<HTMLImageElement>(related, 'image')[0]!.srcset).to.equal(SRCSET);
  });

  it('shows a letter where only some items have a picture, so that all texts start at one edge', async () => {
    const related = await showRelated([{ image: WITH_IMAGES.image }, { tags: ['Thông báo'] }], { layout: 'list' });
    const [first, second] = parts(related, 'title').map((title) => title.getBoundingClientRect().left);
    expect(first).to.equal(second);
    expect(parts(related, 'item')[1]!.querySelector('[aria-hidden]')!.textContent).to.equal('T');
    const none = await showRelated([{}, {}], { layout: 'list' });
    expect(none.shadowRoot!.querySelector('.media')).to.equal(null);
  });

  it('fills the last row of cards', async () => {
    for (const count of [1, 2, 3, 4, 5]) {
      const related = await showRelated(Array(count).fill({}), { layout: 'cards' });
      const list = parts(related, 'list')[0]!.getBoundingClientRect();
      const last = parts(related, 'item').at(-1)!.getBoundingClientRect();
      expect(last.right, `${count} items`).to.be.closeTo(list.right, 1);
    }
  });
});
