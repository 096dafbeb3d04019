import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { renderElement } from '../../dist/npm/ssr/index.js';
import { startWorkerd } from '../tools/workerd.mjs';
import { hostile, walk } from './hostile.mjs';

const LAYOUTS = 'list cards headlines featured carousel ticker notices compact hero documents gallery'.split(' ');
const THEMES = 'ward union police plain contrast'.split(' ');

const feed = {
  title: 'Công an phường',
  home_page_url: 'https://phuong.example/',
  items: Array.from({ length: 7 }, (_, index) => ({
    id: `tin-${index}`,
    url: `https://phuong.example/tin/${index}`,
    title: `Thông báo số ${index}`,
    summary: 'Về việc cấp đổi giấy tờ.',
    content_html: '<p>Một.</p><script>alert(1)</script><h2>Hai</h2><p onclick="alert(1)">Ba.</p>',
    date_published: `2024-06-1${index}T08:00:00+07:00`,
    tags: ['Thông báo'],
  })),
};

const attribute = (node, name) => node.attrs?.find((each) => each.name === name)?.value;
const nodesOf = (html) => [...walk(parseFragment(html))];
const partsOf = (html, part) => nodesOf(html).filter((node) => attribute(node, 'part')?.split(' ').includes(part));

/** A file with all that it imports, directly or not. */
function importsOf(file) {
  const files = new Set([file]);
  for (const each of files)
    for (const [, name] of readFileSync(each, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      files.add(join(dirname(each), name));
  return [...files];
}

hostile(20);

describe('renderElement', () => {
  for (const lang of ['vi', 'en'])
    for (const theme of THEMES)
      it(`shows the items in every layout, with the theme ${theme}, in ${lang}`, async () => {
        for (const layout of LAYOUTS) {
          const html = await renderElement('news-list', { attributes: { layout, theme, lang }, feed });
          assert.equal(partsOf(html, 'item').length, 5, layout);
          assert.match(html, lang === 'vi' ? />Xem tất cả</ : />View all</);
        }
      });

  it('shows an article, sanitised, and related news', async () => {
    const article = await renderElement('news-article', { attributes: { article: 'tin-3' }, feed });
    assert.match(article, /<div part="content"><p>Một\.<\/p><h3>Hai<\/h3><p>Ba\.<\/p><\/div>/);
    const related = await renderElement('related-news', { attributes: { article: 'tin-3', mode: 'older' }, feed });
    assert.equal(partsOf(related, 'item').length, 3);
  });

  it('refuses other elements, and attributes that HTML cannot have', async () => {
    await assert.rejects(renderElement('script', { feed }), TypeError);
    for (const name of ['onclick', 'a b', 'x><script>', ''])
      await assert.rejects(renderElement('news-list', { attributes: { [name]: '1' }, feed }), TypeError);
  });

  it('is loaded by a gateway only when HTML is asked for', () => {
    assert.ok(importsOf('dist/npm/ssr/index.js').includes('dist/bin/elements.js'));
    for (const entry of [
      'dist/bin/bantin.js',
      'dist/bin/reader.js',
      'dist/npm/gateway/index.js',
      'dist/npm/feed/server/server-dom.js',
    ])
      assert.ok(!importsOf(entry).includes('dist/bin/elements.js'), entry);
  });

  it('keeps elements of an article that are nested as deeply as browsers allow, and shows a deeper one without its text', async () => {
    const articleOf = (depth) =>
      renderElement('news-article', {
        feed: { items: [{ id: 'a', title: 'Sâu', content_html: `${'<div>'.repeat(depth)}Ở trong cùng` }] },
      });
    assert.match(await articleOf(100), /part="content">(<div>){100}Ở trong cùng/);
    assert.match(await articleOf(100_000), /Sâu/);
  });

  it('gives the same in workerd', async () => {
    const attributes = { layout: 'cards', theme: 'ward' };
    const files = importsOf('dist/npm/ssr/index.js');
    const worker = await startWorkerd({
      'worker.js': `import { renderElement } from './dist/npm/ssr/index.js';
        export default { fetch: async (request) => new Response(await renderElement(...(await request.json()))) };`,
      ...Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')])),
    });
    try {
      for (const name of ['news-list', 'news-article', 'related-news']) {
        const body = JSON.stringify([name, { attributes, feed }]);
        const answer = await (await fetch(worker.origin, { method: 'POST', body })).text();
        const withoutTime = (html) => html.replace(/"time":\d+/, '');
        assert.equal(withoutTime(answer), withoutTime(await renderElement(name, { attributes, feed })));
      }
    } finally {
      await worker.stop();
    }
  });
});
