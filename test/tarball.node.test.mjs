import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'bantin-tarball-'));
const [{ filename, size, files }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const tarball = readFileSync(join(folder, filename));
const paths = files.map(({ path }) => path);

const licensesIn = (file) => [...readFileSync(file, 'utf8').matchAll(/^## (\S+) - /gm)].map(([, name]) => name);

describe('the tarball', () => {
  after(() => rmSync(folder, { recursive: true }));

  it('has 710 kB at most', () => assert.ok(size <= 710_000, `${size} bytes`));

  it('has all that package.json names, and the files of dist/cdn once', () => {
    const named = [manifest.main, manifest.types, manifest.jsdelivr, manifest.unpkg, manifest['web-types']];
    for (const path of [...named, manifest.customElements, manifest.bin.bantin])
      assert.ok(paths.includes(join(path)), path);
    for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/cdn/sri.json', 'dist/cdn/snippet.html'])
      assert.ok(paths.includes(name), name);
    assert.deepEqual(
      paths.filter((path) => /^dist\/cdn\/.*\//.test(path)),
      [],
    );
  });

  it('has types for public modules alone', () => {
    const internal = /\/(embed|cli|http|upstream|reading|sources|cache)\//;
    assert.deepEqual(
      paths.filter((path) => path.endsWith('.d.ts') && internal.test(path)),
      [],
    );
  });

  it('has the licences of all that is bundled', () => {
    const bundled = {
      'dist/cdn/LICENSES.md': ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'dompurify'],
      'dist/npm/frameworks/LICENSES.md': ['@lit/react'],
      'dist/bin/LICENSES.md': [
        ...['hono', '@hono/node-server', 'valibot', 'htmlparser2', 'css-select', '@xmldom/xmldom'],
        ...['lit-html', '@lit-labs/ssr', '@mixmark-io/domino', 'parse5', 'dompurify'],
      ],
    };
    for (const [file, names] of Object.entries(bundled)) {
      assert.ok(paths.includes(file), file);
      for (const name of names) assert.ok(licensesIn(file).includes(name), `${name} is not in ${file}`);
      assert.match(readFileSync(file, 'utf8'), /Redistribution and use/, `${file} has names without their texts`);
    }
    for (const file of ['dist/cdn/LICENSES.md', 'dist/bin/LICENSES.md'])
      assert.ok(licensesIn(file).includes('bantin'), `our own licence is not in ${file}, which is deployed by itself`);
  });

  it('has a README of the gateway whose links lead to what is in it, or to the web', () => {
    const readme = readFileSync('src/gateway/README.md', 'utf8');
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
    assert.ok(links.length > 3);
    for (const link of links)
      if (!/^(#|https:\/\/)/.test(link))
        assert.ok(paths.includes(join('src/gateway', link)), `${link} is not in the tarball`);
  });

  it('has types that are found and right with every way to resolve modules', async () => {
    const { problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    // CommonJS loads ES modules as Node does from 20.19 on; JSON has no types.
    const expected = ({ kind, entrypoint }) => kind === 'CJSResolvesToESM' || entrypoint.endsWith('.json');
    assert.deepEqual(
      problems.filter((problem) => !expected(problem)),
      [],
    );
  });
});
