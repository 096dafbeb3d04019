import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { readAddresses } from '../../../demo/site/builder/ui/find/address.js';
import { findFeeds } from '../../../demo/site/builder/ui/find/find-feeds.js';
import { loadGatewaySources } from '../../../demo/site/builder/ui/find/gateway-sources.js';
import { findPageFeeds } from '../../../demo/site/builder/ui/find/page-feeds.js';
import { network, sampleFeed } from '../../network.js';

const SITE = 'https://phuong.example.test';
const { signal } = new AbortController();

const page = (head: string) =>
  HttpResponse.html(
    `<!doctype html><html><head><title>Phường</title>${head}</head><body><p>Xin chào</p></body></html>`,
  );

/** Answers these paths of the site; all others do not exist. */
function serve(answers: Record<string, () => Response>) {
  const asked: string[] = [];
  network.use(
    http.get(`${SITE}/*`, ({ request }) => {
      const { pathname, search } = new URL(request.url);
      asked.push(pathname + search);
      const answer = Object.hasOwn(answers, pathname + search) ? answers[pathname + search] : undefined;
      return answer?.() ?? new HttpResponse('', { status: 404 });
    }),
  );
  return asked;
}

/** A server that answers, but lets no other site read it. */
const serveWithoutCors = (readable: Record<string, () => Response> = {}) =>
  network.use(
    http.get(`${SITE}/*`, ({ request }) => {
      const { pathname, search } = new URL(request.url);
      if (Object.hasOwn(readable, pathname + search)) return readable[pathname + search]!();
      return request.mode === 'no-cors' ? page('') : HttpResponse.error();
    }),
  );

const feed = (count = 3) => HttpResponse.json(sampleFeed(count));

describe('readAddresses', () => {
  it('takes several addresses, without a scheme as well, and each once', () => {
    expect(
      readAddresses(' tin.example.vn/rss,\nhttps://tin.example.vn/rss http://127.0.0.1:80/a;localhost:4810 '),
    ).to.deep.equal(['https://tin.example.vn/rss', 'http://127.0.0.1/a', 'http://localhost:4810/']);
    expect(readAddresses('phuong.vn:8080/tin')).to.deep.equal(['https://phuong.vn:8080/tin']);
    expect(readAddresses('')).to.deep.equal([]);
  });

  it('keeps what is no web address, so that the error names it', () => {
    expect(readAddresses('javascript:alert(1) https://')).to.deep.equal(['javascript:alert(1)', 'https://']);
  });
});

