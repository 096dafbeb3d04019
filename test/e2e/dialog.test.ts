import { expect } from '@open-wc/testing';
import { violations } from './axe.js';
import { cdn, closePages, feedUrl, type HostPage, newKey, openPage, requests, script, servers } from './host-page.js';
import { ListView, text } from './list-view.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');
const STRICT = [
  `default-src 'none'`,
  `script-src ${servers.cdn}`,
  `connect-src ${servers.publisher}`,
  'img-src *',
  `media-src ${servers.publisher}`, // hosts with audio or video add it
  `require-trusted-types-for 'script'`,
  'trusted-types lit-html bantin',
].join('; ');

const open = (key = newKey(), headers = {}) =>
  openPage({
    height: 900,
    headers,
    html: `<html lang="vi"><head>${script(cdn('bantin.js', { key }))}</head><body><main>
      <news-list open="dialog" feed="${escaped(feedUrl({ count: 9, rich: 1, key }))}"></news-list></main></body></html>`,
  });

/** Picks an item, and waits for the dialog with its article. */
async function pick(page: HostPage, number: number): Promise<[HTMLDialogElement, ListView, ListView]> {
  const list = await page.ready();
  const link = list.visible('link')[number - 1]!;
  // before its part is here a link is a link, and this page is to stay
  const stay = (event: Event) => event.preventDefault();
  page.window.addEventListener('click', stay);
  link.focus();
  await page.waitFor('the dialog', async () => {
    if (!list.root!.querySelector('dialog')) link.click();
    await page.frames(5);
    return list.root!.querySelector('dialog[open]');
  });
  page.window.removeEventListener('click', stay);
  const dialog = list.root!.querySelector<HTMLDialogElement>('dialog[open]')!;
  const views = ['news-article', 'related-news'].map((name) => new ListView(dialog.querySelector<HTMLElement>(name)!));
  await page.waitFor('the article', () => views[0]!.visible('content').length && views[1]!.visible('list').length);
  return [dialog, views[0]!, views[1]!];
}

afterEach(closePages);

describe('<news-list open="dialog">', () => {
  it('shows the article with related news, and returns the focus when the dialog closes', async () => {
    const key = newKey();
    const page = await open(key);
    const length = page.window.history.length;
    page.window.focus();
    const [dialog, article, related] = await pick(page, 2);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('part')).to.equal('dialog');
    expect(article.titles[0]).to.contain('(2)');
    expect(related.titles.join()).not.to.contain('(2)');
    expect(await violations(page, page.$('news-list'))).to.deep.equal([]);
    expect(page.events.filter(({ type }) => type === 'news-load')).to.have.length(1);

    const wanted = text(related.visible('link')[0]!);
    related.visible('link')[0]!.click();
    await page.waitFor('the related article', () => article.titles[0] === wanted);

    [...dialog.querySelectorAll('button')].find((button) => text(button) === 'Đóng')!.click();
    await page.waitFor('the dialog to go', () => !page.list().root!.querySelector('dialog'));
    const link = page.list().root!.activeElement as HTMLElement;
    expect(text(link)).to.contain('(2)');
    expect(page.window.history.length).to.equal(length);
    expect((await requests(key)).filter(({ path }) => path === '/feed')).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
  });

  it('opens no dialog when the page cancels news-select', async () => {
    const page = await open();
    await pick(page, 1);
    page.list().root!.querySelector('dialog')!.close();
    page.document.addEventListener('news-select', (event) => event.preventDefault());
    page.list().visible('link')[0]!.click();
    await page.frames(10);
    expect(page.list().root!.querySelector('dialog[open]')).to.equal(null);
  });

  it('works under the strict policy, like all three elements', async () => {
    const feed = escaped(feedUrl({ count: 9, rich: 1, images: 'w=64' }));
    const page = await open(newKey(), { 'content-security-policy': STRICT });
    const [, article] = await pick(page, 1);
    expect(text(article.visible('content')[0]!)).to.contain('Câu cuối');
    expect(page.violations).to.deep.equal([]);

    const all = await openPage({
      headers: { 'content-security-policy': STRICT },
      html: `<html lang="vi"><head>${script()}</head><body><news-list feed="${feed}"></news-list><news-article feed="${feed}" article="tin-2"></news-article>
        <related-news feed="${feed}" article="tin-2" layout="cards"></related-news></body></html>`,
    });
    const shown = await all.reading();
    await all.reading('related-news');
    shown.parts('zoom')[0]!.click();
    await all.waitFor('the picture', () => shown.root!.querySelector('dialog[open]'));
    shown.root!.querySelector('dialog')!.close();
    all.window.print = () => {};
    shown.control(/^In$/)!.click();
    await all.frames(20);
    expect(all.violations).to.deep.equal([]);
    expect(all.errors).to.deep.equal([]);
  });
});
