import { expect } from '@open-wc/testing';
import {
  DOCUMENT_NAMES,
  expectItems,
  image,
  LIST,
  markup,
  requestedScripts,
  tags,
  WINDOW_NAMES,
} from './clobbering.js';
import { cdn, closePages, feedUrl, newKey, openPage, requests, script } from './host-page.js';
import { escaped } from './list-page.js';

const FILLED = `<news-list id="xml" feed="${escaped(feedUrl({ format: 'rss' }))}" pager="more" match="phường" no-cache></news-list>
  <news-article feed="${escaped(feedUrl({ format: 'rss' }))}" no-cache></news-article>
  <a class="bantin bantin-list bantin-limit-2" href="${escaped(feedUrl())}">Tin</a>`;

afterEach(closePages);

describe('a page whose author chooses names and ids', () => {
  for (const [kind, write] of Object.entries(markup))
    it(`shows its news with all such names at once: ${kind}`, async () => {
      const names = [...DOCUMENT_NAMES, ...WINDOW_NAMES].map(write).join('');
      for (const [tagKind, tag] of Object.entries(tags)) {
        const html = `<html lang="vi"><body>${names}${LIST}${tag}</body></html>`;
        const page = await openPage({ html });
        await expectItems(page, 'news-list', 5, `${kind}, ${tagKind}`);
        page.close();
      }
      expect(await requestedScripts()).to.deep.equal([]);
    });

  it('shows filters, articles and placeholders as well, with what comes behind the script', async () => {
    const names = [...DOCUMENT_NAMES, ...WINDOW_NAMES].map(image).join('');
    const page = await openPage({ html: `<html lang="vi"><body>${script()}${names}${LIST}${FILLED}</body></html>` });
    await expectItems(page, 'news-list', 5);
    await expectItems(page, '#xml', 5);
    await expectItems(page, 'news-list[limit="2"]', 2);
    await page.reading();
    expect(page.errors).to.deep.equal([]);
  });

  it('goes on when such names are inserted later', async () => {
    const page = await openPage({ html: `<html lang="vi"><body>${LIST}${script()}<main></main></body></html>` });
    const list = await page.ready();
    page.$('main').innerHTML = [...DOCUMENT_NAMES, ...WINDOW_NAMES].map(image).join('');
    list.element.setAttribute('limit', '3');
    await expectItems(page, 'news-list', 3);
    list.element.setAttribute('layout', 'cards');
    page.$('main').insertAdjacentHTML('beforeend', FILLED);
    await expectItems(page, '#xml', 5);
    await expectItems(page, 'news-list[limit="2"]', 2);
    await page.reading();
    expect(page.errors).to.deep.equal([]);
  });

  it('shows its news where scripts of the page have given all objects properties with the names of ours', async () => {
    const names = [
      ...[
        'feed',
        'lang',
        'theme',
        'heading',
        'headingLevel',
        'timeZone',
        'noCache',
        'source',
        'data',
        'items',
        'layout',
      ],
      ...['limit', 'pager', 'search', 'moreHref', 'category', 'match', 'exclude', 'since', 'until', 'sort', 'refresh'],
      ...[
        'open',
        'articleHref',
        'linkTarget',
        'article',
        'list',
        'error',
        'answer',
        'attachments',
        'image',
        'intercept',
      ],
      ...['method', 'body', 'headers', 'cache', 'credentials', 'timeout'],
    ];
    const pollution = `for (const name of ${JSON.stringify(names)}) Object.prototype[name] = 'polluted';`;
    const page = await openPage({
      html: `<html lang="vi"><body><script>${pollution}</script>${LIST}${script()}</body></html>`,
    });
    await expectItems(page, 'news-list', 5);
    expect(page.list().text).not.to.contain('polluted');
  });

  it('keeps the names and ids that it uses itself', async () => {
    const own =
      '<img name="head" id="a"><form name="search" id="title"></form><img name="myPicture"><p id="createElement">';
    const page = await openPage({ html: `<html lang="vi"><body>${own}${LIST}${script()}</body></html>` });
    await page.ready();
    expect(page.document.body.innerHTML).to.contain(own);
  });

  it('takes its chunks from the server of the script where the current script is replaced', async () => {
    const key = newKey();
    const tag = script(cdn('bantin.js', { key }));
    const page = await openPage({ html: `<html lang="vi"><body>${image('currentScript')}${LIST}${tag}</body></html>` });
    await page.ready();
    expect((await requests(key)).some(({ path }) => path.startsWith('/core-'))).to.equal(true);
  });
});
