import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { createGateway } from '../../dist/npm/gateway/index.js';
import { drawAnimation, drawBomb, drawPicture, drawPlain, takePhoto, withChunk } from './pictures.mjs';
import { openGateway, startPublisher, stoppedClock, until } from './tools.mjs';

const CHROME = { accept: 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8' };
const OLD_CHROME = { accept: 'image/webp,image/apng,image/*,*/*;q=0.8' };
const HOUR = 3600;

const publishers = [];
after(() => Promise.all(publishers.map((publisher) => publisher.close())));

/** A publisher whose items have these pictures, by path: a body, or `[type, body]`, or a function of request and response. */
async function openWithPictures(pictures, { items, config, source, ...options } = {}) {
  const publisher = await startPublisher((request, response) => {
    const picture = pictures[request.url];
    if (typeof picture === 'function') return picture(request, response);
    if (picture) {
      const [type, body] = Array.isArray(picture) ? picture : ['image/jpeg', picture];
      return response.writeHead(200, { 'content-type': type }).end(body);
    }
    if (request.url !== '/feed') return response.writeHead(404).end();
    const named =
      items?.(publisher.origin) ?? Object.keys(pictures).map((path, index) => ({ id: `${index}`, image: path }));
    const absolute = named.map((item) => ({
      url: `${publisher.origin}/tin/${item.id}`,
      title: `Tin ${item.id}`,
      ...item,
      ...(item.image && { image: new URL(item.image, publisher.origin).href }),
    }));
    response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Phường', items: absolute }));
  });
  publishers.push(publisher);
  const opened = openGateway({ xa: { type: 'feed', url: publisher.url, ...source } }, { config, ...options });
  return {
    ...opened,
    publisher,
    /** How often a path was requested. */
    countOf: (path) => publisher.requests.filter(({ url }) => url === path).length,
    /** A picture of an item, or of an address: `{status, headers, bytes, size()}`. */
    async load(url, headers = CHROME, method = 'GET') {
      const response = await opened.gateway.fetch(new Request(url, { headers, method }));
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, bytes, json: () => JSON.parse(bytes.toString()) };
    },
    async items() {
      return (await opened.get('/feeds/xa')).json.items;
    },
  };
}

/** The average colour of a quarter of a picture. */
async function colourAt(bytes, place) {
  const { width, height } = await sharp(bytes).metadata();
  const [w, h] = [Math.floor(width / 2), Math.floor(height / 2)];
  const left = place.includes('right') ? w : 0;
  const top = place.includes('bottom') ? h : 0;
  const { channels } = await sharp(
    await sharp(bytes).extract({ left, top, width: w, height: h }).png().toBuffer(),
  ).stats();
  const means = channels.slice(0, 3).map(({ mean }) => mean);
  return ['red', 'green', 'blue'][means.indexOf(Math.max(...means))];
}

