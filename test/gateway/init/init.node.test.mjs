import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openGateway, startPublisher } from '../tools.mjs';
import { oldPages } from './pages/old-pages.mjs';
import { runInit, startSite } from './sites.mjs';

const item = (
  number,
  image = '',
) => `<item><title>Tin số ${number} của phường</title><link>{origin}/tin/${number}</link>
  <pubDate>Fri, 20 Nov 2026 0${number}:00:00 +0700</pubDate>${image}</item>`;
const rss = (...numbers) =>
  `<rss version="2.0"><channel><title>Phường</title>${numbers.map((number) => item(number)).join('')}</channel></rss>`;
const links = (...numbers) =>
  `<ul>${numbers.map((number) => `<li><a href="/tin/${number}">Tin số ${number} của phường</a></li>`).join('')}</ul>`;
const head = (declared) => `<!DOCTYPE html><html lang="vi"><head><title>Phường</title>${declared}</head>`;
const declare = (href, title = '') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
const post = (number) => ({
  id: number,
  date: '2026-11-20T08:00:00',
  link: `{origin}/tin/${number}`,
  title: { rendered: `Tin số ${number} của phường` },
  content: { rendered: '<p>Bài</p>' },
  excerpt: { rendered: '' },
  jetpack_featured_media_url: '{origin}/anh.jpg',
});

