import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { check, JSON_HEADERS, jsonFeed, OPEN, openFolder, RSS_HEADERS, rss, startServer } from './tools.mjs';

const SCRIPT = '<script async src="/bantin.js"></script>';
const LIST =
  '<news-list feed="/feed.json" lang="vi" style="min-height: 46em"><a href="https://tin.example.vn/">Tin</a></news-list>';
const page = (body, head = '') => `<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`;
const list = (attributes) =>
  `<news-list ${attributes} style="min-height: 46em"><a href="https://tin.example.vn/">Tin</a></news-list>`;
const csp = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

const BANTIN = '/*! bantin 0.1.0 | MIT */\n(function(){var e=[`core-0123abcd.js`]})()';
const hash = `sha384-${createHash('sha384').update(BANTIN).digest('base64')}`;

/** By name: a page, and the finding that names its fault. */
const FAULTS = {
  'no script': [page(LIST), 'no-script/missing'],
  'code of its own': [page(`<script type="module" src="/app.js"></script>${LIST}`), 'no-script/bundle'],
  'a script that became text': [
    page(`&lt;script async src="/bantin.js"&gt;&lt;/script&gt;${LIST}`),
    'no-script/escaped',
  ],
  'no element': [page('<p>Chào</p>'), 'no-element'],
  'the element taken away by the CMS': [page(SCRIPT), 'no-element/stripped'],
  'an element that became text': [page(`${SCRIPT}<p>&lt;news-list feed="/feed.json"&gt;</p>`), 'no-element/escaped'],
  'a misspelt element': [page(`${SCRIPT}<newslist feed="/feed.json"></newslist>`), 'no-element/misspelt'],
  'a page with news of its own': [
    page('', '<link rel="alternate" type="application/rss+xml" href="/rss.xml">'),
    'no-element/feed-of-page',
  ],
  'attributes taken away by the CMS': [page(`${SCRIPT}<news-list></news-list>`), 'no-feed/stripped'],
  'no feed': [page(`${SCRIPT}${list('limit="3"')}`), 'no-feed'],
  'a feed that is no address': [page(`${SCRIPT}${list('feed="ftp://tin.example.vn/"')}`), 'address'],
  'typographic quotation marks': [page(`${SCRIPT}${list('feed=“/feed.json”')}`), 'address/quotes'],
  'a misspelt attribute': [page(`${SCRIPT}${list('feed="/feed.json" limt="3"')}`), 'attribute'],
  'an attribute of a placeholder': [page(`${SCRIPT}${list('feed="/feed.json" data-limit="3"')}`), 'attribute'],
  'a wrong value': [page(`${SCRIPT}${list('feed="/feed.json" layout="card"')}`), 'value'],
  'a switch that is off in vain': [page(`${SCRIPT}${list('feed="/feed.json" no-image="false"')}`), 'value'],
  'a misspelt value of a placeholder': [
    page(`${SCRIPT}<div class="bantin" data-feed="/feed.json" data-theme="wards"></div>`),
    'value',
  ],
  'a list that is not there': [
    page(`${SCRIPT}${LIST}<news-article feed="/feed.json" list="tin"></news-article>`),
    'list',
  ],
  'no article': [page(`${SCRIPT}<news-article feed="/feed.json"></news-article>`), 'article/none'],
  'an article that is gone': [
    page(`${SCRIPT}<news-article feed="/feed.json" article="bai-9"></news-article>`),
    'article',
  ],
  'filters that leave nothing': [page(`${SCRIPT}${list('feed="/feed.json" match="lũ lụt"')}`), 'filtered'],
  'the wrong language': [page(`${SCRIPT}${list('feed="/feed.json" lang="en"')}`), 'language'],
  'a tag that closes itself': [page(`${SCRIPT}<news-list feed="/feed.json" />`), 'unclosed/self-closing'],
  'nothing for readers without script': [page(`${SCRIPT}<news-list feed="/feed.json"></news-list>`), 'fallback/none'],
  'no reserved height': [page(`${SCRIPT}<news-list feed="/feed.json"></news-list>`), 'height/none'],
  'a policy against the script': [page(SCRIPT + LIST, csp("script-src 'none'")), 'csp/script-src'],
  'a policy against the feed': [page(SCRIPT + LIST, csp('connect-src https://khac.example.vn')), 'csp/connect-src'],
  'a policy against pictures': [page(`${SCRIPT}${list('feed="/pictures"')}`, csp("img-src 'self'")), 'csp/img-src'],
  'a policy that names other Trusted Types': [
    page(SCRIPT + LIST, csp("require-trusted-types-for 'script'; trusted-types default")),
    'csp/trusted-types',
  ],
  'a feed that the page does not allow': [
    page(
      `${SCRIPT}${list('feed="http://127.0.0.1:1/feed"')}`,
      '<meta name="bantin:allow" content="https://a.example.vn">',
    ),
    'not-allowed',
  ],
  'a script that is missing': [page(`<script src="/none/bantin.js"></script>${LIST}`), 'chunk'],
  'a script that is a page': [page(`<script src="/page/bantin.js"></script>${LIST}`), 'chunk/not-script'],
  'a script of the wrong type': [page(`<script src="/nosniff/bantin.js"></script>${LIST}`), 'chunk/type'],
  'files that are missing beside the script': [page(`<script src="/alone/bantin.js"></script>${LIST}`), 'chunk'],
  'a script that was altered': [
    page(`<script src="/bantin.js" integrity="sha384-${'A'.repeat(64)}" crossorigin></script>${LIST}`),
    'integrity/mismatch',
  ],
  'another version than its address says': [
    page(`<script src="/9.9.9/bantin.js"></script>${LIST}`),
    'versions/address',
  ],
  'the script twice': [page(SCRIPT + SCRIPT + LIST), 'twice'],
  'a prefix that no script names': [
    page(`${SCRIPT}<phuong-news-list feed="/feed.json"></phuong-news-list>`),
    'no-script/prefix',
  ],
  'a preload that is not used': [
    page(SCRIPT + LIST, '<link rel="preload" as="fetch" href="/feed.json">'),
    'preload/no-crossorigin',
  ],
  'a preload of another feed': [
    page(SCRIPT + LIST, '<link rel="preload" as="fetch" crossorigin href="/other/feed.json">'),
    'preload/other-feed',
  ],
  'a feed that is gone': [page(`${SCRIPT}${list('feed="/none.xml"')}`), 'http/not-found'],
  'a feed that is broken': [page(`${SCRIPT}${list('feed="/broken"')}`), 'broken/cut'],
};