describe('findFeeds', () => {
  it('describes the feed at an address: title, number, newest date, first titles', async () => {
    serve({ '/tin.json': () => feed(5) });
    const { feeds } = await findFeeds(`${SITE}/tin.json`, signal);
    expect(feeds).to.have.length(1);
    expect(feeds[0]).to.include({
      url: `${SITE}/tin.json`,
      title: 'Công an phường An Lạc Đông',
      total: 5,
      newest: '2024-06-20T03:35:00.000Z',
    });
    expect(feeds[0]!.titles).to.deep.equal(['Tin 1', 'Tin 2', 'Tin 3']);
    expect(feeds[0]!.tags).to.deep.equal(['An ninh trật tự', 'Thông báo']);
  });

  it('finds the feeds that a page declares, without those of comments', async () => {
    const links = `
      <link rel="alternate" type="application/rss+xml" title="Phản hồi" href="/comments/feed/">
      <link rel="alternate" type="application/feed+json" href="/tin.json">
      <link rel="alternate" type="application/rss+xml" href="/mat.xml">`;
    const asked = serve({ '/': () => page(links), '/tin.json': () => feed() });
    const { feeds } = await findFeeds(`${SITE}/`, signal);
    expect(feeds.map(({ url }) => url)).to.deep.equal([`${SITE}/tin.json`]);
    expect(asked).not.to.include('/comments/feed/');
  });

  it('finds the posts of WordPress, and feeds at usual addresses', async () => {
    const posts = () => HttpResponse.json([{ id: 1, link: `${SITE}/1`, title: { rendered: 'Tin' } }]);
    serve({
      '/': () => page(`<link rel="https://api.w.org/" href="${SITE}/wp-json/">`),
      '/wp-json/wp/v2/posts?_embed': posts,
    });
    const [found] = (await findFeeds(`${SITE}/`, signal)).feeds;
    expect(found?.url).to.equal(`${SITE}/wp-json/wp/v2/posts?_embed`);
    expect(found?.title, 'it has no name of its own').to.equal(new URL(SITE).host);
    serve({ '/tin/': () => page(''), '/rss.xml': () => feed() });
    expect((await findFeeds(`${SITE}/tin/`, signal)).feeds[0]?.url).to.equal(`${SITE}/rss.xml`);
  });

  it('finds a feed that may be read on a site whose pages may not', async () => {
    serveWithoutCors({ '/feed.json': () => feed() });
    expect((await findFeeds(`${SITE}/`, signal)).feeds[0]?.url).to.equal(`${SITE}/feed.json`);
  });

  it('says in the codes of the doctor why there is none', async () => {
    serveWithoutCors();
    expect((await findFeeds(`${SITE}/`, signal)).finding?.code).to.equal('cors');
    serve({ '/': () => page('') });
    const { finding } = await findFeeds(`${SITE}/`, signal);
    expect(finding).to.deep.include({ code: 'not-a-feed' });
    serve({});
    expect((await findFeeds(`${SITE}/mat.xml`, signal)).finding).to.deep.include({ code: 'http', status: 404 });
    network.use(http.get(`${SITE}/*`, () => HttpResponse.error()));
    expect((await findFeeds(`${SITE}/`, signal)).finding?.code).to.equal('network');
    expect((await findFeeds('javascript:alert(1)', signal)).finding?.code).to.equal('address');
    expect((await findFeeds('127.0.0.1:80feed', signal)).finding?.code).to.equal('address');
    serve({ '/tin.json': () => feed(0) });
    expect((await findFeeds(`${SITE}/tin.json`, signal)).finding?.code).to.equal('empty');
  });
});

describe('findPageFeeds', () => {
  it('resolves addresses by the base of the page, and runs nothing of it', () => {
    const html = `<base href="/vi/"><link rel="ALTERNATE" type="application/atom+xml" href="atom.xml">
      <a href="javascript:rss()">RSS</a><a href="rss/home.rss">Tin</a><img src=x onerror="window.isRun = true">`;
    expect(findPageFeeds(html, `${SITE}/trang`)).to.deep.equal([`${SITE}/vi/atom.xml`, `${SITE}/vi/rss/home.rss`]);
    expect(window).not.to.have.property('isRun');
  });
});

describe('loadGatewaySources', () => {
  it('lists the sources of the gateway that serves the site', async () => {
    const sources = [
      { name: 'thanh-pho', type: 'feed', title: 'Thành phố', url: '/feeds/thanh-pho' },
      { name: 'phuong', type: 'listing', url: '/feeds/phuong' },
      { name: 7 },
    ];
    network.use(http.get(`${SITE}/`, () => HttpResponse.json({ name: 'bantin gateway', sources })));
    expect(await loadGatewaySources(`${SITE}/`, signal)).to.deep.equal([
      { title: 'Thành phố', url: `${SITE}/feeds/thanh-pho` },
      { title: 'phuong', url: `${SITE}/feeds/phuong` },
    ]);
  });

  it('lists nothing where another server serves the site', async () => {
    for (const answer of [() => page(''), () => HttpResponse.json([]), () => HttpResponse.error()]) {
      network.use(http.get(`${SITE}/`, answer));
      expect(await loadGatewaySources(`${SITE}/`, signal)).to.deep.equal([]);
    }
  });
});
