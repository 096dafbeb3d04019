import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BindingType, parseTemplate } from '@angular/compiler';
import { compileAstroSync } from '@astrojs/compiler-binding';
import { parseHTML } from 'linkedom';
import { compile } from 'svelte/compiler';
import { render } from 'svelte/server';
import { build } from 'vite';
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

/** @param values The attributes of an element that was made from the choices above. */
function assertValues(values) {
  const { lang, heading, feed, style, theme, 'heading-level': level } = values;
  assert.deepEqual(
    { lang, heading, feed, style, theme, level },
    {
      lang: 'vi',
      heading: HEADING,
      feed: 'https://tin.example.vn/feed.json?a=1&b=2',
      style: 'display: block; min-height: 40em; --bantin-brand: #0b57a4',
      theme: 'ward',
      level: '3',
    },
  );
  assert.ok('no-cache' in values);
}

/** The attributes of the first `<news-list>` in this HTML. */
function readAttributes(html) {
  const element = parseHTML(`<body>${html}</body>`).document.querySelector('news-list');
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

test('the snippets for Vue and Nuxt are components with the texts as they were written', () => {
  for (const place of ['vue', 'nuxt']) {
    const { descriptor, errors } = parse(createFiles(place).get('News.vue'));
    assert.deepEqual(errors, []);
    const element = descriptor.template.ast.children.find(({ tag }) => tag === 'news-list');
    assertValues(Object.fromEntries(element.props.map(({ name, value }) => [name, value?.content])));
  }
});

test('the snippet for Svelte is a component with the texts as they were written', async () => {
  for (const generate of ['client', 'server']) {
    const { js, warnings } = compile(createFiles('svelte').get('News.svelte'), { generate, filename: 'News.svelte' });
    assert.deepEqual(warnings, []);
    writeFileSync(join(directory, `svelte-${generate}.mjs`), js.code);
  }
  const { default: News } = await import(join(directory, 'svelte-server.mjs'));
  assertValues(readAttributes(render(News).body));
});

/** The value of a bound attribute that has no code in it but strings. */
function joinStrings({ strings, expressions }) {
  const parts = strings.map((string, index) => [string, expressions[index]?.value ?? '']);
  assert.ok(expressions.every(({ value }) => typeof value === 'string'));
  return parts.flat().join('');
}

test('the snippet for Angular is a template with the texts as they were written', () => {
  const { nodes, errors } = parseTemplate(createFiles('angular').get('news.html'), 'news.html');
  assert.equal(errors, null);
  const { inputs, attributes } = nodes.find(({ name }) => name === 'news-list');
  const bound = inputs.map(({ name, type, value }) => {
    assert.equal(type, BindingType.Attribute, name);
    return [name, joinStrings(value.ast)];
  });
  assertValues(Object.fromEntries([...attributes.map(({ name, value }) => [name, value]), ...bound]));
});

/** Stands for Astro's own functions, which compiled components import. */
const ASTRO_RUNTIME = `
export const createComponent = (renderParts) => renderParts({}, {}, {});
export const render = (strings, ...parts) => parts;
export const renderComponent = (result, name, tag, attributes) => ({ tag, attributes });
export const renderScript = () => '';
export const maybeRenderHead = () => '';
`;

test('the snippet for Astro is a component with the texts as they were written', async () => {
  writeFileSync(join(directory, 'astro-runtime.mjs'), ASTRO_RUNTIME);
  const { code, diagnostics, scripts } = compileAstroSync(createFiles('astro').get('News.astro'), {
    internalURL: './astro-runtime.mjs',
    resolvePathProvided: true,
  });
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(scripts, [{ type: 'inline', code: 'import "bantin/news-list.js";' }]);
  writeFileSync(join(directory, 'news-astro.mjs'), code);
  const { default: parts } = await import(join(directory, 'news-astro.mjs'));
  assertValues(parts.find(({ tag }) => tag === 'news-list').attributes);
});

test('the snippet for a page with a bundler is built by Vite', async () => {
  const files = createFiles('bundler');
  writeFileSync(join(directory, 'main.ts'), files.get('main.ts'));
  writeFileSync(
    join(directory, 'index.html'),
    `<!doctype html><html lang="vi"><body>${files.get('index.html')}<script type="module" src="/main.ts"></script></body></html>`,
  );
  const { output } = await build({ root: directory, configFile: false, logLevel: 'error', build: { write: false } });
  const page = output.find(({ fileName }) => fileName === 'index.html').source;
  assertValues(readAttributes(page));
  const [, entry] = /<script type="module"[^>]* src="\/([^"]+)"/.exec(page);
  assert.match(output.find(({ fileName }) => fileName === entry).code, /customElements/);
});
