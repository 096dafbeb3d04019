import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { takePhoto } from './pictures.mjs';
import { startGateway } from './processes.mjs';
import { startPublisher, until } from './tools.mjs';

/** What `deploy/bantin-gateway.service` allows. */
const LIMIT = 512;
const PHOTOS = Number(process.env.BANTIN_PHOTOS ?? 31);
const FORMATS = ['image/avif', 'image/webp', 'image/jpeg'];

/** The memory of a process, in MiB; what it shares with others counts in parts. 0 for one that has ended. */
function memoryOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
}

/** The processes that one has started. */
function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

/** Watches the memory of the gateway and what it starts, as systemd counts it: `{peak, children}`. */
function watchMemory({ child: { pid } }) {
  const watched = { peak: 0, gateway: 0, children: 0 };
  const timer = setInterval(() => {
    const children = childrenOf(pid);
    const own = memoryOf(pid);
    watched.children = children.length;
    watched.gateway = Math.max(watched.gateway, own);
    watched.peak = Math.max(watched.peak, own + children.reduce((sum, child) => sum + memoryOf(child), 0));
  }, 50);
  after(() => clearInterval(timer));
  return watched;
}

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
    const blank = { create: { width: 6000, height: 6000, channels: 4, background: '#0a08' } };
    const small = { create: { width: 4032, height: 3024, channels: 3, background: '#0a0' } };
    const files = new Map([
      // Formats that are decoded as a whole.
      ['/a.png', await sharp(blank).png({ progressive: true }).toBuffer()],
      ['/b.webp', await sharp(blank).webp({ lossless: true, effort: 0 }).toBuffer()],
      ['/c.gif', await sharp(blank).gif({ effort: 1 }).toBuffer()],
      ['/d.avif', await sharp(small).avif({ effort: 0, chromaSubsampling: '4:4:4' }).toBuffer()],
      ['/e.jpg', await sharp(blank).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()],
    ]);
    const paths = [...files.keys(), ...Array.from({ length: PHOTOS }, (_, index) => `/${index}.jpg`)];
    const publisher = await startPublisher((request, response) => {
      if (request.url !== '/feed') return response.end(files.get(request.url) ?? photo);
      const items = paths.map((path) => ({ id: path, title: path, image: publisher.origin + path }));
      response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Xã', items }));
    });
    after(() => publisher.close());
    const gateway = await startGateway({ allowLoopback: true, sources: { xa: { type: 'feed', url: publisher.url } } });
    const memory = watchMemory(gateway);
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
    console.log(`${made} pictures, ${memory.peak.toFixed(0)} MiB, of these ${memory.gateway.toFixed(0)} the gateway`);
    assert.equal(made, paths.length * 9);
    assert.ok(memory.peak < LIMIT, `${memory.peak} MiB`);
    await until(() => memory.children === 0, 'the end of the process that converts', 10_000);
    assert.equal(await gateway.stop(), 0);
  });
});
