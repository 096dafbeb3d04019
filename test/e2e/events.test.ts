import { expect } from '@open-wc/testing';
import { closePages, feedUrl, openPage, script, servers } from './host-page.js';

afterEach(closePages);

const html = `${script()}<body><section><news-list feed="${feedUrl({ count: 7 })}"></news-list></section>`;

describe('news-load', () => {
  it('fires once, with the feed and the items on show', async () => {
    const page = await openPage({ html });
    const list = await page.ready();
    await page.waitFor('the event', () => page.events.length > 0);
    await page.frames(5);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['news-load']);
    const [event] = page.events;
    expect(event instanceof page.window.Event).to.equal(true);
    expect(event!.target === list.element).to.equal(true);
    expect(event!.bubbles && event!.composed).to.equal(true);
    expect(event!.stale).to.equal(false);
    const feed = event!.feed as { title: string; home_page_url: string; items: unknown[] };
    expect(feed.title).to.equal('Trang tin phường Hoà Bình');
    expect(feed.home_page_url).to.equal(`${servers.publisher}/`);
    expect(feed.items).to.have.length(7);
    expect((event!.items as { id: string }[]).map(({ id }) => id)).to.deep.equal(
      [1, 2, 3, 4, 5].map((number) => `tin-${number}`),
    );
    expect(list.element.items).to.have.length(5);
  });

  it('fires again before the promise of reload() resolves', async () => {
    const page = await openPage({ html });
    const list = await page.ready();
    await list.element.reload!();
    expect(page.events.map(({ type }) => type)).to.deep.equal(['news-load', 'news-load']);
  });
});

describe('news-select', () => {
  it('fires before a click is followed, with the item', async () => {
    const page = await openPage({ html });
    const list = await page.ready();
    page.window.addEventListener('click', (event) => event.preventDefault()); // the frame is to stay
    list.visible('link')[1]!.click();
    const select = page.events.find(({ type }) => type === 'news-select')!;
    expect((select.item as { id: string }).id).to.equal('tin-2');
    expect(select.bubbles && select.composed && select.cancelable).to.equal(true);
  });

  it('stops the navigation when it is cancelled', async () => {
    const page = await openPage({ html });
    const list = await page.ready();
    page.document.addEventListener('news-select', (event) => event.preventDefault());
    const click = new page.window.MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    list.visible('link')[0]!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('lets the link be followed when nobody cancels it', async () => {
    const page = await openPage({ html });
    const list = await page.ready();
    let prevented: boolean | undefined;
    page.window.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault(); // the frame is to stay
    });
    list.visible('link')[0]!.click();
    expect(prevented).to.equal(false);
  });
});
