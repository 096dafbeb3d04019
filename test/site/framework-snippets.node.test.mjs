import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'vue/compiler-sfc';
import { bundle } from '../tools/bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Within the package, so that `bantin/react` is this build.
mkdirSync(`${root}test/.cache`, { recursive: true });
const directory = mkdtempSync(`${root}test/.cache/snippets-`);
after(() => rmSync(directory, { recursive: true }));

const model = join(directory, 'model.mjs');
writeFileSync(model, await bundle(`${root}demo/site/builder/model/snippet.ts`));
const { createSnippet } = await import(model);

const HEADING = `Tin "mới" <b>'&amp;'</b> {{ x }} {y} \${z} \\ \` -->`;

/** The files of a place, by name. */
function createFiles(place, element = 'news-list') {
  const attributes = { lang: 'vi', heading: HEADING, 'heading-level': '3', 'no-cache': '', theme: 'ward' };
  const feeds = ['https://tin.example.vn/feed.json?a=1&b=2'];
  const choices = { feeds, element, attributes, brand: '#0b57a4', publisher: '', place, script: 'site' };
  const { parts } = createSnippet(choices, {
    lang: 'vi',
    site: 'https://tin.phuong.example.vn/',
    room: [{ from: 0, height: 40 }],
  });
  return new Map(parts.map(({ where, code }) => [where, code]));
}

test('the snippets for React and Next pass the type check of an app', () => {
  for (const place of ['react', 'next'])
    for (const element of ['news-list', 'news-article', 'related-news'])
      writeFileSync(join(directory, `${place}-${element}.tsx`), createFiles(place, element).get('news.tsx'));
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.tsx'] }));
  execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', directory], { stdio: 'inherit' });
});

test('the snippets for Vue and Nuxt are components with the texts as they were written', () => {
  for (const place of ['vue', 'nuxt']) {
    const { descriptor, errors } = parse(createFiles(place).get('News.vue'));
    assert.deepEqual(errors, []);
    const element = descriptor.template.ast.children.find(({ tag }) => tag === 'news-list');
    const values = new Map(element.props.map(({ name, value }) => [name, value?.content]));
    assert.equal(values.get('heading'), HEADING);
    assert.equal(values.get('feed'), 'https://tin.example.vn/feed.json?a=1&b=2');
    assert.equal(values.get('style'), 'display: block; min-height: 40em; --bantin-brand: #0b57a4');
  }
});

test('the snippets for Svelte and Angular have no brace that a template would take for code', () => {
  for (const [place, file] of [
    ['svelte', 'News.svelte'],
    ['angular', 'news.html'],
  ])
    assert.match(createFiles(place).get(file).split('<news-list')[1], /^[^{}]*$/);
});
