import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from './axe.js';
import { closePages, feedUrl, type HostPage, openPage, script } from './host-page.js';
import { pageWith } from './list-page.js';
import { text } from './list-view.js';

afterEach(closePages);

describe('headings of <news-list>', () => {
  const level = (node: HTMLElement) => {
    const heading = node.closest('h1, h2, h3, h4, h5, h6') ?? node.querySelector('h1, h2, h3, h4, h5, h6');
    return Number(heading?.localName.slice(1));
  };

  for (const [attributes, heading, title] of [
    ['', undefined, 2],
    ['heading="Tin mới"', 2, 3],
    ['heading="Tin mới" heading-level="3"', 3, 4],
    ['heading="Tin mới" heading-level="6"', 6, 6],
    ['heading-level="4"', undefined, 4],
    ['heading="Tin mới" heading-level="9"', 2, 3],
  ] as const) {
    it(`have the right level with ${attributes || 'no attribute'}`, async () => {
      const list = await (await pageWith(attributes)).ready();
      const [own] = list.visible('heading');
      expect(own && level(own)).to.equal(heading);
      if (own) expect(text(own)).to.equal('Tin mới');
      for (const node of list.visible('title')) expect(level(node)).to.equal(title);
    });
  }
});

describe('the language of <news-list>', () => {
  const english = /^(Try again|Retry)/;

  it('is Vietnamese when the page has no lang, or a language without a translation', async () => {
    for (const lang of ['', 'fr', 'xx-YY']) {
      const page = await pageWith('', { status: 404 }, '', lang);
      expect(text((await page.failed()).visible('retry')[0]!)).to.equal('Thử lại');
      page.close();
    }
  });

  it('is English with lang="en" on the element or an ancestor', async () => {
    for (const page of [
      await pageWith('lang="en"', { status: 404 }),
      await pageWith('', { status: 404 }, '', 'en'),
      await pageWith('', { status: 404 }, '', 'en-US'),
    ]) {
      const list = await page.failed();
      await page.waitFor('English words', () => english.test(text(list.visible('retry')[0]!)));
      expect(list.message).to.match(/^[\x20-\x7e’…]+$/);
    }
  });

  it('follows the nearest lang, across shadow roots', async () => {
    const page = await openPage({
      html: `<html lang="en"><head>${script()}</head><body><div lang="vi"><div id="host"></div></div>
        <news-list feed="${feedUrl()}"></news-list></body></html>`,
    });
    await page.ready(); // the script tag looks for elements in the page itself, and this one is elsewhere
    const root = page.$('#host').attachShadow({ mode: 'open' });
    root.innerHTML = `<section><news-list feed="${feedUrl({ status: 404 })}"></news-list></section>`;
    await page.waitFor('the message', () => {
      const retry = root.querySelector('news-list')!.shadowRoot?.querySelector<HTMLElement>('[part~=retry]');
      return retry && text(retry) === 'Thử lại';
    });
  });

  it('changes when the lang of the page changes', async () => {
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body><news-article feed="${feedUrl()}"></news-article></body></html>`,
    });
    const article = await page.reading();
    expect(article.control(/^Về đầu bài$/)).not.to.equal(undefined);
    const { documentElement } = page.document;
    await page.waitFor('English words', () => {
      documentElement.lang = documentElement.lang === 'en' ? 'en-GB' : 'en'; // the script that follows the page's language loads later
      return article.control(/^Back to top$/);
    });
  });

  it('does not change the language of the items', async () => {
    const page = await pageWith('lang="en" pager="more" limit="3"');
    const list = await page.ready();
    await page.waitFor('English words', () => list.control(/more/i));
    const title = list.visible('title')[0]!;
    expect(title.closest('[lang]')?.getAttribute('lang')).to.equal('vi');
  });
});

describe('<news-list> with the keyboard', () => {
  it('moves the focus through every title, then to what follows', async () => {
    const page = await pageWith('pager="more" limit="3"', { count: 9 });
    const list = await page.ready();
    await page.waitFor('the button', () => list.control(/^Xem thêm/));
    page.window.focus();
    list.visible('link')[0]!.focus();
    const stops: string[] = [];
    for (let i = 0; i < 5; i++) {
      // Never past the last one: from the browser's own buttons no script can fetch the focus back.
      if (i > 0) await sendKeys({ press: 'Tab' });
      const stop = list.root!.activeElement as HTMLElement | null;
      stops.push(stop ? text(stop).replace(/.*\((\d)\)$/, '$1') : 'out');
    }
    expect(stops.slice(0, 3)).to.deep.equal(['1', '2', '3']);
    expect(stops.slice(3).sort()).to.deep.equal(['Xem thêm tin', 'Xem tất cả'].sort());
  });

  it('shows a focus indicator', async () => {
    const page = await pageWith();
    const list = await page.ready();
    page.window.focus();
    await sendKeys({ press: 'Tab' });
    await page.waitFor('the focus', () => list.root!.activeElement);
    const link = list.root!.activeElement!;
    await page.waitFor('an outline', () =>
      [link, link.closest('[part=item]')!].some((node) =>
        [undefined, '::after', '::before'].some(
          (pseudo) => page.window.getComputedStyle(node, pseudo).outlineStyle !== 'none',
        ),
      ),
    );
  });
});

describe('accessibility of <news-list>', () => {
  const states: Record<string, [Record<string, string | number>, (page: HostPage) => unknown]> = {
    loading: [{ delay: 5000 }, (page) => page.list().visible('skeleton').length],
    ready: [{ images: 'w=300' }, (page) => page.list().items.length],
    'ready, without pictures': [{}, (page) => page.list().items.length],
    empty: [{ count: 0 }, (page) => page.events.length && page.list().message],
    failed: [{ status: 404 }, (page) => page.list().visible('retry').length],
  };
  for (const [state, [feed, arrived]] of Object.entries(states)) {
    for (const lang of ['vi', 'en']) {
      it(`has no axe violation: ${state}, ${lang}`, async () => {
        const page = await pageWith('heading="Tin" pager="more" show-views show-source show-category', feed, '', lang);
        await page.waitFor(state, () => arrived(page));
        await page.frames(3);
        expect(await violations(page, page.$('news-list'))).to.deep.equal([]);
      });
    }
  }

  it('has no axe violation on a dark page', async () => {
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}<style>body { background: #111; color: #eee; }</style></head>
        <body><news-list heading="Tin" pager="more" feed="${feedUrl()}"></news-list></body></html>`,
    });
    await page.ready();
    await page.frames(3);
    expect(await violations(page, page.$('news-list'))).to.deep.equal([]);
  });

  it('is a list with an accessible name', async () => {
    const list = await (await pageWith('heading="Tin mới"')).ready();
    const [node] = list.visible('list');
    expect(node!.localName === 'ul' || node!.localName === 'ol' || node!.getAttribute('role') === 'list').to.equal(
      true,
    );
    for (const item of list.items)
      expect(item.localName === 'li' || item.getAttribute('role') === 'listitem').to.equal(true);
  });

  it('announces that it is loading, and that loading has failed', async () => {
    const page = await pageWith('', { status: 404, delay: 500 });
    await page.failed();
    const live = page.list().root!.querySelector('[role=status], [role=alert], [aria-live]');
    expect(live !== null && text(live as HTMLElement).length > 0).to.equal(true);
  });
});
