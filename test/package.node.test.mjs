import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every path in a tree of export conditions. */
const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(targets));

const filesOf = (directory) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

describe('the npm package', () => {
  it('has every file that its exports name', () => {
    const named = targets(manifest.exports);
    assert.ok(named.length > 3);
    for (const target of named) {
      const directory = target.replace(/\*.*$/, '');
      assert.ok(existsSync(directory), `${target} is not there`);
      if (target.includes('*')) assert.ok(readdirSync(directory).length > 0, `${directory} is empty`);
    }
  });

  it('exports what DESIGN promises of this part', () => {
    for (const name of ['.', './news-list.js', './news-article.js', './related-news.js', './feed', './gateway'])
      assert.ok(manifest.exports[name], `no export ${name}`);
    assert.notEqual(manifest.sideEffects, undefined);
  });

  it('imports in plain Node, module by module, without an error or a new global', () => {
    const modules = filesOf('dist/npm').filter((file) => /\.m?js$/.test(file));
    assert.ok(modules.length > 10);
    // Lit's own marks are Lit's, as is the registry that it brings to Node.
    const script = `
      const ours = (name) => !/^(lit|reactive|customElements$)/.test(name);
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      for (const file of process.argv.slice(1)) {
        await import(file);
        const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && ours(name));
        if (added.length) throw new Error(file + ' adds ' + added);
      }`;
    const paths = modules.map((file) => new URL(`../${file}`, import.meta.url).href);
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...paths], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('registers nothing unless a define entry is imported', () => {
    const script = `
      globalThis.customElements = { get() {}, define(name) { console.log(name); } };
      await import('bantin');
      console.log('--');
      for (const name of ['news-list', 'news-article', 'related-news']) await import('bantin/' + name + '.js');`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(stdout, '--\nnews-list\nnews-article\nrelated-news\n');
  });

  it('observes every attribute of the manifest: no decorator was lost in the build', async () => {
    const { modules } = JSON.parse(readFileSync('dist/npm/custom-elements.json', 'utf8'));
    const described = modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);
    const classes = await import('bantin');
    assert.equal(described.length, 3);
    for (const { name, attributes } of described) {
      assert.ok(attributes.length > 10, name);
      assert.deepEqual(classes[name].observedAttributes.toSorted(), attributes.map(({ name }) => name).sort());
    }
  });

  it('loads feeds without elements, also where a bundler splits the code: at most 12 kB of gzip', async () => {
    const { build } = await import('esbuild');
    const contents = `import { loadFeed } from 'bantin/load-feed.js'; loadFeed('https://tin.example.vn/feed.json');`;
    const { metafile, outputFiles } = await build({
      stdin: { contents, resolveDir: '.' },
      outdir: 'out',
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      metafile: true,
      write: false,
    });
    const { outputs } = metafile;
    const first = Object.keys(outputs).find((file) => outputs[file].entryPoint === '<stdin>');
    const atOnce = new Set([first]);
    for (const file of atOnce)
      for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') atOnce.add(path);
    const files = outputFiles.filter(({ path }) => [...atOnce].some((file) => path.endsWith(file)));
    assert.equal(files.length, atOnce.size);
    const size = files.reduce((total, { contents }) => total + gzipSync(contents).length, 0);
    assert.ok(size < 12_000, `${size} bytes`);
    const inputs = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
    assert.deepEqual(
      inputs.filter((file) => /\/(elements|lit)\//.test(file)),
      [],
    );
  });

  it('is as publint wants it', async () => {
    const { publint } = await import('publint');
    const { formatMessage } = await import('publint/utils');
    const { messages } = await publint({ pkgDir: '.', level: 'warning' });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
  });
});

describe('the gateway', () => {
  it('adds nothing to what users of the widgets install', () => {
    const allowed = ['lit', 'dompurify', '@lit-labs/ssr-client'];
    assert.deepEqual(
      Object.keys(manifest.dependencies).filter((name) => !allowed.includes(name)),
      [],
    );
    for (const name of Object.keys(manifest.peerDependencies))
      assert.ok(manifest.peerDependenciesMeta[name].optional, name);
  });

  /** What a module imports when it is loaded, in minified code as well. */
  const STATIC_IMPORT = /(?:^|;|\*\/)\s*(?:import|export)\b(?:[\w$*{},\s]*?\bfrom)?\s*["']([^"']+)["']/gm;

  /** A module with all those of the package that it imports: their packages and built-in modules by file. */
  function importsFrom(entry) {
    const found = new Map();
    const visit = (file) => {
      if (found.has(file)) return;
      const names = [...readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)].map(([, name]) => name);
      const isOwn = (name) => name.startsWith('.');
      found.set(
        file,
        names.filter((name) => !isOwn(name)),
      );
      for (const name of names.filter(isOwn)) visit(join(file, '..', name));
    };
    visit(entry);
    return found;
  }

  it('needs no other package', () => {
    const found = importsFrom('dist/bin/bantin.js');
    assert.ok(found.size > 3);
    for (const [file, names] of found) {
      assert.ok(file.startsWith('dist/bin/'), file);
      for (const name of names) assert.ok(isBuiltin(name), `${file} imports ${name}`);
    }
  });

  it('runs where there is no Node', () => {
    const found = importsFrom('dist/npm/gateway/index.js');
    assert.ok(found.size > 3);
    for (const [file, names] of found) assert.deepEqual(names, [], file);
  });

  it('has types that need no other package', () => {
    const seen = new Set();
    const visit = (file) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)) {
        assert.match(name, /^\./, `${file} needs ${name}`);
        visit(join(file, '..', name.replace(/\.js$/, '.d.ts')));
      }
    };
    visit('dist/npm/gateway/index.d.ts');
    assert.ok(seen.size > 2);
  });

  it('is in no other module of the package, and in no file for browsers', () => {
    const others = filesOf('dist/npm').filter((file) => file.endsWith('.js') && !file.startsWith('dist/npm/gateway/'));
    for (const file of others) assert.doesNotMatch(readFileSync(file, 'utf8'), /["'][^"']*gateway\//, file);
    for (const file of filesOf('dist/cdn')) {
      assert.doesNotMatch(file, /gateway/);
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /problem\+json|bantin-gateway|selector-empty|stale-if-error/,
        file,
      );
    }
  });
});

