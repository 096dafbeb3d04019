import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { decodeHTMLStrict } from 'entities';
import { parseHTML } from 'linkedom';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2022',
    minify: false,
    lib: { entry: here('../../src/feed/index.ts'), formats: ['es'] },
    rollupOptions: { output: { codeSplitting: false } },
  },
});
const { parseFeed, FeedError } = await import(
  `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
);

const dom = {
  parseXml: (text) => new DOMParser({ onError: () => {} }).parseFromString(text, 'text/xml'),
  parseHtml: (text) => parseHTML(`<!doctype html><html><body>${text}</body></html>`).document,
  characterNamed(name) {
    const text = decodeHTMLStrict(`&${name};`);
    return text.endsWith(';') ? undefined : text;
  },
};
const folder = here('../fixtures/feeds/');
const read = (name) => readFileSync(folder + name, 'utf8');

describe('without a DOMParser', () => {
  for (const name of readdirSync(folder).filter((file) => /\.(?:xml|txt)$/.test(file))) {
    it(`${name} gives what it gives in a browser`, () => {
      const expected = JSON.parse(read(name.replace(/\.\w+$/, '.json')));
      assert.deepEqual(parseFeed(read(name), { dom }), expected);
    });
  }

  it('JSON needs no dom', () => {
    assert.equal(parseFeed('{"title":"Tin","items":[]}').title, 'Tin');
  });

  it('a web page is refused', () => {
    assert.throws(() => parseFeed('<!doctype html><html><body>x</body></html>', { dom }), FeedError);
  });

  it('an entity bomb is no danger', () => {
    const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY a0 "x">${levels}]><rss><channel><item><title>&a12;</title></item></channel></rss>`;
    const start = performance.now();
    try {
      assert.ok(JSON.stringify(parseFeed(bomb, { dom })).length < 10_000);
    } catch (error) {
      assert.ok(error instanceof FeedError);
    }
    assert.ok(performance.now() - start < 2000);
  });
});