describe('bantin init', () => {
  let site;
  /** Bodies by path and query; any other path is 404. */
  let files;
  let folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bantin-'));
    site = await startPublisher(({ url }, response) => {
      const body = files[url];
      const type = body?.startsWith('<!DOCTYPE') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
      const answer = body?.replaceAll('{origin}', site.origin);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(answer);
    });
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });
  const init = async (path, ...args) => {
    const run = await runInit([site.origin + path, ...args]);
    const [source] = run.stdout.startsWith('{') ? Object.values(JSON.parse(run.stdout).sources) : [];
    return { ...run, source };
  };

  it('writes the feed that a site declares, and not that of its comments', async () => {
    files = {
      '/': `${head(declare('/binh-luan/feed', 'Bình luận') + declare('/comments/feed/') + declare('/tin.rss'))}${links(1, 2)}`,
      '/tin.rss': rss(1, 2, 3),
      '/comments/feed/': rss(4),
      '/binh-luan/feed': rss(5),
    };
    const { status, source, stdout, stderr } = await init('/');
    assert.equal(status, 0, stderr);
    assert.deepEqual(source, { type: 'feed', url: `${site.origin}/tin.rss` });
    assert.match(stderr, /Tin số 1 của phường/);
    const { sources } = JSON.parse(stdout);
    const [name] = Object.keys(sources);
    assert.match(name, /^[a-z\d-]+$/);
    assert.equal((await openGateway(sources).get(`/feeds/${name}`)).json.items.length, 3);
  });

  it('prefers, for the page of a category, the feed that has the news of that page', async () => {
    files = {
      '/doi-song': `${head(declare('/tat-ca.rss') + declare('/doi-song.rss'))}${links(7, 8)}`,
      '/tat-ca.rss': rss(1, 2, 3, 8),
      '/doi-song.rss': rss(7, 8),
    };
    assert.equal((await init('/doi-song')).source.url, `${site.origin}/doi-song.rss`);
  });

  for (const path of ['/feed/', '/rss.xml', '/atom.xml', '/rss/home.rss', '/?format=feed&type=rss']) {
    it(`finds a feed at ${path} that no page mentions`, async () => {
      files = { '/': `${head('')}${links(1, 2)}`, [path]: rss(1, 2) };
      assert.equal((await init('/')).source.url, site.origin + path);
    });
  }

  it('finds a feed behind the page that lists the feeds of a site', async () => {
    files = {
      '/': `${head('')}${links(1, 2)}<a href="/rss">RSS</a>`,
      '/rss': `${head('')}<a href="/rss/tin-moi.rss">Tin mới</a>`,
      '/rss/tin-moi.rss': rss(1, 2),
    };
    assert.equal((await init('/')).source.url, `${site.origin}/rss/tin-moi.rss`);
  });

  it('reads the posts of WordPress where its feed has no pictures', async () => {
    files = {
      '/': `${head(`${declare('/feed/')}<link rel="https://api.w.org/" href="/wp-json/">`)}${links(1, 2)}`,
      '/feed/': rss(1, 2),
      '/wp-json/wp/v2/posts?_embed': JSON.stringify([post(1), post(2)]),
    };
    assert.equal((await init('/')).source.url, `${site.origin}/wp-json/wp/v2/posts?_embed`);
  });

  it('reads the posts of one category of WordPress without pretty addresses', async () => {
    const json = '<link rel="alternate" type="application/json" href="/index.php?rest_route=/wp/v2/categories/5">';
    files = {
      '/?cat=5': `${head(`<link rel="https://api.w.org/" href="/index.php?rest_route=/">${json}`)}${links(1, 2)}`,
      '/index.php?rest_route=/wp/v2/posts&_embed&categories=5': JSON.stringify([post(1), post(2)]),
    };
    assert.match((await init('/?cat=5')).source.url, /categories=5$/);
  });

  it('reads the sitemap of a site that has its news there alone', async () => {
    const entry = (
      number,
    ) => `<url><loc>{origin}/tin/${number}?a=1&amp;b=2</loc><news:news><news:publication><news:name>Phường</news:name></news:publication>
      <news:publication_date>2026-11-20T0${number}:00:00+07:00</news:publication_date><news:title><![CDATA[Tin số ${number} & ảnh]]></news:title></news:news><image:image><image:loc>{origin}/${number}.jpg</image:loc></image:image></url>`;
    const sitemap = `<?xml version="1.0"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entry(1)}${entry(2)}</urlset>`;
    files = { '/': `${head('')}<p>Chào mừng quý vị.</p>`, '/sitemap-news.xml': sitemap };
    const { source, stdout } = await init('/');
    assert.deepEqual(source, { type: 'feed', url: `${site.origin}/sitemap-news.xml` });
    const { sources } = JSON.parse(stdout);
    const { items } = (
      await openGateway(sources, { config: { images: false } }).get(`/feeds/${Object.keys(sources)[0]}`)
    ).json;
    assert.deepEqual(items[1], {
      id: `${site.origin}/tin/2?a=1&b=2`,
      url: `${site.origin}/tin/2?a=1&b=2`,
      title: 'Tin số 2 & ảnh',
      image: `${site.origin}/2.jpg`,
      date_published: '2026-11-20T02:00:00+07:00',
    });
  });

  it('takes an address that is a feed as it is', async () => {
    files = { '/nguon.xml': rss(1) };
    assert.deepEqual((await init('/nguon.xml')).source, { type: 'feed', url: `${site.origin}/nguon.xml` });
  });

  it('answers 1 where there is no news, and names no menu', async () => {
    const entries = [
      'Chức năng, nhiệm vụ và quyền hạn của phường',
      'Sơ đồ tổ chức và danh bạ điện thoại cán bộ',
      'Lịch làm việc của lãnh đạo trong tuần này',
    ];
    const menu = entries.map((text, at) => `<li><a href="/muc-${at}">${text}</a></li>`).join('');
    files = { '/': `${head('')}<div id="menu-chinh"><ul>${menu}</ul></div><p>Chào mừng quý vị.</p>` };
    const { status, stdout, stderr } = await init('/');
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /Không tìm thấy.*no feed/s);
  });

  it('answers 2 where it could not look', async () => {
    files = {};
    const missing = await init('/khong-co');
    assert.equal(missing.status, 2);
    assert.doesNotMatch(missing.stderr, /\n\s+at /);
    assert.equal((await runInit(['ftp://phuong.example.vn/'])).status, 2);
    assert.equal((await runInit(['http://10.0.0.1/'])).status, 2);
  });

  it('speaks the language of the system first', async () => {
    files = { '/nguon.xml': rss(1) };
    const english = await runInit([`${site.origin}/nguon.xml`], { env: { LC_ALL: 'en_US.UTF-8' } });
    assert.match(english.stderr, /1 items \/ 1 tin/);
    const vietnamese = await runInit([`${site.origin}/nguon.xml`], { env: { LC_ALL: '', LANG: 'vi_VN.UTF-8' } });
    assert.match(vietnamese.stderr, /1 tin \/ 1 items/);
  });

  it('adds its sources to a file, and keeps what is there', async () => {
    files = { '/nguon.xml': rss(1), '/khac.xml': rss(2) };
    const file = join(folder, 'co-san.json');
    const before = {
      listen: { port: 9000 },
      sources: { cu: { type: 'feed', url: `${site.origin}/khac.xml`, interval: 900 } },
    };
    writeFileSync(file, `\ufeff${JSON.stringify(before)}`);
    const { status } = await runInit([`${site.origin}/nguon.xml`, `${site.origin}/khac.xml`, '--out', file]);
    assert.equal(status, 0);
    const after = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual(after.listen, before.listen);
    assert.deepEqual(after.sources.cu, before.sources.cu);
    assert.equal(Object.keys(after.sources).length, 2);
  });

  it('leaves a broken file as it is', async () => {
    files = { '/nguon.xml': rss(1) };
    const file = join(folder, 'hong.json');
    for (const broken of ['{ "sources": ', '[]', '{"sources": []}']) {
      writeFileSync(file, broken);
      assert.equal((await runInit([`${site.origin}/nguon.xml`, '--out', file])).status, 2);
      assert.equal(readFileSync(file, 'utf8'), broken);
    }
  });

  it('reads a feed site and a list page in one run', async () => {
    const list = await startSite(oldPages.find(({ name }) => name.includes('several rows')));
    files = { '/nguon.xml': rss(1) };
    const { status, stdout } = await runInit([`${site.origin}/nguon.xml`, list.url]);
    await list.close();
    assert.equal(status, 0);
    assert.deepEqual(
      Object.values(JSON.parse(stdout).sources).map(({ type }) => type),
      ['feed', 'listing'],
    );
  });

  for (const [what, html] of [
    ['60,000 links in one box', `<div>${links(...Array(60_000).keys())}</div>`],
    ['links in each other', '<a href="/x">Tiêu đề của một bài viết</a><div>'.repeat(90_000)],
    [
      'lists within lists',
      Array.from({ length: 400 }, (_, at) => `<ul><li><a href="/${at}">Tiêu đề của một bài viết</a>`.repeat(100)).join(
        '',
      ),
    ],
  ]) {
    it(`is not held up by ${what}`, { timeout: 120_000 }, async () => {
      files = { '/': `${head('')}${html}` };
      const { status, stderr } = await init('/');
      assert.ok([0, 1, 2].includes(status), stderr);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