describe('the files for the CDN', () => {
  const copy = `dist/cdn/${manifest.version}`;
  const files = filesOf('dist/cdn').filter((file) => !file.startsWith(`${copy}/`));
  const scripts = files.filter((file) => file.endsWith('.js'));

  it('start with one small script, and all others carry a hash in their names', () => {
    const loader = scripts.filter((file) => !/-[\w-]{8,}\.js$/.test(file));
    assert.deepEqual(loader, ['dist/cdn/bantin.js']);
    const size = brotliCompressSync(readFileSync('dist/cdn/bantin.js')).length;
    assert.ok(size < 1650, `the loader has ${size} bytes`);
  });

  it('have a loader that runs as a classic script and as a module', () => {
    const code = readFileSync('dist/cdn/bantin.js', 'utf8');
    assert.doesNotThrow(() => new Function(code), 'no import, no export, no import.meta');
  });

  it('import chunks through the loader alone, with the static imports of each', () => {
    const chunks = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));
    const withImports = (...files) => {
      const found = new Set(files);
      for (const file of found) for (const imported of chunks[file].imports) found.add(imported);
      return found;
    };
    let calls = 0;
    for (const [file, { name }] of Object.entries(chunks)) {
      if (name === 'bantin' || name === 'integrity') continue;
      const code = readFileSync(`dist/cdn/${file}`, 'utf8');
      assert.doesNotMatch(code, /\bimport\(/, file);
      for (const [, list] of code.matchAll(/\w+\(((?:,?`[\w.-]+-[0-9a-f]{8}\.js`)+)\)/g)) {
        const requested = list.split(',').map((quoted) => quoted.slice(1, -1));
        const present = [...withImports(file), ...requested].map((present) => chunks[present].name);
        for (const needed of withImports(requested[0])) {
          const { name: dependency } = chunks[needed];
          assert.ok(dependency === 'core' || present.includes(dependency), `${name} does not request ${dependency}`);
        }
        calls++;
      }
    }
    assert.ok(calls > 10);
  });

  it('have no decorator, eval or injected script left in them', () => {
    for (const file of scripts) {
      const code = readFileSync(file, 'utf8');
      // A block of JSON is data, which no browser runs.
      const isData = code.includes('application/ld+json');
      assert.doesNotMatch(code, /\beval\(|new Function\(/, file);
      if (!isData) assert.doesNotMatch(code, /createElement\(["'`]script/, file);
      assert.doesNotMatch(code, /^\s*@\w+\(/m, file);
      assert.doesNotMatch(code, /from\s*["'](?!\.\/)/, `${file} imports a package by name`);
    }
  });

  it('have a copy under the number of the version', () => {
    const names = (directory, all) => all.map((file) => file.slice(directory.length + 1)).sort();
    assert.deepEqual(names(copy, filesOf(copy)), names('dist/cdn', files));
    for (const file of filesOf(copy))
      assert.deepEqual(readFileSync(file), readFileSync(file.replace(copy, 'dist/cdn')), file);
  });

  it('have a snippet that requests the feed and the core before the script', () => {
    const [newest] = readFileSync('dist/cdn/snippet.html', 'utf8').split('\n\n');
    const tags = [...newest.matchAll(/<(link|script|news-list)\b[^>]*>/g)];
    assert.deepEqual(
      tags.map(([, name]) => name),
      ['link', 'link', 'script', 'news-list'],
    );
    const [feed, core, , list] = tags.map(([tag]) => tag);
    const url = /feed="([^"]+)"/.exec(list)[1];
    assert.equal(feed, `<link rel="preload" as="fetch" crossorigin href="${url}">`);
    const file = /^<link rel="modulepreload" href="[^"]*\/(core-[0-9a-f]+\.js)">$/.exec(core)[1];
    assert.ok(existsSync(`dist/cdn/${file}`), file);
  });

  it('have a snippet for the version, with the hash of each of its files', () => {
    const snippet = readFileSync('dist/cdn/snippet.html', 'utf8');
    const list = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8'));
    const tags = [...snippet.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="[^"]*\/(\d+\.\d+\.\d+)\/([^"]+)"[^>]*>/g)];
    assert.deepEqual(
      tags.map(([, version, file]) => [version, file.replace(/-.*/, '')]),
      ['integrity', 'core', 'bantin.js'].map((name) => [manifest.version, name]),
    );
    for (const [tag, , file] of tags) {
      assert.ok(tag.includes(`integrity="${list[file]}"`), file);
      assert.match(tag, /crossorigin="anonymous"/);
    }
  });

  it('are all listed with their integrity', async () => {
    const { createHash } = await import('node:crypto');
    const list = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8'));
    assert.deepEqual(Object.keys(list).sort(), scripts.map((file) => file.slice('dist/cdn/'.length)).sort());
    for (const [file, integrity] of Object.entries(list)) {
      const hash = createHash('sha384')
        .update(readFileSync(`dist/cdn/${file}`))
        .digest('base64');
      assert.equal(integrity, `sha384-${hash}`, file);
    }
  });
});
