import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  type LayoutShift,
  newKey,
  openPage,
  script,
  setState,
} from './host-page.js';
import { readmeSnippet } from './readme-snippet.js';
import { copyOf } from './stored-copies.js';

/** High enough for the content below to be in view: browsers report shifts of nothing else. */
const HEIGHT = 1600;

const SLOW = { delay: 200, drip: 40_000 };
/** Milliseconds that files of the script take. The styles of a layout come last, when a failure is already known. */
const FILES = { '.': 80, '^(cards|carousel|ticker|notices|compact|hero|documents|gallery|headlines|featured)': 400 };

/** Where a node's top has been, sampled in every frame from now on. */
function follow(page: HostPage, selector: string): Set<number> {
  const tops = new Set<number>();
  const sample = () => {
    const node = page.document.querySelector(selector);
    if (node) tops.add(Math.round(node.getBoundingClientRect().top * 2) / 2);
    // After the frame: before it, `content-visibility` has not yet decided which rows are drawn.
    page.window.requestAnimationFrame(() => page.window.setTimeout(sample));
  };
  page.window.requestAnimationFrame(() => page.window.setTimeout(sample));
  return tops;
}

/** A host page with the README's snippet, or one made of it, between its own paragraphs, on a slow network. */
async function openSnippet(
  feed: Record<string, string | number>,
  width: number,
  change: (snippet: string) => string | Promise<string> = (snippet) => snippet,
): Promise<[HostPage, Set<number>]> {
  const snippet = await change(await readmeSnippet(cdn('bantin.js', { delay: FILES }), feedUrl({ ...SLOW, ...feed })));
  const page = await openPage({
    width,
    height: HEIGHT,
    html: `<html lang="vi"><head><meta name="viewport" content="width=device-width"></head>
      <body><p>Trên</p>${snippet}<p id="below">Dưới</p></body></html>`,
  });
  return [page, follow(page, '#below')];
}

const describeShift = ({ value, sources }: LayoutShift) =>
  `${value}: ${sources.map(({ node, previousRect: a, currentRect: b }) => `${node?.nodeName} ${(node as Element | null)?.getAttribute?.('part')} ${[a.x, a.y, a.width, a.height]} -> ${[b.x, b.y, b.width, b.height]}`)}`;

/** What is below the list stood still, by our own eyes and by the browser's. */
async function expectStill(page: HostPage, tops: Set<number>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  await page.frames(3);
  expect([...tops], 'tops of the content below').to.have.length(1);
  expect(page.shifts?.map(describeShift) ?? [], 'layout-shift entries').to.deep.equal([]);
}

/** Pictures that arrive late are all there, or given up. */
const picturesSettled = (page: HostPage) =>
  page
    .list()
    .parts<HTMLImageElement>('image')
    .filter((image) => {
      const { top, left } = image.getBoundingClientRect();
      return top < HEIGHT && left < page.window.innerWidth;
    })
    .every((image) => image.complete);

before(async () => {
  // Only where the browser reports shifts: it reports none outside the window, which starts at 800 by 600 pixels.
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    await setViewport({ width: 1300, height: HEIGHT });
});
afterEach(closePages);

describe('content below the snippet of the README does not move', () => {
  for (const width of [320, 768, 1280]) {
    it(`when the feed is slow and pictures are late, ${width} pixels wide`, async () => {
      const [page, tops] = await openSnippet({ count: 20, images: 'delay=600' }, width);
      const list = await page.ready();
      expect(list.items.length).to.be.greaterThan(2);
      await page.waitFor('the pictures', () => list.visible('image').length > 0 && picturesSettled(page));
      await expectStill(page, tops);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
    });

    it(`when there are few items, long titles and no pictures, ${width} pixels wide`, async () => {
      const [page, tops] = await openSnippet({ count: 2, bug: 'long-title' }, width);
      await page.ready();
      await expectStill(page, tops);
    });

    it(`when pictures have odd sizes or fail, ${width} pixels wide`, async () => {
      const [page, tops] = await openSnippet({ count: 6, images: 'delay=300&status=404' }, width);
      await page.ready();
      await page.waitFor('the pictures', () => picturesSettled(page));
      await expectStill(page, tops);

      const [tall, tallTops] = await openSnippet({ count: 6, images: 'delay=300&w=10&h=900' }, width);
      await tall.ready();
      await tall.waitFor('the pictures', () => picturesSettled(tall));
      await expectStill(tall, tallTops);
    });

    it(`when the feed fails or is empty, ${width} pixels wide`, async () => {
      const [failed, failedTops] = await openSnippet({ status: 404 }, width);
      await failed.failed();
      await expectStill(failed, failedTops);

      const [empty, emptyTops] = await openSnippet({ count: 0 }, width);
      await empty.waitFor('the message', () => empty.events.length > 0);
      await expectStill(empty, emptyTops);
    });
  }
});

/** What the page about layouts says that each further line beside the titles takes for each row of items, in `em`. */
const furtherLine = async () => {
  const page = await (await fetch('/demo/site/en/huong-dan/bo-cuc.md')).text();
  return Number(/each further line takes `([\d.]+)em` more/.exec(page)![1]);
};

