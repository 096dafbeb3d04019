import { expect } from '@open-wc/testing';
import { stopReadingClock } from '../reading-clock.js';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  type HostWindow,
  newKey,
  openPage,
  requests,
  script,
  servers,
} from './host-page.js';

type Clock = ReturnType<typeof stopReadingClock>;

/** A page with an article, for a reader whose time a test decides on. */
async function open(key: string, { views = '', attributes = '', connect = servers.publisher, isRobot = false } = {}) {
  let clock: Clock | undefined;
  const feed = feedUrl({ key, count: 3, ...(views && { views }) }).replaceAll('&', '&amp;');
  const page = await openPage({
    headers: {
      'content-security-policy': `default-src 'none'; script-src ${servers.cdn}; connect-src ${connect}; img-src *`,
    },
    before(window: HostWindow) {
      Object.defineProperty(window.navigator, 'webdriver', { value: isRobot });
      clock = stopReadingClock(window);
    },
    html: `<html lang="vi"><head>${script(cdn('bantin.js', { key }))}</head><body>
      <news-article feed="${feed}" article="tin-2" ${attributes}></news-article></body></html>`,
  });
  await page.reading();
  return { page, clock: clock! };
}

/** Lets three seconds pass once the text is on screen. */
async function read(page: HostPage, clock: Clock) {
  await page.waitFor('the reading time to start', () => clock.waiting);
  await page.frames(5);
  clock.forward(3000);
}

const reportsOf = async (key: string) => (await requests(key)).filter(({ method }) => method === 'POST');
const chunksOf = async (key: string) =>
  (await requests(key)).filter(({ server, path }) => server === 'cdn' && path.includes('view-report'));

afterEach(closePages);

describe('a view of <news-article>', () => {
  it('is reported once, and the request says nothing of the reader', async () => {
    const key = newKey();
    const { page, clock } = await open(key, { views: `/luot-xem/{id}?key=${key}` });
    await page.waitFor('the report', async () => {
      clock.forward(3000);
      return (await reportsOf(key)).length;
    });
    clock.forward(60_000);
    await page.$<HTMLElement & { reload(): Promise<void> }>('news-article').reload();
    clock.forward(60_000);
    const [report, ...others] = await reportsOf(key);
    expect(others).to.deep.equal([]);
    expect(report!.path).to.equal('/luot-xem/tin-2');
    for (const name of ['cookie', 'referer', 'authorization', 'content-type'])
      expect(report!.headers[name], name).to.equal(undefined);
    expect([page.errors, page.violations, page.console]).to.deep.equal([[], [], []]);
  });

  it('is not reported for a robot, nor with `no-count`, nor where the feed does not ask for it', async () => {
    const keys = [newKey(), newKey(), newKey()] as const;
    const pages = [
      await open(keys[0], { views: `/luot-xem/{id}?key=${keys[0]}`, isRobot: true }),
      await open(keys[1], { views: `/luot-xem/{id}?key=${keys[1]}`, attributes: 'no-count' }),
      await open(keys[2]),
    ];
    for (const { page, clock } of pages) {
      await page.frames(10);
      clock.forward(10_000);
      await page.frames(10);
    }
    for (const key of keys) expect(await reportsOf(key)).to.deep.equal([]);
    for (const key of keys.slice(1)) expect(await chunksOf(key), 'the code for it is not loaded').to.deep.equal([]);
  });

  it('costs one line in the console where a policy forbids the request, and the article stays', async () => {
    const key = newKey();
    const { page, clock } = await open(key, {
      views: `/luot-xem/{id}?key=${key}`,
      connect: `${servers.publisher}/feed`,
    });
    await read(page, clock);
    await page.waitFor('the violation', () => page.violations.length);
    const article = page.$('news-article');
    for (const id of ['tin-1', 'tin-3']) {
      article.setAttribute('article', id);
      await page.reading();
      await page.frames(5);
      clock.forward(3000);
    }
    await page.frames(5);
    expect(page.violations).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
    expect(page.list('news-article').titles[0]).to.contain('(3)');
  });
});
