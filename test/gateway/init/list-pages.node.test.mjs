import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openGateway, stoppedClock } from '../tools.mjs';
import { cms } from './pages/cms.mjs';
import { furtherPages } from './pages/further-pages.mjs';
import { latePages } from './pages/late-pages.mjs';
import { modernPages } from './pages/modern-pages.mjs';
import { POPULAR } from './pages/news.mjs';
import { oldPages } from './pages/old-pages.mjs';
import { portals } from './pages/portals.mjs';
import { runInit, startSite } from './sites.mjs';

const pages = [...cms, ...portals, ...oldPages, ...modernPages, ...latePages, ...furtherPages];

describe('bantin init on a list page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
  const sites = [];
  let run;
  let sources;
  /** The source of each page, and the items that the gateway reads from it. */
  const found = new Map();

  before(async () => {
    for (const page of pages) sites.push(await startSite(page));
    const file = join(folder, 'gateway.json');
    run = await runInit([...sites.map(({ url }) => url), '--out', file]);
    ({ sources } = JSON.parse(readFileSync(file, 'utf8')));
    const gateway = openGateway(sources, { now: stoppedClock() });
    for (const [name, source] of Object.entries(sources)) {
      const site = sites.find(({ url }) => url === source.url);
      const { items = [] } = (await gateway.get(`/feeds/${name}`)).json;
      found.set(site.page, { source, items, origin: site.origin });
    }
  });
  after(async () => {
    for (const site of sites) await site.close();
    rmSync(folder, { recursive: true });
  });

  it('ends well, with a source for each page', () => {
    assert.equal(run.status, 0, run.stdout);
    assert.equal(found.size, pages.length);
  });

  for (const page of pages) {
    it(`finds titles, links, dates and pictures of ${page.name}`, () => {
      const { items, origin } = found.get(page);
      const { expected } = page;
      for (const [at, { title, url, date, image, summary }] of expected.entries()) {
        const item = items[at] ?? {};
        assert.equal(item.title, title);
        assert.equal(item.url, origin + url);
        if (date) assert.equal(item.date_published?.slice(0, date.length), date);
        assert.equal(item.image, image && origin + image);
        if (summary) assert.ok(item.summary?.includes(summary), item.summary);
      }
      if (!page.secondPage) assert.equal(items.length, expected.length);
    });

    it(`takes nothing of the menus and other lists of ${page.name}`, () => {
      const { items } = found.get(page);
      const others = new Set(POPULAR.map(({ title }) => title));
      assert.deepEqual(
        items.filter(({ title }) => others.has(title)),
        [],
      );
    });

    it(`names no generated class or id, and no place, of ${page.name}`, () => {
      const { selectors } = found.get(page).source;
      for (const selector of Object.values(selectors)) {
        assert.doesNotMatch(
          selector,
          /nth-|first-|last-|[#.][\w-]*\d{2,}|WPQ|ctl00|INSTANCE|_g_|css-|sc-|elementor-element/,
        );
      }
    });
  }

  for (const page of pages.filter(({ secondPage }) => secondPage)) {
    it(`reads the second page of ${page.name}`, () => {
      const { source, items } = found.get(page);
      assert.ok(source.paging[page.paging] || page.paging === 'any');
      assert.ok(items.length > page.expected.length, `${items.length} items`);
    });
  }

  for (const page of pages.filter(({ postback }) => postback)) {
    it(`says that further pages of ${page.name} need a browser`, () => {
      const at = run.stdout.indexOf(found.get(page).source.url);
      assert.match(run.stdout.slice(at, at + 2000), /__doPostBack/);
    });
  }

  for (const page of pages.filter(({ article }) => article)) {
    it(`finds the text of the articles of ${page.name}`, () => {
      const { items } = found.get(page);
      for (const [at] of page.expected.entries()) {
        const html = items[at].content_html;
        assert.match(html, /lãnh đạo phường cảm ơn bà con/);
        assert.doesNotMatch(html, /Sơ đồ tổ chức|Danh sách điểm tiêm phòng/);
      }
    });
  }

  it('prints the first five items of each as a table', () => {
    const [site] = sites;
    const text = run.stdout.slice(run.stdout.indexOf(site.url));
    for (const { title } of site.page.expected.slice(0, 5)) assert.ok(text.includes(title.slice(0, 50)), title);
    assert.match(text, /20\/11\/2026 10:35/);
  });
});
