import { expect } from '@open-wc/testing';
import { hurryTimers } from './fast-clock.js';
import { closePages, feedUrl, type HostPage, newKey, openPage, requests, script, setState } from './host-page.js';
import { type ListView, text } from './list-view.js';
import { liveRegionTexts } from './live-regions.js';

/** A page on which half a minute takes 0.3 s, with an article that refreshes and the page's own text around it. */
async function refreshing(attributes: string, name = 'news-article') {
  const key = newKey();
  await setState(key, { rich: 1, count: 9 });
  const page = await openPage({
    height: 500,
    html: `<html lang="vi"><head>${script()}</head><body><p>Trên</p><${name} refresh="30" ${attributes} feed="${feedUrl({ key }).replaceAll('&', '&amp;')}"></${name}><p id="below" style="height: 2000px">Dưới</p></body></html>`,
    before: (window) => hurryTimers(window),
  });
  return { key, page, view: await page.reading(name) };
}

/** Waits until the publisher was asked twice more, so that what it announced at first has been dealt with. */
async function rounds(page: HostPage, key: string) {
  const count = (await requests(key)).length;
  await page.waitFor('two rounds', async () => (await requests(key)).length >= count + 2, 20_000);
  await page.frames();
}

const body = (view: ListView) => text(view.visible('content')[0]!);
const changed = { rich: 1, count: 9, body: '<p>Nội dung đã được đính chính.</p>' };

afterEach(closePages);

describe('<news-article refresh>', () => {
  it('replaces the article with a newer version, without an announcement, while its title is in view', async () => {
    const { key, page, view } = await refreshing('article="tin-2"');
    const announced = liveRegionTexts(page);
    await setState(key, { ...changed, rich: 0, label: 'Đính chính: ' });
    await page.waitFor('the new title', () => /^Đính chính/.test(view.titles[0]!), 20_000);
    expect(view.visible('refresh')).to.have.length(0);
    expect(announced).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('holds a newer version back while the title is out of view, and shows it when the title is in view again', async () => {
    const { key, page, view } = await refreshing('article="tin-2"');
    page.window.scrollTo(0, 300);
    await page.frames();
    const place = view.visible('content')[0]!.getBoundingClientRect().top;
    await setState(key, { count: 9, label: 'Đính chính: ' });
    await rounds(page, key);
    expect(view.titles[0]).not.to.match(/^Đính chính/);
    expect(view.visible('content')[0]!.getBoundingClientRect().top).to.equal(place);
    page.window.scrollTo(0, 0);
    await page.waitFor('the new title', () => /^Đính chính/.test(view.titles[0]!));
  });

  it('offers a newer article as a button, which moves the focus to its title', async () => {
    const { key, page, view } = await refreshing('');
    const announced = liveRegionTexts(page);
    expect(view.titles[0]).to.contain('(1)');
    await setState(key, { rich: 1, count: 9, from: 0 });
    const button = await page.waitFor('the button', () => view.visible('refresh')[0], 20_000);
    expect(text(button)).to.equal('1 tin mới');
    expect(announced).to.deep.equal(['1 tin mới']);
    expect(view.titles[0]).to.contain('(1)');
    button.click();
    await page.waitFor('the newer one', () => view.titles[0]!.includes('(0)'));
    await page.waitFor('the focus', () => view.root!.activeElement?.getAttribute('part') === 'title');
    expect(view.visible('refresh')).to.have.length(0);
  });

  it('keeps showing an article that was removed from the feed', async () => {
    const { key, page, view } = await refreshing('article="tin-2"');
    const before = body(view);
    await setState(key, { rich: 1, count: 9, without: 2 });
    await rounds(page, key);
    expect(view.message).to.equal('');
    expect(body(view)).to.equal(before);
    await view.element.reload!();
    await page.waitFor('the message', () => /Không tìm thấy/.test(view.message));
  });

  it('holds new related news back while <related-news> is in view', async () => {
    const { key, page, view } = await refreshing('article="tin-5" mode="newer"', 'related-news');
    const before = view.titles.join();
    await setState(key, { rich: 1, count: 9, without: 4 });
    await rounds(page, key);
    expect(view.titles.join()).to.equal(before);
    page.$('p').style.height = '900px'; // it is below the screen now
    page.window.dispatchEvent(new Event('scroll'));
    page.document.dispatchEvent(new Event('scroll'));
    await page.waitFor('the change', () => view.titles.length === 3);
  });

  it('starts refreshing after the first load has failed', async () => {
    const key = newKey();
    await setState(key, { status: 404 });
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body><news-article refresh="30" feed="${feedUrl({ key }).replaceAll('&', '&amp;')}"></news-article></body></html>`,
      before: (window) => hurryTimers(window),
    });
    await page.waitFor('the failure', () => page.list('news-article').visible('retry')[0]);
    await setState(key, { rich: 1 });
    await page.reading();
  });
});