describe('smaller versions of pictures', () => {
  it('makes a phone photo of 10 MB a picture of less than 40 kB, upright and without the place where it was taken', async () => {
    const photo = await takePhoto(4032, 3024, { noise: 64, quality: 98 });
    assert.ok(photo.length > 8 * 2 ** 20 && photo.length < 10 * 2 ** 20, `${photo.length} bytes`);
    assert.equal((await sharp(photo).metadata()).orientation, 6);
    assert.ok(photo.includes('Dien thoai'));
    const { load, items } = await openWithPictures({ '/anh.jpg': photo });
    const [{ _bantin }] = await items();
    assert.deepEqual(
      _bantin.images.map(({ width }) => width),
      [320, 640, 1024],
    );
    for (const [headers, type] of [
      [CHROME, 'avif'],
      [OLD_CHROME, 'webp'],
      [{}, 'jpeg'],
      [{ accept: '*/*' }, 'jpeg'],
    ]) {
      const small = await load(_bantin.images[0].url, headers);
      assert.equal(small.status, 200);
      assert.equal(small.headers.get('content-type'), `image/${type}`);
      assert.equal(small.headers.get('content-length'), String(small.bytes.length));
      assert.ok(small.bytes.length < 40_000, `${type}: ${small.bytes.length} bytes`);
      const { width, height, orientation = 1, exif } = await sharp(small.bytes).metadata();
      assert.deepEqual([width, height, orientation, exif], [320, 427, 1, undefined]);
      assert.equal(small.bytes.includes('Dien thoai'), false);
      // The camera turned the picture by 90 degrees: what was at the top left of the file is at the top right.
      assert.equal(await colourAt(small.bytes, 'top right'), 'red');
      assert.equal(await colourAt(small.bytes, 'bottom right'), 'green');
      assert.equal(await colourAt(small.bytes, 'top left'), 'blue');
    }
  });

  it('takes the smallest format that a browser names, and none that it refuses', async () => {
    const { load, items } = await openWithPictures({ '/anh.jpg': await drawPicture(800, 600) });
    const [{ _bantin }] = await items();
    for (const [accept, type] of [
      ['image/avif;q=0, image/webp', 'webp'],
      ['IMAGE/WEBP;q=0.8, */*', 'webp'],
      ['image/webp; q=0.0, image/avif;q=0.001', 'avif'],
      ['image/*', 'jpeg'],
      ['text/html', 'jpeg'],
    ]) {
      const { headers } = await load(_bantin.images[0].url, { accept });
      assert.equal(headers.get('content-type'), `image/${type}`, accept);
      assert.equal(headers.get('vary'), 'Accept');
    }
  });

  it('has headers for pages of other origins and for caches, which end with the copy of the source', async () => {
    const config = { origins: ['https://phuong.example.vn'] };
    const { load, items } = await openWithPictures(
      { '/a.jpg': await drawPicture(800, 600) },
      { config, source: { maxStale: HOUR } },
    );
    const [{ _bantin }] = await items();
    const url = _bantin.images[0].url;
    const full = await load(url, { ...CHROME, origin: 'https://phuong.example.vn' });
    assert.equal(full.headers.get('access-control-allow-origin'), 'https://phuong.example.vn');
    assert.equal(full.headers.get('vary'), 'Accept, Origin');
    assert.equal(full.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(full.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(full.headers.get('cache-control'), 'public, max-age=3600, s-maxage=300');
    const again = await load(url, { ...CHROME, 'if-none-match': full.headers.get('etag') });
    assert.deepEqual([again.status, again.bytes.length, again.headers.get('vary')], [304, 0, 'Accept, Origin']);
    const head = await load(url, CHROME, 'HEAD');
    assert.deepEqual([head.status, head.bytes.length], [200, 0]);
    assert.equal(head.headers.get('content-length'), String(full.bytes.length));
  });

  it('never makes a picture larger, and names no wider versions once its size is known', async () => {
    const now = stoppedClock();
    const { load, items } = await openWithPictures({ '/a.jpg': await drawPicture(500, 400) }, { now });
    const [{ _bantin }] = await items();
    const { bytes } = await load(_bantin.images[2].url);
    assert.equal((await sharp(bytes).metadata()).width, 500);
    now.forward(60);
    const [renewed] = await items();
    assert.deepEqual(
      renewed._bantin.images.map(({ width }) => width),
      [320],
    );
  });

  it('names the address at which readers reach the gateway', async () => {
    const { gateway, get } = await openWithPictures({ '/a.jpg': await drawPicture(500, 400) });
    const first = (await get('/feeds/xa')).json.items[0]._bantin.images[0].url;
    assert.match(first, /^http:\/\/gateway\.example\.vn\/images\/xa\/[\da-f]{24}\?w=320$/);
    const other = await (await gateway.fetch(new Request('https://tin.phuong.vn/feeds/xa?limit=1'))).json();
    assert.equal(
      other.items[0]._bantin.images[0].url,
      first.replace('http://gateway.example.vn', 'https://tin.phuong.vn'),
    );
    const one = await (await gateway.fetch(new Request('https://tin.phuong.vn/feeds/xa/items/0'))).json();
    assert.deepEqual(one, other.items[0]);
    const config = { publicUrl: 'https://phuong.vn/tin/' };
    const behind = await openWithPictures({ '/a.jpg': await drawPicture(500, 400) }, { config });
    const [{ _bantin }] = await behind.items();
    assert.match(_bantin.images[0].url, /^https:\/\/phuong\.vn\/tin\/images\/xa\/[\da-f]{24}\?w=320$/);
  });
});

describe('pictures in articles', () => {
  it('have smaller versions too: one while their size is unknown, all that are not larger afterwards', async () => {
    const now = stoppedClock();
    const content =
      '<p>Lời & tin</p><figure><img src="/a.jpg" alt="A"></figure><img width="20" src="/icon.png"><img alt="L" data-src="/b.jpg" src="data:,">';
    const pictures = {
      '/a.jpg': await drawPicture(800, 600),
      '/b.jpg': await drawPicture(1400, 600),
      '/icon.png': await drawPicture(20, 20, 'png'),
    };
    const { load, items } = await openWithPictures(pictures, {
      now,
      items: () => [{ id: '1', content_html: content }],
    });
    const [{ content_html }] = await items();
    const srcsets = [...content_html.matchAll(/srcset="([^"]*)"/g)].map(([, srcset]) => srcset);
    assert.equal(srcsets.length, 2);
    assert.match(srcsets[0], /^http:\/\/gateway\.example\.vn\/images\/xa\/[\da-f]{24}\?w=1024$/);
    assert.match(content_html, /<img width="20" src="\/icon\.png">/);
    assert.match(content_html, /<img src="[^"]*\/b\.jpg" srcset="[^"]*" alt="L" data-src/);
    for (const srcset of srcsets) assert.equal((await load(srcset)).status, 200);
    now.forward(60);
    const [renewed] = await items();
    assert.match(
      renewed.content_html,
      /\?w=320 320w, [^"]*\?w=640 640w, [^"]*\/a\.jpg 800w" sizes="min\(800px, 100vw\)" src="\/a\.jpg"/,
    );
    assert.match(renewed.content_html, /\?w=640 640w, [^"]*\?w=1024 1024w" sizes="min\(1024px, 100vw\)" alt="L"/);
  });
});

describe('which pictures are served', () => {
  it('are those of the present copy, and no others', async () => {
    const pictures = { '/a.jpg': await drawPicture(400, 300), '/b.jpg': await drawPicture(400, 300) };
    const { load, items, countOf, publisher } = await openWithPictures(pictures, {
      items: () => [{ id: '1', image: '/a.jpg' }],
    });
    const [{ _bantin }] = await items();
    const { url } = _bantin.images[0];
    for (const path of ['000000000000000000000000', 'constructor', encodeURIComponent(`${publisher.origin}/b.jpg`)]) {
      const answer = await load(`http://gateway.example.vn/images/xa/${path}?w=320&url=${publisher.origin}/b.jpg`);
      assert.deepEqual([answer.status, answer.json().code], [404, 'unknown-picture']);
    }
    assert.equal((await load(url.replace('/xa/', '/khac/'))).json().code, 'unknown-source');
    for (const query of ['', '?w=', '?w=321', '?w=0320', '?w=320x', '?w=99999']) {
      const answer = await load(url.replace(/\?.*/, query));
      assert.deepEqual([answer.status, answer.json().parameter], [400, 'w']);
    }
    assert.deepEqual([countOf('/a.jpg'), countOf('/b.jpg')], [0, 0]);
  });

  it('are gone with their item: withdrawn, hidden, expired or still waiting', async () => {
    const now = stoppedClock();
    const soon = new Date(now() + 600_000).toISOString();
    let shown = [
      { id: '1', image: '/a.jpg' },
      { id: '2', image: '/b.jpg', _bantin: { expires: soon } },
    ];
    const pictures = { '/a.jpg': await drawPicture(400, 300), '/b.jpg': await drawPicture(401, 300) };
    const { load, items, get } = await openWithPictures(pictures, { now, items: () => shown });
    const [a, b] = (await items()).map(({ _bantin }) => _bantin.images[0].url);
    assert.deepEqual([(await load(a)).status, (await load(b)).status], [200, 200]);
    now.forward(601);
    assert.deepEqual([(await load(a)).status, (await load(b)).status], [200, 404]);
    shown = [];
    now.forward(400);
    await get('/feeds/xa');
    await until(async () => (await get('/feeds/xa')).json.items.length === 0, 'the new feed');
    assert.equal((await load(a)).status, 404);

    const { publisher } = await openWithPictures(pictures);
    const source = { type: 'feed', url: publisher.url };
    const { gateway, get: getOpen } = openGateway({ xa: source, an: { ...source, hide: ['1'] } });
    const [, { _bantin }] = (await getOpen('/feeds/xa')).json.items;
    const open = _bantin.images[0].url;
    assert.equal((await gateway.fetch(new Request(open))).status, 200);
    assert.equal((await gateway.fetch(new Request(open.replace('/xa/', '/an/')))).status, 404);
    const today = new Date(now()).toISOString();
    const waiting = await openWithPictures(pictures, {
      now,
      source: { delay: HOUR },
      items: () => [{ id: '1', image: '/a.jpg', date_published: today }],
    });
    assert.deepEqual(await waiting.items(), []);
  });

  it('are none where it is switched off, for the gateway or for one source', async () => {
    const pictures = { '/a.jpg': await drawPicture(400, 300) };
    for (const options of [{ config: { images: false } }, { source: { images: false } }]) {
      const { items, log, get } = await openWithPictures(pictures, options);
      assert.equal((await items())[0]._bantin, undefined);
      assert.equal((await get('/images/xa/000000000000000000000000?w=320')).status, 404);
      assert.deepEqual(
        log.filter(({ event }) => event === 'images'),
        [],
      );
    }
    const back = await openWithPictures(pictures, { config: { images: false }, source: { images: true } });
    assert.ok((await back.items())[0]._bantin.images);
    for (const [config, path] of [
      [{ images: 'yes' }, 'images'],
      [{ publicUrl: 'tin.vn' }, 'publicUrl'],
    ])
      assert.throws(
        () => createGateway({ sources: { xa: { type: 'feed', url: 'https://a.vn/' } }, ...config }),
        ({ issues }) => issues[0].path === path,
      );
  });

  it('stand in a merge under its own name', async () => {
    const pictures = { '/a.jpg': await drawPicture(400, 300) };
    const one = await openWithPictures(pictures);
    const { get, gateway } = openGateway({
      xa: { type: 'feed', url: one.publisher.url },
      tat_ca: { type: 'merge', sources: ['xa'] },
    });
    const [{ _bantin }] = (await get('/feeds/tat_ca')).json.items;
    assert.match(_bantin.images[0].url, /\/images\/tat_ca\//);
    assert.equal((await gateway.fetch(new Request(_bantin.images[0].url))).status, 200);
  });
});

describe('files that are no pictures', () => {
  let opened;
  let items;
  const now = stoppedClock();
  before(async () => {
    const photo = await drawPicture(1200, 900);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    const files = {
      '/bomb.png': ['image/png', drawBomb(30_000, 30_000)],
      '/deep.avif': ['image/avif', await drawPlain(4500, 4500, 'avif')],
      '/wide.png': ['image/png', drawBomb(2 ** 30, 1)],
      '/cut.jpg': photo.subarray(0, photo.length / 2),
      '/header.jpg': photo.subarray(0, 400),
      '/page.jpg': ['image/jpeg', '<!doctype html><script>alert(1)</script>'],
      '/drawing.jpg': ['image/jpeg', svg],
      '/drawing': ['image/svg+xml', svg],
      '/html': ['text/html', photo],
      '/huge.jpg': ['image/jpeg', Buffer.concat([photo, Buffer.alloc(11 * 2 ** 20)])],
      '/gone.jpg': (_, response) => response.writeHead(404).end(),
      '/private.jpg': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/anh.jpg' }).end(),
      '/local.jpg': (_, response) => response.writeHead(302, { location: 'http://10.0.0.7/anh.jpg' }).end(),
    };
    opened = await openWithPictures(files, { now });
    items = await opened.items();
  });

  const problems = [
    ['/bomb.png', 'a small file of 900 megapixels', 'bad-picture'],
    ['/deep.avif', 'one that takes more memory than there is to decode', 'bad-picture'],
    ['/wide.png', 'one that says it is a billion pixels wide', 'bad-picture'],
    ['/cut.jpg', 'one that is cut off', 'bad-picture'],
    ['/header.jpg', 'one without pixels', 'bad-picture'],
    ['/page.jpg', 'HTML that says it is a picture', 'bad-picture'],
    ['/drawing.jpg', 'SVG that says it is a photo', 'bad-picture'],
    ['/drawing', 'SVG', 'bad-picture'],
    ['/html', 'a photo that says it is HTML', 'bad-picture'],
    ['/huge.jpg', 'more than 10 MiB', 'too-large'],
    ['/gone.jpg', 'a picture that is not there', 'http'],
    ['/private.jpg', 'a redirect to the metadata of a cloud', 'blocked'],
    ['/local.jpg', 'a redirect into a private network', 'blocked'],
  ];
  for (const [path, what, code] of problems)
    it(`refuses ${what}`, async () => {
      const item = items.find(({ image }) => image.endsWith(path));
      const answer = await opened.load(item._bantin.images[0].url);
      assert.deepEqual([answer.status, answer.json().code], [502, code]);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.ok(Number(answer.headers.get('retry-after')) > 0);
      // Its publisher is not asked again.
      assert.equal((await opened.load(item._bantin.images[1].url)).json().code, code);
      assert.equal(opened.countOf(path), 1);
    });

  it('leaves them out of the feed then, so that browsers show what they can', async () => {
    for (const { _bantin } of items) await opened.load(_bantin.images[0].url);
    now.forward(60);
    assert.deepEqual(
      (await opened.items()).filter(({ _bantin }) => _bantin?.images),
      [],
    );
    const line = opened.log.find(({ event, url }) => event === 'picture' && url.endsWith('/drawing'));
    assert.deepEqual([line.source, line.code], ['xa', 'bad-picture']);
  });
});

describe('headers and cookies of a source', () => {
  const secrets = { headers: { 'X-Key': 'bi-mat-1' }, cookies: { phien: 'bi-mat-2' } };
  let photo;
  before(async () => {
    photo = await drawPicture(400, 300);
  });

  it('go along with its own pictures, and neither to other servers nor along redirects to these', async () => {
    const elsewhere = await startPublisher((_, response) => response.end(photo));
    publishers.push(elsewhere);
    const answer = (request, response) =>
      request.headers['x-key'] ? response.end(photo) : response.writeHead(403).end();
    const { publisher, load, items, get, log } = await openWithPictures(
      {
        '/a.jpg': answer,
        '/b.jpg': (_, response) => response.writeHead(302, { location: `${elsewhere.origin}/xa.jpg` }).end(),
      },
      {
        source: secrets,
        items: () => [
          { id: '1', image: '/a.jpg' },
          { id: '2', image: '/b.jpg' },
          { id: '3', image: `${elsewhere.origin}/c.jpg` },
        ],
      },
    );
    for (const { _bantin } of await items()) assert.equal((await load(_bantin.images[0].url)).status, 200);
    for (const { headers } of publisher.requests) assert.equal(headers['x-key'], 'bi-mat-1');
    assert.equal(publisher.requests.find(({ url }) => url === '/a.jpg').headers.cookie, 'phien=bi-mat-2');
    assert.deepEqual(elsewhere.requests.map(({ url }) => url).sort(), ['/c.jpg', '/xa.jpg']);
    for (const { headers } of elsewhere.requests) assert.equal(headers['x-key'] ?? headers.cookie, undefined);
    assert.doesNotMatch(JSON.stringify(log) + (await get('/feeds/xa')).text, /bi-mat/);
  });

  it('go along with the pictures of its items in a merge', async () => {
    const publisher = await startPublisher((request, response) => {
      if (request.headers.cookie !== 'phien=bi-mat-2') return response.writeHead(403).end();
      if (request.url === '/a.jpg') return response.end(photo);
      const item = { id: '1', url: `${publisher.origin}/1`, title: 'Tin', image: `${publisher.origin}/a.jpg` };
      response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Xã', items: [item] }));
    });
    publishers.push(publisher);
    const { get, gateway } = openGateway({
      xa: { type: 'feed', url: publisher.url, ...secrets },
      tat_ca: { type: 'merge', sources: ['xa'] },
    });
    const [{ _bantin }] = (await get('/feeds/tat_ca')).json.items;
    assert.equal((await gateway.fetch(new Request(_bantin.images[0].url))).status, 200);
  });
});

describe('animations', () => {
  it('come as they are, whatever width and format is wanted', async () => {
    const gif = await drawAnimation('gif');
    const webp = await drawAnimation('webp');
    const png = await withChunk(await drawPicture(40, 30, 'png'), 'acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    const files = { '/a.gif': ['image/gif', gif], '/b.webp': ['image/webp', webp], '/c.png': ['image/png', png] };
    const { items, load, countOf } = await openWithPictures(files);
    const bodies = [gif, webp, png];
    for (const [index, { _bantin }] of (await items()).entries()) {
      const [path, [type]] = Object.entries(files)[index];
      for (const { url } of _bantin.images) {
        const answer = await load(url);
        assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, type]);
        assert.deepEqual(answer.bytes, bodies[index]);
      }
      assert.equal(countOf(path), 1);
    }
  });
});

describe('many requests', () => {
  it('200 for one picture make one request to its publisher and one conversion', async () => {
    let saved = 0;
    const values = new Map();
    const storage = {
      getItem: async (key) => values.get(key) ?? null,
      async setItem(key, value) {
        values.set(key, value);
        if (key.startsWith('bantin:picture:')) saved++;
      },
    };
    const photo = await drawPicture(1600, 1200);
    const opened = await openWithPictures(
      { '/a.jpg': (_, response) => setTimeout(() => response.end(photo), 50) },
      { storage },
    );
    const [{ _bantin }] = await opened.items();
    const answers = await Promise.all(Array.from({ length: 200 }, () => opened.load(_bantin.images[0].url)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(new Set(answers.map(({ headers }) => headers.get('etag'))).size, 1);
    assert.deepEqual([opened.countOf('/a.jpg'), saved], [1, 1]);
    // Other widths and formats of it take no further request.
    for (const { url } of _bantin.images)
      for (const headers of [CHROME, OLD_CHROME, {}]) await opened.load(url, headers);
    assert.equal(opened.countOf('/a.jpg'), 1);

    // Another process, or one that starts again, finds it in the storage.
    const other = openGateway({ xa: { type: 'feed', url: opened.publisher.url } }, { storage });
    const response = await other.gateway.fetch(new Request(_bantin.images[0].url, { headers: CHROME }));
    assert.equal(response.status, 200);
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), answers[0].bytes);
    assert.equal(opened.countOf('/a.jpg'), 1);
  });

  it('are answered when the process that converts was ended', { skip: !existsSync('/proc/self/task') }, async () => {
    const opened = await openWithPictures({ '/a.jpg': await drawPicture(1600, 1200) });
    const [{ _bantin }] = await opened.items();
    assert.equal((await opened.load(_bantin.images[0].url)).status, 200);
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
    for (const pid of children)
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('pictures.js')) process.kill(Number(pid), 'SIGKILL');
    assert.equal((await opened.load(_bantin.images[1].url)).status, 200);
  });

  it('beyond a limit are asked to come back, while what is ready is served', async () => {
    const photo = await drawPicture(400, 300);
    const held = [];
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [`/${index}.jpg`, (_, response) => held.push(response)]),
    );
    const opened = await openWithPictures(files);
    const urls = (await opened.items()).map(({ _bantin }) => _bantin.images[0].url);
    const running = urls.map((url) => opened.load(url));
    const first = await Promise.race(running);
    assert.deepEqual([first.status, first.json().code, first.headers.get('retry-after')], [503, 'busy', '5']);
    await until(() => held.length === 2, 'the first requests');
    const release = setInterval(() => {
      for (const response of held.splice(0)) response.end(photo);
    }, 5);
    const statuses = (await Promise.all(running)).map(({ status }) => status);
    clearInterval(release);
    assert.equal(statuses.filter((status) => status === 200).length, 60);
    assert.equal(statuses.filter((status) => status === 503).length, 70);
  });

  it('ask the publisher a day later whether a picture is still the same, and serve it meanwhile', async () => {
    const now = stoppedClock();
    let [photo, tag] = [await drawPicture(400, 300), '"1"'];
    const opened = await openWithPictures(
      {
        '/a.jpg': (request, response) => {
          const isSame = request.headers['if-none-match'] === tag;
          response.writeHead(isSame ? 304 : 200, { etag: tag }).end(isSame ? undefined : photo);
        },
      },
      { now },
    );
    const [{ _bantin }] = await opened.items();
    const load = () => opened.load(_bantin.images[0].url);
    const before = await load();
    now.forward(25 * HOUR);
    assert.deepEqual((await load()).bytes, before.bytes);
    await until(() => opened.countOf('/a.jpg') === 2, 'the question');
    assert.deepEqual((await load()).bytes, before.bytes);
    [photo, tag] = [await drawPicture(300, 300), '"2"'];
    now.forward(25 * HOUR);
    await until(async () => !(await load()).bytes.equals(before.bytes), 'the new picture');
    assert.equal(opened.countOf('/a.jpg'), 3);
  });
});
