import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listen } from '../../demo/lib/http.mjs';
import { FEED, RSS, TITLES } from './tools/feed.mjs';
import { installApp } from './tools/install.mjs';

describe('the app in test/apps/node', () => {
  let app;
  let server;
  before(async () => {
    const bodies = { '/feed.json': JSON.stringify(FEED), '/rss.xml': RSS };
    server = await listen(({ url }, response) => {
      if (url !== '/slow.json') response.end(bodies[url]);
    });
    app = await installApp('node');
  });
  after(async () => {
    await server.close();
    app?.remove();
  });

  it('has types that a strict checker accepts, and refuses a wrong option', async () => {
    const errors = await app.checkWithWrongFile();
    assert.equal(errors.length, 1, errors.join('\n'));
    assert.match(errors[0], /Type 'string' is not assignable to type 'number'/);
  });

  for (const name of ['feed.json', 'rss.xml'])
    it(`prints ${name}`, async () => {
      const printed = await app.run('node', 'src/print-news.js', `${server.origin}/${name}`);
      assert.equal(printed, FEED.items.map(({ title, url }) => `${title} ${url}\n`).join(''));
    });

  it('has it in one line of a shell', async () => {
    for (const name of ['feed.json', 'rss.xml']) {
      const script = `import('bantin').then(({ loadFeed }) => loadFeed('${server.origin}/${name}')).then(console.log)`;
      const printed = await app.run('node', '-e', script);
      for (const title of TITLES) assert.ok(printed.includes(title), printed);
    }
  });

  it('ends with AbortError and TimeoutError', async () => {
    const load = (signal) =>
      app.run(
        'node',
        '-e',
        `const controller = new AbortController();
        setTimeout(() => controller.abort(), 50);
        import('bantin')
          .then(({ loadFeed }) => loadFeed('${server.origin}/slow.json', { signal: ${signal} }))
          .catch((error) => console.log(error.name));`,
      );
    assert.equal(await load('controller.signal'), 'AbortError\n');
    assert.equal(await load('AbortSignal.timeout(50)'), 'TimeoutError\n');
  });
});