const javascript = (body = BANTIN, headers = {}) => ({
  headers: { ...OPEN, 'content-type': 'text/javascript', ...headers },
  body,
});
const html = (body, headers = {}) => ({ headers: { 'content-type': 'text/html', ...headers }, body });

const FILES = {
  '/bantin.js': javascript(),
  '/core-0123abcd.js': javascript('export {}'),
  '/9.9.9/bantin.js': javascript(),
  '/9.9.9/core-0123abcd.js': javascript('export {}'),
  '/alone/bantin.js': javascript(),
  '/nosniff/bantin.js': javascript(BANTIN, { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' }),
  '/page/bantin.js': html(page('')),
  '/feed.json': { headers: JSON_HEADERS, body: jsonFeed() },
  '/pictures': { headers: JSON_HEADERS, body: jsonFeed({ image: 'https://anh.example.vn/a.jpg' }) },
  '/broken': { headers: RSS_HEADERS, body: rss({}, { tail: '<item>' }) },
  '/good': html(page(SCRIPT + LIST)),
  '/checked': html(page(`<script src="/bantin.js" integrity="${hash}"></script>${LIST}`)),
  '/policy': html(page(SCRIPT + LIST), {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src *; require-trusted-types-for 'script'; trusted-types lit-html bantin",
  }),
  '/sandbox': html(page(SCRIPT + LIST), { 'content-security-policy': 'sandbox allow-forms' }),
  '/placeholders': html(
    page(
      '<script async src="/bantin.js" data-feed="/feed.json" data-limit="5"></script>' +
        '<div class="bantin" data-feed="/feed.json"><a href="https://tin.example.vn/">Tin</a></div>' +
        '<a class="bantin bantin-list bantin-cards bantin-limit-5" href="/feed.json">Tin</a>',
    ),
  ),
};

describe('bantin check with the address of a page', () => {
  let server;
  before(async () => {
    const faults = Object.entries(FAULTS).map(([name, [body]]) => [`/trang/${encodeURIComponent(name)}`, html(body)]);
    server = await startServer({ ...Object.fromEntries(faults), ...FILES });
  });
  after(() => server.close());

  for (const [name, [, code]] of Object.entries(FAULTS))
    it(`names ${name}: ${code}`, async () => {
      const report = await check(`${server.origin}/trang/${encodeURIComponent(name)}`);
      assert.equal(report.kind, 'page');
      assert.ok(report.codes.includes(code), report.codes.join(', '));
      const { message, action } = report.find(code);
      assert.ok(message.vi && message.en && action?.vi && action.en);
    });

  for (const name of ['good', 'checked', 'policy', 'placeholders'])
    it(`finds no problem in a good page: ${name}`, async () => {
      const report = await check(`${server.origin}/${name}`);
      assert.deepEqual([report.status, report.summary.errors, report.summary.warnings], [0, 0, 0], report.codes.join());
      assert.ok(report.codes.includes('ok/page'));
      assert.equal(report.feeds.length, 1, 'each feed once');
    });

  it('names a header that forbids scripts', async () => {
    const { codes } = await check(`${server.origin}/sandbox`);
    assert.ok(codes.includes('csp/sandbox'), codes.join());
  });

  it('suggests what was meant, and says in which element', async () => {
    const { find } = await check(`${server.origin}/trang/${encodeURIComponent('a misspelt attribute')}`);
    const { element, message, action } = find('attribute');
    assert.equal(element, '1. <news-list>');
    assert.match(message.vi, /limt/);
    assert.match(action.vi, /limit/);
  });

  it('says how the policy has to read', async () => {
    const { find } = await check(`${server.origin}/trang/${encodeURIComponent('a policy against the feed')}`);
    assert.ok(find('csp/connect-src').action.vi.includes(`connect-src https://khac.example.vn ${server.origin}`));
  });
});

describe('bantin check with a file', () => {
  const folder = openFolder();
  after(() => folder.remove());

  it('checks the content of a feed', async () => {
    const good = await check(folder.write('good.xml', rss()));
    assert.equal(good.status, 0, good.codes.join());
    assert.ok(!good.codes.some((code) => /^(?:cors|caching|private)/.test(code)));
    const cut = await check(folder.write('cut.xml', rss({}, { tail: '<item>' })));
    assert.ok(cut.codes.includes('broken/cut'), cut.codes.join());
    assert.equal(cut.status, 1);
  });

  it('checks a page, and a snippet to paste', async () => {
    const text = page(`<script src="https://cdn.example.vn/bantin.js"></script>${list('feed="/feed.json" limt="3"')}`);
    const ofPage = await check(folder.write('page.html', text), { offline: true });
    assert.ok(ofPage.codes.includes('attribute'), ofPage.codes.join());
    assert.ok(ofPage.codes.includes('unchecked/relative'));
    const snippet = await check(
      folder.write('snippet.html', '<news-list feed="https://tin.example.vn/a"></news-list>'),
      {
        offline: true,
      },
    );
    assert.equal(snippet.kind, 'page');
    assert.ok(snippet.codes.includes('no-script/missing'), snippet.codes.join());
  });

  it('checks the feeds that a page names', async () => {
    const server = await startServer({ '/rss': { headers: { 'content-type': 'text/xml' }, body: rss() } });
    const text = `<script src="${server.origin}/bantin.js"></script>${list(`feed="${server.origin}/rss"`)}`;
    const { codes } = await check(folder.write('feeds.html', text));
    await server.close();
    assert.ok(codes.includes('cors/no-header'), codes.join());
  });

  it('says that it could not look: no file, a directory, too much, no address', async () => {
    const nested = folder.write('nested.html', `<html>${'<news-list/>'.repeat(4e5)}`);
    const large = folder.write('large.xml', 'x'.repeat(5 * 2 ** 20 + 1));
    for (const [target, failure] of [
      [folder.path('none.xml'), 'missing'],
      [folder.path(''), 'unreadable'],
      [large, 'too-large'],
      [nested, 'time'],
      ['http://', 'address'],
      ['https://a:b@tin.example.vn/rss', 'address'],
      ['tin.example.vn/rss', 'address'],
    ]) {
      const report = await check(target);
      assert.equal(report.status, 2, target);
      assert.equal(report.failure, failure, target);
    }
  });
});
