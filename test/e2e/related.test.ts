import { expect } from '@open-wc/testing';
import { violations } from './axe.js';
import { closePages, feedUrl, newKey, openPage, requests, script, servers } from './host-page.js';
import { text } from './list-view.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const open = (attributes: string, params: Record<string, string | number> = { count: 12 }, lang = 'vi') =>
  openPage({
    height: 900,
    html: `<html lang="${lang}"><head>${script()}</head><body><main><related-news feed="${escaped(feedUrl(params))}" ${attributes}></related-news></main></body></html>`,
  });
const numbers = (titles: string[]) => titles.map((title) => Number(/\((\d+)\)$/.exec(title)![1]));

afterEach(closePages);

describe('<related-news>', () => {
  it('shows older items, newest first, with mode="older"', async () => {
    const related = await (await open('article="tin-3" mode="older"')).reading('related-news');
    expect(text(related.visible('heading')[0]!)).to.equal('Các tin đã đưa');
    expect(numbers(related.titles)).to.deep.equal([4, 5, 6, 7, 8]);
  });

  it('shows the items that follow the article with mode="newer"', async () => {
    const related = await (await open('article="tin-9" mode="newer" limit="3"')).reading('related-news');
    expect(numbers(related.titles)).to.deep.equal([6, 7, 8]);
  });

  it('shows items on the same subject, and never the article itself', async () => {
    const related = await (await open('article="tin-1"')).reading('related-news');
    expect(text(related.visible('heading')[0]!)).to.equal('Tin liên quan');
    const found = numbers(related.titles);
    expect(found[0], 'the same headline').to.equal(8);
    expect(found).to.have.length(5).and.not.to.include(1);
  });

  for (const layout of ['headlines', 'list', 'cards'])
    for (const lang of ['vi', 'en'])
      it(`has no axe violation: ${layout}, ${lang}`, async () => {
        const page = await open(`article="tin-1" layout="${layout}"`, { count: 9, images: 'w=64' }, lang);
        const related = await page.reading('related-news');
        expect(related.visible('image').length > 0).to.equal(layout !== 'headlines');
        expect(
          related
            .visible('link')
            .every((link) => (link as HTMLAnchorElement).href.startsWith(`${servers.publisher}/tin/`)),
        ).to.equal(true);
        expect(await violations(page, related.element)).to.deep.equal([]);
      });

  it('fills the last line of cards: four are two and two', async () => {
    const params = { count: 9, images: 'w=640&h=480' };
    const related = await (await open('article="tin-1" mode="older" limit="4" layout="cards"', params)).reading(
      'related-news',
    );
    const tops = related.items.map((card) => card.getBoundingClientRect().top);
    expect([tops[0], tops[2]]).to.deep.equal([tops[1], tops[3]]);
  });

  for (const [shape, fit, size] of [
    ['a photo fills its box', 'cover', 'w=640&h=480'],
    ['a banner is shown whole', 'scale-down', 'w=900&h=200'],
  ])
    it(`fits pictures: ${shape}`, async () => {
      const page = await open('article="tin-1" layout="list"', { count: 9, images: size! });
      const related = await page.reading('related-news');
      const image = related.visible<HTMLImageElement>('image')[0]!;
      await page.waitFor('the picture', () => image.naturalWidth > 0);
      await page.waitFor('its fit', () => page.window.getComputedStyle(image).objectFit === fit);
    });

  it('keeps the space of a picture that fails, without a broken-image icon', async () => {
    const page = await open('article="tin-1" layout="list"', { count: 9, images: 'status=404' });
    const related = await page.reading('related-news');
    const image = related.visible<HTMLImageElement>('image')[0]!;
    await page.waitFor('the picture to be given up', () => page.window.getComputedStyle(image).visibility === 'hidden');
    const { width, height } = image.parentElement!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(4 / 3, 0.02);
  });

  it('shows a message when there are no related items', async () => {
    const page = await open('article="tin-1"', { count: 1 });
    await page.waitFor('the message', () => page.list('related-news').message === 'Chưa có tin liên quan.');
  });

  it('links to the same page with article-param', async () => {
    const page = await open('article="tin-3" article-param="bai" mode="older"');
    const [link] = (await page.reading('related-news')).visible<HTMLAnchorElement>('link');
    expect(new URL(link!.href).pathname).to.equal(page.window.location.pathname);
    expect(new URL(link!.href).searchParams.get('bai')).to.equal('tin-4');
  });
});

describe('elements that are connected by list', () => {
  it('show the item that is selected in the list or in related news, with one request', async () => {
    const key = newKey();
    const feed = escaped(feedUrl({ count: 12, rich: 1, key }));
    const page = await openPage({
      height: 900,
      html: `<html lang="vi"><head>${script()}</head><body><news-article list="tin"></news-article><related-news list="tin"></related-news>
        <news-list id="tin" feed="${feed}"></news-list></body></html>`,
    });
    const [list, article, related] = [await page.ready(), await page.reading(), await page.reading('related-news')];
    expect(article.titles[0]).to.contain('(1)');
    list.visible('link')[2]!.click();
    await page.waitFor('the third', () => article.titles[0]?.includes('(3)'));
    await page.waitFor(
      'the focus',
      () => (article.root!.activeElement as HTMLElement | null)?.getAttribute('part') === 'title',
    );
    expect(numbers(related.titles)).not.to.include(3);
    const [next] = related.visible('link');
    const wanted = text(next!);
    next!.click();
    await page.waitFor('the related one', () => article.titles[0] === wanted);
    expect(page.window.history.length).to.equal(page.window.history.length);
    expect((await requests(key)).filter(({ path }) => path === '/feed')).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
  });
});
