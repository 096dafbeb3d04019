import { expect } from '@open-wc/testing';
import { feed, open } from './article-page.js';
import { violations } from './axe.js';
import { closePages, feedUrl, type HostPage, newKey, openPage, script, servers } from './host-page.js';
import { isVisible, text } from './list-view.js';
import { copyOf } from './stored-copies.js';

afterEach(closePages);

describe('<news-article article-param>', () => {
  const shown = (page: HostPage, number: number) =>
    page.waitFor(
      `article ${number}`,
      () => page.document.querySelector('news-article') && page.list('news-article').titles[0]?.includes(`(${number})`),
    );

  it('shows the article of the address when a reader opens it, follows a link, and goes back', async () => {
    const page = await open('article-param="bai"', { count: 9, rich: 1 }, { query: '?bai=tin-3' });
    await shown(page, 3);
    const path = page.window.location.pathname;
    page.window.location.href = `${path}?bai=tin-5`;
    await shown(page, 5);
    page.window.history.back();
    await shown(page, 3);
  });

  it('follows history.pushState() and back() without loading the feed again', async () => {
    const page = await open('article-param="bai"');
    await page.waitFor('the message', () => page.list('news-article').message);
    const { history, location } = page.window;
    const path = location.pathname;
    history.pushState(null, '', `${path}?bai=tin-2`);
    await shown(page, 2);
    history.pushState(null, '', `${path}?bai=tin-4`);
    await shown(page, 4);
    history.back();
    await shown(page, 2);
  });

  it('takes precedence over `article` once a reader has followed a link of <related-news>', async () => {
    const both = `article-param="bai" feed="${feed({ count: 9, rich: 1 })}"`;
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body><news-article ${both}></news-article><related-news mode="older" ${both}></related-news></body></html>`,
      query: '?bai=tin-2',
    });
    const related = await page.reading('related-news');
    related.visible('link')[0]!.click();
    await shown(page, 3);
    page.window.history.back();
    await shown(page, 2);
  });
});

describe('<news-article> without an article to show', () => {
  it('says that the article is missing, and links to where else to look', async () => {
    const page = await open('article="khong-co"');
    await page.waitFor('the message', () => page.list('news-article').message);
    const article = page.list('news-article');
    expect(article.message).to.contain('Không tìm thấy');
    expect((article.control(/Xem các tin khác/) as HTMLAnchorElement).href).to.equal(`${servers.publisher}/`);
    expect(page.errors).to.deep.equal([]);
  });

  it("shows the page's own content while loading, and below the message when loading fails", async () => {
    const page = await open('article="tin-1"', { status: 404 }, { content: '<a id="own" href="/">Trang tin</a>' });
    await page.waitFor('the message', () => page.list('news-article').visible('retry')[0]);
    expect(isVisible(page.$('#own'))).to.equal(true);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['news-error']);
  });

  it('shows the stored copy when the publisher is down', async () => {
    const url = feedUrl({ rich: 1, key: newKey(), once: 1 });
    const html = `<html lang="vi"><head>${script()}</head><body><news-article article="tin-2" feed="${url.replaceAll('&', '&amp;')}"></news-article></body></html>`;
    const first = await openPage({ html });
    await first.reading();
    await first.waitFor('the copy', () => copyOf(url));
    first.close();
    const page = await openPage({ html });
    const article = await page.reading();
    expect(article.titles[0]).to.contain('(2)');
    await page.waitFor('what is told of the copy', () => /Bản lưu lúc/.test(article.text), 20_000);
    expect(await violations(page, article.element)).to.deep.equal([]);
  });
});

describe('axe finds no violation in <news-article> and <related-news>', () => {
  const states: Record<
    string,
    [params: Record<string, string | number>, article: string, there: (page: HostPage, name: string) => unknown]
  > = {
    loading: [{ delay: 9000 }, 'tin-1', (page, name) => page.list(name).visible('skeleton').length],
    failed: [{ status: 404 }, 'tin-1', (page, name) => page.list(name).visible('retry').length],
    empty: [{ count: 1 }, 'khong-co', (page, name) => page.list(name).message],
  };
  for (const [state, [params, article, there]] of Object.entries(states))
    it(`${state}, in Vietnamese and English`, async () => {
      for (const lang of ['vi', 'en']) {
        const page = await openPage({
          html: `<html lang="${lang}"><head><title>Phường</title>${script()}</head><body><main>${[
            'news-article',
            'related-news',
          ]
            .map((name) => `<${name} feed="${feed(params)}" article="${article}"></${name}>`)
            .join('')}</main></body></html>`,
        });
        for (const name of ['news-article', 'related-news']) {
          await page.waitFor(`${name} to be ${state}`, () => there(page, name));
          expect(await violations(page, page.$(name)), `${name}, ${lang}`).to.deep.equal([]);
        }
        page.close();
      }
    });
});

describe('dates of <news-article> and <related-news>', () => {
  it('show weekday, time and zone with date-style="long", in the zone of time-zone', async () => {
    for (const [attributes, lang, expected, time = ''] of [
      ['date-style="long"', 'vi', 'Thứ Năm, 20/06/2024 | 10:35 GMT+7'],
      ['date-style="long" time-zone="UTC"', 'en', 'Thursday, 20/06/2024 | 03:35 GMT'],
      ['time-zone="Pacific/Honolulu"', 'vi', '19/06/2024', ' 17:35'],
    ] as const) {
      const page = await openPage({
        html: `<html lang="${lang}"><head>${script()}</head><body><news-article feed="${feed()}" article="tin-1" ${attributes}></news-article>
          <related-news feed="${feed()}" article="tin-2" mode="newer" ${attributes}></related-news></body></html>`,
      });
      for (const name of ['news-article', 'related-news']) {
        const date = (await page.reading(name)).visible('date')[0]!;
        expect(text(date), `${name} ${attributes}`).to.equal(expected + (name === 'news-article' ? time : ''));
      }
      page.close();
    }
  });
});
