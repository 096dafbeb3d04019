import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { takePhoto } from './pictures.mjs';
import { startGateway } from './processes.mjs';
import { startPublisher } from './tools.mjs';

/** What `deploy/bantin-gateway.service` allows. */
const LIMIT = 512;
const PHOTOS = Number(process.env.BANTIN_PHOTOS ?? 34);
const FORMATS = ['image/avif', 'image/webp', 'image/jpeg'];

/** The most memory that a process has had, in MiB. */
const peakOf = ({ child }) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;

/** Loads a picture. On a busy machine a connection can end before it is made, which goes on. */
async function load(url, accept) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const response = await fetch(url, { headers: { accept } }).catch(() => undefined);
    const bytes = await response?.arrayBuffer().catch(() => undefined);
    if (bytes && response.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`${url} does not come`);
}

describe('memory', () => {
  it('stays below what a service may take while some hundred large pictures are made', {
    timeout: 1_200_000,
  }, async () => {
    const photo = await takePhoto(4032, 3024, { noise: 64, quality: 98 });
    const blank = { create: { width: 7000, height: 7000, channels: 4, background: '#0a08' } };
    const files = new Map([
      // Formats that are decoded as a whole.
      ['/a.png', await sharp(blank).png({ progressive: true }).toBuffer()],
      ['/b.webp', await sharp(blank).webp({ lossless: true, effort: 0 }).toBuffer()],
    ]);
    const paths = [...files.keys(), ...Array.from({ length: PHOTOS }, (_, index) => `/${index}.jpg`)];
    const publisher = await startPublisher((request, response) => {
      if (request.url !== '/feed') return response.end(files.get(request.url) ?? photo);
      const items = paths.map((path) => ({ id: path, title: path, image: publisher.origin + path }));
      response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Xã', items }));
    });
    after(() => publisher.close());
    const gateway = await startGateway({ allowLoopback: true, sources: { xa: { type: 'feed', url: publisher.url } } });
    const { items } = await (await fetch(`${gateway.origin}/feeds/xa`)).json();
    let made = 0;
    await Promise.all(
      items.map(async ({ _bantin }) => {
        for (const { url } of _bantin.images)
          for (const accept of FORMATS) {
            await load(url, accept);
            made++;
          }
      }),
    );
    console.log(`${made} pictures, ${peakOf(gateway).toFixed(0)} MiB`);
    assert.equal(made, paths.length * 9);
    assert.ok(peakOf(gateway) < LIMIT, `${peakOf(gateway)} MiB`);
    assert.equal(await gateway.stop(), 0);
  });
});