/** From which the table of heights on that page is made. */
const HEIGHTS: string = '/demo/layout-heights.mjs';

/** The height that this table has for a layout in an element of this width, in `em`. */
async function reserved(layout: string, width: number): Promise<number> {
  const { heightOf } = (await import(HEIGHTS)) as { heightOf(layout: string, width: number): number };
  return heightOf(layout, width / 16);
}

describe('content below a <news-list> with all item meta does not move', () => {
  for (const [layout, rows] of [
    ['list', 5],
    ['cards', 5],
    ['carousel', 1],
  ] as const)
    it(`when the snippet reserves the further lines that the documentation names: ${layout}`, async () => {
      const height = (await reserved(layout, 320)) + 2 * rows * (await furtherLine());
      const attributes = `min-height: ${height}em" layout="${layout}" show-category show-source`; // two further lines in a wide font, too
      const [page, tops] = await openSnippet({ count: 6, images: 'delay=300' }, 320, (snippet) =>
        snippet.replace(/min-height: \d+em"/, attributes),
      );
      const list = await page.ready();
      await page.waitFor('the pictures', () => picturesSettled(page));
      await expectStill(page, tops);
      const [date, source] = [list.visible('date')[0]!, list.visible('source')[0]!].map((node) =>
        node.getBoundingClientRect(),
      );
      expect(source!.top - date!.top, 'there is more than one line').to.be.greaterThan(15);
    });
});

describe('content below a <news-list> does not move', () => {
  it('when the feed is slow, and when readers switch to a tab with fewer items', async () => {
    await Promise.all(
      [320, 1280].map(async (width) => {
        const [page, tops] = await openSnippet({ count: 8, images: 'delay=300' }, width, (snippet) =>
          snippet.replace(/min-height: (\d+)em"/, (_, height) => `min-height: ${Number(height) + 3.5}em" tabs`),
        );
        const list = await page.ready();
        await page.waitFor('the pictures', () => picturesSettled(page));
        await expectStill(page, tops);
        list.root!.querySelectorAll<HTMLElement>('[role=tab]')[2]!.click();
        await page.waitFor('fewer items', () => list.items.length < 5);
        await page.frames(3);
        // What is inside the list moves, as readers have asked for other items.
        expect([...tops], 'tops of the content below').to.have.length(1);
      }),
    );
  });

  for (const layout of [
    'cards',
    'headlines',
    'featured',
    'carousel',
    'ticker',
    'notices',
    'compact',
    'hero',
    'documents',
    'gallery',
  ]) {
    const withLayout = (width: number) => async (snippet: string) =>
      snippet.replace(/min-height: \d+em"/, `min-height: ${await reserved(layout, width)}em" layout="${layout}"`);

    it(`when the feed fails, is empty, or a stored copy is shown: ${layout}`, async () => {
      const check = async (width: number, feed: Record<string, string | number>, sign: string) => {
        const [page, tops] = await openSnippet(feed, width, withLayout(width));
        await page.waitFor(sign, () => page.list().root?.querySelector(sign));
        await expectStill(page, tops);
        expect(page.document.documentElement.scrollWidth, 'nothing sticks out').to.be.at.most(width);
      };
      const key = newKey();
      const old = feedUrl({ ...SLOW, key });
      const first = await openPage({
        html: `${script()}<news-list feed="${old.replaceAll('&', '&amp;')}"></news-list>`,
      });
      await first.waitFor('a copy', () => copyOf(old));
      await setState(key, { status: 404 });
      await Promise.all([
        check(320, { status: 404 }, '[part~=retry]'),
        check(1280, { status: 404 }, '[part~=retry]'),
        check(320, { count: 0 }, '[part=status]'),
        check(320, { key }, '.stale'),
      ]);
    });

    it(`when the feed is slow and pictures are late, in the height that the documentation names: ${layout}`, async () => {
      const check = async (width: number, feed: Record<string, string | number>) => {
        const height = await reserved(layout, width);
        const [page, tops] = await openSnippet(feed, width, async (snippet) =>
          (await withLayout(width)(snippet)).replace(/<a .*?<\/a>/, ''),
        );
        expect(page.$('news-list').outerHTML).to.contain(`${height}em`).and.to.contain(`layout="${layout}"`);
        const list = await page.ready();
        expect(list.items).to.have.length(5);
        await page.waitFor('the pictures', () => picturesSettled(page));
        await expectStill(page, tops);
        expect(page.document.documentElement.scrollWidth, 'nothing sticks out').to.be.at.most(width);
        page.$('news-list').style.minHeight = '0';
        const { height: taken } = list.element.getBoundingClientRect();
        // a message and the page's own content take more room than the one line of a ticker
        const least = layout === 'ticker' ? 2.75 : height * 0.6;
        expect(taken / 16, 'little more is reserved than it takes').to.be.within(least, height);
      };
      await Promise.all([
        check(320, { count: 20, images: 'delay=600' }),
        check(768, { count: 20, images: 'delay=300&w=10&h=900', bug: 'long-title' }),
        check(1280, { count: 20, images: 'delay=300&status=404' }),
      ]);
    });
  }
});
