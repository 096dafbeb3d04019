import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { walk } from '../ssr/hostile.mjs';
import { feedOf, openGateway, startPublisher, stoppedClock } from './tools.mjs';

const { modules } = JSON.parse(readFileSync('dist/npm/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const attributesOf = ({ attrs = [] }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
const textOf = (node) =>
  node.nodeName === '#text' ? node.value : [...walk(node)].map(({ value = '' }) => value).join('');

/** What is in an answer: the element and its attributes, the titles on show, and what is there for its code. */
function read(html) {
  const [element, ...others] = parseFragment(html).childNodes;
  assert.deepEqual(others, [], 'one element');
  const nodes = [...walk(element)];
  const titles = nodes.filter((node) => attributesOf(node).part === 'title').map((node) => textOf(node).trim());
  const data = element.childNodes.find(({ nodeName }) => nodeName === 'script');
  return {
    name: element.nodeName,
    attributes: attributesOf(element),
    titles,
    data: data && JSON.parse(textOf(data)),
    root: element.childNodes.find(({ nodeName }) => nodeName === 'template'),
  };
}

const TITLES = ['Họp khu phố 9', 'Bữa cơm công đoàn', 'Ra quân trật tự đô thị', 'Hiến máu', 'Tiêm chủng', 'Hội làng'];

describe('news as HTML', () => {
  let publisher;
  let now;
  let gateway;
  let get;
  before(async () => {
    publisher = await startPublisher(feedOf(...TITLES));
    now = stoppedClock();
    gateway = openGateway({ 'cong-an': { type: 'feed', url: publisher.url, interval: 300 } }, { now });
    get = (query = '', init) => gateway.get(`/feeds/cong-an.html${query}`, init);
  });
  after(() => publisher.close());

  it('is a list of five items in a declarative shadow root, with the address of its feed', async () => {
    const { status, headers, text } = await get();
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    const { name, attributes, titles, data, root } = read(text);
    assert.equal(name, 'news-list');
    assert.equal(attributesOf(root).shadowrootmode, 'open');
    assert.deepEqual(titles, TITLES.slice(0, 5));
    assert.equal(attributes.feed, 'http://gateway.example.vn/feeds/cong-an?limit=5');
    assert.deepEqual(data.shown, ['tin-1', 'tin-2', 'tin-3', 'tin-4', 'tin-5']);
  });

  it('holds what the address of its feed answers with, and no more', async () => {
    for (const [query, count] of [
      ['', 5],
      ['?limit=2', 2],
      ['?limit=2&pager=more', 6],
      ['?limit=1&search', 6],
      ['?match=cong doan', 1],
      ['?category=đời sống&limit=2', 2],
      ['?element=news-article&article=tin-3', 1],
      ['?element=news-article', 1],
      ['?element=news-article&list=tin', 6],
      ['?element=related-news&article=https://tin.example.vn/tin/3/', 6],
    ]) {
      const { attributes, data } = read((await get(query)).text);
      assert.equal(data.feed.items.length, count, query);
      const { json } = await gateway.get(attributes.feed.replace('http://gateway.example.vn', ''));
      assert.deepEqual(
        data.feed.items.map(({ id }) => id),
        json.items.map(({ id }) => id),
        query,
      );
    }
  });

  it('shows an article by id or address, the latest, and related news', async () => {
    const { titles, root } = read((await get('?element=news-article&article=tin-3')).text);
    assert.deepEqual(titles, [TITLES[2]]);
    assert.ok([...walk(root)].some((node) => attributesOf(node).part === 'content'));
    const byAddress = await get(
      `?element=news-article&article=${encodeURIComponent('http://tin.example.vn/tin/3/#a')}`,
    );
    assert.deepEqual(read(byAddress.text).titles, [TITLES[2]]);
    assert.deepEqual(read((await get('?element=news-article')).text).titles, [TITLES[0]]);
    const older = await get('?element=related-news&article=tin-3&mode=older&limit=2');
    assert.deepEqual(read(older.text).titles, TITLES.slice(3, 5));
  });

  it('says in HTML, with status 404, that an article or a source is not there', async () => {
    for (const [path, sentence] of [
      ['/feeds/cong-an.html?element=news-article&article=none', /<\/template><script type="application\/json">/],
      ['/feeds/none.html', /^<p lang="vi">Hiện chưa hiển thị được tin tức\./],
      ['/feeds/none.html?lang=en', /^<p lang="en">The news cannot be shown/],
    ]) {
      const { status, headers, text } = await gateway.get(path);
      assert.equal(status, 404);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.equal(headers['cache-control'], 'no-store');
      assert.match(text, sentence);
    }
  });

  it('takes every attribute of the elements', async () => {
    for (const { tagName, attributes } of elements)
      for (const { name, type } of attributes) {
        if (name === 'feed') continue;
        const [, value = type.text === 'number' ? '3' : 'x'] = /\| '(\w+)'/.exec(type.text) ?? [];
        const { status, text } = await get(`?element=${tagName}&${name}=${value}`);
        assert.ok(status === 200 || name === 'article', `${tagName} ${name}`);
        assert.equal(read(text).attributes[name], type.text === 'boolean' ? '' : value, `${tagName} ${name}`);
      }
  });

  it('leaves out values that the element would not take, and parameters that are no attributes of it', async () => {
    const plain = await get();
    for (const query of [
      '?layout=none&theme=&limit=many&new-for=NaN&heading-level=Infinity&date-style=long+',
      '?search=false&no-image=0',
      '?onclick=alert(1)&id=a&class=b&style=c&nonce=d&__proto__=e&constructor=f&utm_source=g&defer-hydration',
      '?mode=older&tools=print',
    ])
      assert.ok((await get(query)).text === plain.text, query);
  });

  it('renders with odd values as the elements do: none of them fails', async () => {
    const odd = [
      '',
      ' ',
      '-1',
      '0',
      '1e9',
      '"><script>alert(1)</script>',
      'javascript:alert(1)',
      'Mars/Phobos',
      '9999-99-99',
      'ễ'.repeat(200),
      '\u0000',
      '{id}',
    ];
    for (const { tagName, attributes } of elements)
      for (const value of odd) {
        const query = attributes
          .filter(({ name }) => name !== 'feed')
          .map(({ name }) => `${name}=${encodeURIComponent(value)}`);
        const { status, text } = await get(`?element=${tagName}&${query.join('&')}`);
        assert.ok(status === 200 || status === 404, `${tagName} ${value}: ${status}`);
        assert.equal(read(text).name, tagName);
        const scripts = [...walk(parseFragment(text))].filter(({ nodeName }) => nodeName === 'script');
        assert.equal(scripts.length, 1, value);
      }
  });

  it('refuses another feed, an unknown element and endless texts: with a problem, or in HTML where a browser asks', async () => {
    for (const [query, parameter] of [
      ['?feed=https://other.example.vn/', 'feed'],
      ['?element=script', 'element'],
      ['?element=constructor', 'element'],
      [`?heading=${'a'.repeat(1001)}`, 'heading'],
      [`?category=${'a'.repeat(201)}`, 'category'],
    ]) {
      const { status, headers, json } = await get(query);
      assert.equal(status, 400, query);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(json.code, 'bad-query');
      assert.equal(json.parameter, parameter);
      const inPage = await get(query, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      assert.equal(inPage.status, 400);
      assert.equal(inPage.headers['content-type'], 'text/html; charset=utf-8');
      assert.match(inPage.text, /^<p lang="vi">Hiện chưa hiển thị được tin tức\./);
    }
  });

  it('is cached and validated as the feed is', async () => {
    const feed = await gateway.get('/feeds/cong-an');
    const { headers } = await get('?limit=3');
    for (const name of ['cache-control', 'age', 'last-modified', 'access-control-allow-origin'])
      assert.equal(headers[name], feed.headers[name], name);
    assert.equal(headers['content-length'], String(Buffer.byteLength((await get('?limit=3')).text)));
    for (const tag of [headers.etag, headers.etag.slice(2), '*']) {
      const again = await get('?limit=3', { headers: { 'if-none-match': tag } });
      assert.equal(again.status, 304, tag);
      assert.equal(again.headers.etag, headers.etag);
    }
    assert.equal((await get('?limit=3', { headers: { 'if-none-match': '"other"' } })).status, 200);
    const head = await get('?limit=3', { method: 'HEAD' });
    assert.equal(head.text, '');
    assert.deepEqual(head.headers, headers);
  });

  it('is the same for queries that ask for the same', async () => {
    const { text } = await get('?theme=ward&limit=3&search');
    for (const query of ['?search=&limit=3.0&theme=ward', '?limit= 3&x=1&theme=ward&search=true&theme=police'])
      assert.ok((await get(query)).text === text, query);
  });

  it('names the address that the configuration gives it', async () => {
    const { get, gateway } = openGateway(
      { x: { type: 'feed', url: publisher.url, views: true } },
      { config: { publicUrl: 'https://phuong.example.vn/tin/' } },
    );
    const { attributes, data } = read((await get('/feeds/x.html?limit=2')).text);
    assert.equal(attributes.feed, 'https://phuong.example.vn/tin/feeds/x?limit=2');
    assert.equal(decodeURI(data.feed._bantin.views_url), 'https://phuong.example.vn/tin/feeds/x/items/{id}/views');
    await gateway.close();
  });

  it('says what the elements say where there is no news', () => {
    const sentences = ['vi', 'en'].map((lang) => /failed: '(.*)'/.exec(readFileSync(`src/i18n/${lang}.ts`, 'utf8'))[1]);
    const source = readFileSync('src/gateway/html/fallback.ts', 'utf8');
    for (const sentence of sentences) assert.ok(source.includes(sentence), sentence);
  });
});

describe('a gateway that is not asked for HTML', () => {
  it('loads nothing of the elements', () => {
    const loaded = new Set();
    const visit = (file) => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const code = readFileSync(file, 'utf8');
      for (const [, name] of code.matchAll(/(?:from|\bimport)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g))
        visit(join(dirname(file), name));
    };
    for (const file of ['dist/npm/gateway/index.js', 'dist/bin/bantin.js', 'dist/bin/reader.js']) visit(file);
    assert.ok(loaded.has('dist/bin/serving.js') && loaded.has('dist/bin/reading.js'));
    assert.ok(!loaded.has('dist/bin/elements.js'), [...loaded].join(', '));
  });
});

describe('news as HTML, over time', () => {
  const open = async (answer, config = {}, time = undefined) => {
    const publisher = await startPublisher(
      Array.isArray(answer)
        ? JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Tin', items: answer })
        : answer,
    );
    after(() => publisher.close());
    const now = stoppedClock(time);
    const opened = openGateway({ x: { type: 'feed', url: publisher.url, interval: 300, ...config } }, { now });
    const titles = async (query = '') => read((await opened.get(`/feeds/x.html${query}`)).text).titles;
    return { publisher, now, titles, ...opened };
  };

  it('keeps its tag while its news is the same, and changes with it', async () => {
    const { publisher, now, get, titles } = await open(feedOf('Một', 'Hai', 'Ba'));
    const tag = async (query) => (await get(`/feeds/x.html${query}`)).headers.etag;
    const [one, three] = [await tag('?limit=1'), await tag('?limit=3')];
    publisher.answer = feedOf('Một', 'Hai', 'Bốn');
    now.forward(1000);
    assert.deepEqual(await titles('?limit=3'), ['Một', 'Hai', 'Bốn']);
    assert.equal(await tag('?limit=1'), one);
    assert.notEqual(await tag('?limit=3'), three);
  });

  it('is without a hidden item, and without one that waits or has expired', async () => {
    const start = Date.now(); // by which the elements see what has expired
    const at = (seconds) => new Date(start + seconds * 1000).toISOString();
    const { now, titles, get } = await open(
      [
        { id: '1', title: 'Rút', date_published: at(-9000) },
        { id: '2', title: 'Hết hạn', date_published: at(-8000), _bantin: { expires: at(60) } },
        { id: '3', title: 'Chờ', date_published: at(-3500) },
        { id: '4', title: 'Ghim', date_published: at(-99_000) },
      ],
      { hide: ['1'], delay: 3600, pin: ['4'] },
      start,
    );
    assert.deepEqual(await titles(), ['Ghim', 'Hết hạn']);
    now.forward(61);
    assert.deepEqual(await titles(), ['Ghim']);
    now.forward(60);
    assert.deepEqual(await titles(), ['Ghim', 'Chờ']);
    assert.equal((await get('/feeds/x.html?element=news-article&article=1')).status, 404);
  });

  it('renders again what shows how old news is, and lets caches keep it for a minute', async () => {
    const { now, get } = await open(feedOf('Một'));
    const shown = async (query) => (await get(`/feeds/x.html${query}`)).headers;
    const [still, relative] = [await shown('?limit=1'), await shown('?limit=1&relative-dates')];
    assert.match(relative['cache-control'], /s-maxage=60,/);
    now.forward(30);
    assert.equal((await shown('?limit=1&relative-dates')).etag, relative.etag);
    now.forward(60);
    assert.notEqual((await shown('?limit=1&relative-dates')).etag, relative.etag);
    assert.equal((await shown('?limit=1')).etag, still.etag);
  });

  it('is an element that tries by itself, around a sentence, where there is no news: with the status and when to come back', async () => {
    const { get } = await open((_, response) => response.writeHead(500).end());
    for (const [query, start] of [
      ['', '<news-list feed="http://gateway.example.vn/feeds/x?limit=5"><p lang="vi">Hiện chưa'],
      [
        '?element=news-article&article=a"b&lang=en',
        '<news-article article="a&quot;b" lang="en" feed="http://gateway.example.vn/feeds/x?id=a%22b&amp;limit=1"><p lang="en">The news',
      ],
    ]) {
      const { status, headers, text } = await get(`/feeds/x.html${query}`);
      assert.equal(status, 502);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.equal(headers['cache-control'], 'no-store');
      assert.ok(Number(headers['retry-after']) > 0);
      assert.ok(text.startsWith(start), text);
    }
  });

  it('shows the last good news while the publisher is down, until `maxStale`', async () => {
    const { publisher, now, get, titles } = await open(feedOf('Một'), { maxStale: 600 });
    assert.deepEqual(await titles(), ['Một']);
    publisher.answer = (_, response) => response.writeHead(500).end();
    now.forward(400);
    assert.deepEqual(await titles(), ['Một']);
    now.forward(400);
    const { status, text } = await get('/feeds/x.html');
    assert.equal(status, 502);
    assert.match(text, /^<news-list feed="[^"]*"><p lang="vi">/);
  });

  it('carries fewer items where they are very long, and no article of more than two megabytes', async () => {
    const item = (id, length) => ({ id, title: id, content_html: `<p>${'chữ '.repeat(length / 6)}</p>` });
    const { get } = await open([
      ...Array.from({ length: 5 }, (_, index) => item(`${index}`, 200_000)),
      item('dài', 3_300_000),
    ]);
    const { attributes, titles, data } = read((await get('/feeds/x.html?limit=4')).text);
    assert.equal(attributes.feed, 'http://gateway.example.vn/feeds/x?limit=2');
    assert.equal(data.feed.items.length, 2);
    assert.deepEqual(titles, ['0', '1']);
    const { status, text } = await get(`/feeds/x.html?element=news-article&article=${encodeURIComponent('dài')}`);
    assert.equal(status, 502);
    assert.match(text, /^<news-article [^>]*><p lang="vi">/);
  });

  it('is rendered once for many readers', async () => {
    const { get } = await open(feedOf('Một', 'Hai'));
    const answers = await Promise.all(Array.from({ length: 100 }, () => get('/feeds/x.html?theme=ward')));
    const times = new Set(answers.map(({ text }) => read(text).data.time));
    assert.equal(times.size, 1);
    assert.ok(answers.every(({ status }) => status === 200));
  });

  it('asks those to come back later who are too many at a time with different queries, and holds a bounded number', async () => {
    const { get } = await open(feedOf('Một', 'Hai'));
    const ask = (heading) => get(`/feeds/x.html?heading=${heading}`);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => ask(index)));
    const later = answers.filter(({ status }) => status === 503);
    assert.ok(later.length > 0 && later.length < 100, String(later.length));
    for (const { headers, text } of later) {
      assert.ok(Number(headers['retry-after']) > 0);
      assert.match(text, /^<news-list heading="\d+" feed="[^"]*"><p lang="vi">/);
    }
    assert.ok(answers.every(({ status }) => status === 503 || status === 200));
    assert.equal((await ask('sau')).status, 200);
  });
});
