/** Runs what the pages show of code, headers, commands and includes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import postcss from 'postcss';
import puppeteer from 'puppeteer-core';
import { typeOf } from '../../demo/lib/http.mjs';
import { hasProgram, runPhp, startGateway, startNginx } from '../gateway/includes.mjs';
import { bantin } from '../gateway/processes.mjs';
import { feedOf, startPublisher } from '../gateway/tools.mjs';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';
import { answerFor } from './example-host.mjs';
import { readExamples } from './examples.mjs';
import { openExample } from './show-example.mjs';

const examples = readExamples();
const inLanguages = (...languages) => examples.filter(({ language }) => languages.includes(language));

// Within the package, so that `bantin` is this build.
mkdirSync('test/.cache', { recursive: true });
const directory = mkdtempSync(join(process.cwd(), 'test/.cache/running-'));
after(() => rmSync(directory, { recursive: true }));

const isOfServer = ({ code }) => /from '(node:|bantin\/(gateway|ssr)')/.test(code);

/** Where a component stands in an app. */
const MOUNT = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.querySelector('#app')!).render(createElement(News));`;

async function bundle({ language, code }) {
  const { outputFiles } = await build({
    stdin: { contents: language === 'tsx' ? code + MOUNT : code, loader: language, resolveDir: directory },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    loader: { '.css': 'empty', '.svg': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  // Only once what the example awaits has come.
  return `${outputFiles[0].text}\ndocument.documentElement.classList.add('done');`;
}

describe('an example in JavaScript or TypeScript', () => {
  let browser;
  before(async () => {
    browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  });
  after(() => browser?.close());

  /** What pages have that an example expects. TinyMCE finds its files by the name of its script. */
  const SCRIPT = '/tinymce/tinymce.js';
  const documentWith = (code) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Phường</title>
    ${code.includes('news-list') ? '<news-list feed="https://tin.example.vn/feed.json" lang="vi"></news-list>' : ''}
    <textarea></textarea><div id="noi-dung"></div><div id="app"></div>
    <script type="module" src="${SCRIPT}"></script>`;

  function findFile(path, script) {
    if (path === SCRIPT) return { contentType: 'text/javascript', body: script };
    if (path === '/api/tin')
      return { contentType: 'application/json', body: JSON.stringify(JSON.parse(readFeed()).items) };
    const file = `node_modules${path}`;
    return statSync(file, { throwIfNoEntry: false })?.isFile()
      ? { contentType: typeOf(file), body: readFileSync(file) }
      : undefined;
  }
  const readFeed = () => answerFor('https://tin.example.vn/feed.json', '').body;

  /** Undefined once this is in the page; null before. */
  const waitFor = (selector) => async (page) => ((await page.$(selector)) ? undefined : null);
  const checkOf = (code) =>
    code.includes('editor') || code.includes('tinymce')
      ? { check: waitFor('.done .tox-tinymce, .done .ck-editor') }
      : /news-list|NewsList/.test(code)
        ? {}
        : { check: waitFor('.done') };

  for (const example of inLanguages('js', 'ts', 'tsx').filter((one) => !isOfServer(one)))
    it(`runs in a page: ${example.place}`, async () => {
      const script = await bundle(example);
      const { code } = example;
      const options = { document: documentWith(code), findFile: (path) => findFile(path, script), ...checkOf(code) };
      assert.equal(await openExample(browser, options), undefined);
    });

  for (const [index, example] of inLanguages('js', 'ts').filter(isOfServer).entries())
    it(`runs on a server: ${example.place}`, async (test) => {
      test.mock.method(globalThis, 'fetch', async (url) => {
        const { body, contentType } = answerFor(String(url), '');
        return new Response(body, { headers: { 'content-type': contentType } });
      });
      test.mock.method(console, 'log', () => {});
      let server;
      const { listen } = Server.prototype;
      test.mock.method(Server.prototype, 'listen', function () {
        server = this;
        return listen.call(this, 0, '127.0.0.1');
      });
      const { outputFiles } = await build({
        stdin: { contents: example.code, loader: example.language },
        write: false,
        format: 'esm',
      });
      const file = join(directory, `server-${index}.mjs`);
      writeFileSync(file, outputFiles[0].text);
      const module = await import(pathToFileURL(file).href);
      if (module.default) {
        const response = await module.default.fetch(new Request('https://tin.phuong.example.vn/healthz'));
        assert.equal((await response.json()).status, 'starting');
        return;
      }
      test.after(() => server.close());
      const answer = await new Promise((resolve, reject) => {
        const request = { method: 'GET', url: '/', headers: {} };
        const response = { setHeader() {}, end: resolve };
        Promise.resolve(server.listeners('request')[0](request, response)).catch(reject);
      });
      assert.match(answer, /<news-list[^>]* layout="cards"[\s\S]*<template shadowrootmode/);
    });

  it('runs under the policy that is shown', async () => {
    const policies = inLanguages('http').filter(({ code }) => code.startsWith('Content-Security-Policy'));
    assert.ok(policies.length > 0);
    for (const { code } of policies) {
      const [name, value] = code.trim().split(': ');
      const document = `<!doctype html><html lang="vi"><title>Phường</title>
        <script async src="https://cdn.example.vn/bantin/bantin.js"></script>
        <news-list feed="https://tin.example.vn/feed.json" lang="vi" theme="ward"></news-list>`;
      assert.equal(await openExample(browser, { document, headers: { [name]: value } }), undefined);
    }
  });
});

