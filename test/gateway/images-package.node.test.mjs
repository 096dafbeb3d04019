import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { startWorkerd } from '../tools/workerd.mjs';
import { takePhoto } from './pictures.mjs';
import { startGateway } from './processes.mjs';
import { startPublisher } from './tools.mjs';
import { workerModules } from './worker-modules.mjs';

describe('the package with and without sharp beside it', () => {
  let publisher;
  let config;
  before(async () => {
    const photo = await takePhoto(1200, 900);
    publisher = await startPublisher((request, response) => {
      if (request.url === '/anh.jpg') return response.end(photo);
      const item = { id: '1', url: `${publisher.origin}/tin`, title: 'Tin', image: `${publisher.origin}/anh.jpg` };
      response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Xã', items: [item] }));
    });
    const source = { type: 'feed', url: publisher.url };
    config = { allowLoopback: true, sources: { xa: source, phuong: source } };
  });
  after(() => publisher.close());

  /** Starts the program of a project that has `bantin` in its `node_modules`. */
  function startInProject(prepare) {
    const project = mkdtempSync(join(tmpdir(), 'bantin-project-'));
    after(() => rmSync(project, { recursive: true, force: true }));
    const bin = join(project, 'node_modules/bantin/dist/bin');
    mkdirSync(bin, { recursive: true });
    cpSync('dist/bin', bin, { recursive: true });
    prepare(join(project, 'node_modules'));
    return startGateway(config, { bin: join(bin, 'bantin.js') });
  }

  const load = async (gateway, path, init) => (await fetch(`${gateway.origin}${path}`, init)).json();

  it('serves smaller pictures where the project has installed sharp', async () => {
    const gateway = await startInProject((modules) =>
      symlinkSync(resolve('node_modules/sharp'), join(modules, 'sharp')),
    );
    const feed = await load(gateway, '/feeds/xa');
    const response = await fetch(feed.items[0]._bantin.images[0].url, { headers: { accept: 'image/avif' } });
    assert.equal(response.headers.get('content-type'), 'image/avif');
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    assert.deepEqual([width, height], [320, 427]);
    assert.equal(await gateway.stop(), 0);
  });

  it('leaves pictures as they are without it, and says so once', async () => {
    const gateway = await startInProject(() => {});
    for (const name of ['xa', 'phuong', 'xa']) {
      const feed = await load(gateway, `/feeds/${name}`);
      assert.equal(feed.items[0].image, `${publisher.origin}/anh.jpg`);
      assert.equal(feed.items[0]._bantin, undefined);
    }
    const problem = await load(gateway, '/images/xa/000000000000000000000000?w=320');
    assert.equal(problem.code, 'unknown-picture');
    const lines = gateway.lines.filter(({ event }) => event === 'images');
    assert.equal(lines.length, 1);
    assert.match(lines[0].detail, /sharp/);
    assert.equal(await gateway.stop(), 0);
  });

  it('leaves pictures as they are in a worker', async () => {
    const entry = 'npm/gateway/index.js';
    for (const flags of [[], ['nodejs_compat']]) {
      const worker = await startWorkerd(
        {
          'worker.js': `import { createGateway } from './${entry}';\nexport default createGateway(${JSON.stringify(config)});`,
          ...workerModules(entry),
        },
        { flags },
      );
      const feed = await load(worker, '/feeds/xa');
      assert.equal(feed.items[0]._bantin, undefined);
      assert.equal((await load(worker, '/images/xa/000000000000000000000000?w=320')).code, 'unknown-picture');
      await worker.stop();
    }
  });
});