describe('a line that includes the HTML of the gateway', () => {
  const includes = inLanguages('text', 'php').filter(({ code }) => code.includes('/cong-an.html'));
  let publisher;
  let gateway;
  before(async () => {
    publisher = await startPublisher(feedOf('Họp khu phố 9', 'Bữa cơm công đoàn'));
    gateway = await startGateway({ 'cong-an': { type: 'feed', url: publisher.url } });
  });
  after(() => publisher.close());

  for (const { code, language, place } of includes) {
    const program = language === 'php' ? 'php' : 'nginx';
    const reason = hasProgram(program) ? false : `${program} is not installed`;
    it(`shows the news: ${place}${reason ? ` (SKIPPED: ${reason})` : ''}`, { skip: reason }, async () => {
      const page = `<main>${code.replace('http://127.0.0.1:8080', gateway.origin)}</main>`;
      const html = language === 'php' ? await runPhp(page) : await readWithNginx(page);
      assert.match(html, /<news-(list|article)[\s\S]*Họp khu phố 9/);
    });
  }

  async function readWithNginx(page) {
    const { items } = await (await fetch(`${gateway.origin}/feeds/cong-an`)).json();
    const origin = await startNginx(gateway.origin, { 'index.html': page });
    return (await fetch(`${origin}/?id=${encodeURIComponent(items[0].id)}`)).text();
  }
});

it('headers that are shown are valid', () => {
  const lines = inLanguages('http').flatMap(({ code }) => code.trim().split('\n'));
  assert.doesNotThrow(() => new Headers(lines.map((line) => line.split(/: (.*)/, 2))));
});

it('styles name parts and properties that the elements have, and style sheets of the package', () => {
  const { modules } = JSON.parse(readFileSync('dist/npm/custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const known = new Set(
    elements.flatMap(({ cssParts, cssProperties }) => [...cssParts, ...cssProperties]).map(({ name }) => name),
  );
  const own = new Set(
    examples.flatMap(({ code }) => [...code.matchAll(/part="(?:[\w-]+ )*(my-[\w-]+)"/g)].map(([, name]) => name)),
  );
  const unknown = inLanguages('css').flatMap(({ code, place }) => {
    const names = [];
    const sheet = postcss.parse(code);
    sheet.walkDecls(/^--bantin-/, ({ prop }) => names.push(prop));
    sheet.walkRules(({ selector }) =>
      names.push(...[...selector.matchAll(/::part\(([\w-]+)\)/g)].map(([, name]) => name)),
    );
    sheet.walkAtRules('import', ({ params }) => import.meta.resolve(params.slice(1, -1)));
    return names.filter((name) => !known.has(name) && !own.has(name)).map((name) => `${place}: ${name}`);
  });
  assert.deepEqual(unknown, []);
});

it('commands have the options that they are shown with', () => {
  const lines = inLanguages('sh').flatMap(({ code }) => code.replace(/\\\n\s*/g, ' ').split('\n'));
  const options = lines
    .filter((line) => line.startsWith('npx bantin '))
    .flatMap((line) => {
      const [, , command, ...rest] = line.split(/\s+/);
      const help = bantin(command, '--help').stdout;
      return rest.filter((word) => word.startsWith('--')).map((option) => ({ line, isKnown: help.includes(option) }));
    });
  assert.ok(options.length > 2);
  assert.deepEqual(
    options.filter(({ isKnown }) => !isKnown),
    [],
  );
});

it('the message about a wrong configuration is what the command prints', () => {
  const [{ code }] = inLanguages('text').filter((example) => example.code.startsWith('gateway.json:'));
  const file = join(directory, 'gateway.json');
  const xa = { type: 'feed', url: 'https://xa.example.vn/rss.xml', interval: 5 };
  writeFileSync(file, JSON.stringify({ metrics: true, sources: { xa } }, null, 2));
  const { stderr } = bantin('gateway', file, '--check');
  assert.equal(stderr.replaceAll(`${directory}/`, '').trim().split('\n').at(-1), code.trim());
});
