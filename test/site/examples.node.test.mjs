import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';
import { readExamples } from './examples.mjs';
import { isShown, showExample } from './show-example.mjs';

const examples = readExamples();
const inLanguages = (...languages) => examples.filter(({ language }) => languages.includes(language));

/** Runs a check on each block: `place: fault` for each that fails. */
async function findFaults(blocks, check) {
  const faults = [];
  for (const block of blocks) {
    const fault = await Promise.resolve(check(block)).catch((error) => error.message);
    if (fault) faults.push(`${block.place}: ${fault}`);
  }
  return faults;
}

describe('examples of HTML', () => {
  let browser;
  before(async () => {
    browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  });
  after(() => browser?.close());

  it('show news when they are pasted into a page as they are', async () => {
    const blocks = inLanguages('html').filter(({ info, code }) => !info.includes('part') && isShown(code));
    assert.ok(blocks.length > 10, `${blocks.length} blocks`);
    assert.deepEqual(await findFaults(blocks, ({ code }) => showExample(browser, code)), []);
  });

  it('are HTML without mistakes', async () => {
    const faults = await findFaults(inLanguages('html'), ({ code }) => {
      const errors = [];
      parse(`<!doctype html><title>a</title><body>${code}`, { onParseError: ({ code: error }) => errors.push(error) });
      return errors.join(', ');
    });
    assert.deepEqual(faults, []);
  });
});

/** A configuration without what concerns the process, which `createGateway` does not take. */
const withoutProcess = ({ listen, storage, logRequests, site, ...config }) => config;

it('examples of configurations are taken by the gateway, and those of feeds by the parser', async () => {
  const { createGateway } = await import('../../dist/npm/gateway/index.js');
  const { parseFeed } = await import('../../dist/npm/feed/index.server.js');
  const faults = await findFaults(inLanguages('json'), async ({ code }) => {
    const value = JSON.parse(code);
    if (value.sources && !Array.isArray(value.sources)) await createGateway(withoutProcess(value)).close?.();
    if (value.items && parseFeed(code).items.length === 0) return 'no items';
  });
  assert.deepEqual(faults, []);
});

it('examples in TypeScript and JavaScript have the right types', () => {
  const folder = 'test/.cache/examples';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const places = new Map();
  for (const [index, { language, code, place }] of inLanguages('ts', 'tsx', 'js').entries()) {
    const name = `example-${index}.${language}`;
    places.set(name, place);
    writeFileSync(`${folder}/${name}`, `${code}\nexport {};\n`);
  }
  const options = {
    compilerOptions: {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom', 'dom.iterable'],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      jsx: 'react-jsx',
      allowJs: true,
      types: ['node'],
    },
    include: ['*'],
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(options));
  let report = '';
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
  } catch ({ stdout }) {
    report = stdout.replace(/(?:\S*\/)?(example-\d+\.\w+)/g, (_, name) => `${places.get(name)} ${name}`);
  }
  assert.equal(report, '');
});

const USUAL = new Set([
  'cd',
  'cp',
  'curl',
  'docker',
  'echo',
  'git',
  'kill',
  'mkdir',
  'node',
  'npm',
  'sudo',
  'systemctl',
  'useradd',
  'wrangler',
]);

it('each line of an example for a shell begins with a command that is there', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const commands = new Set(['gateway', 'check', 'init', 'help']);
  const isCommand = (line) => {
    const [first, second, third] = line.replace(/^sudo /, '').split(/\s+/);
    if (first === 'npx') return second === 'bantin' ? commands.has(third) : ['wrangler', 'changeset'].includes(second);
    if (first === 'npm' && second === 'run') return Object.hasOwn(scripts, third);
    return USUAL.has(first);
  };
  const faults = await findFaults(inLanguages('sh', 'bash', 'shell'), async ({ code }) => {
    const lines = code
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .filter((line) => /^[^\s#}]/.test(line));
    return lines.find((line) => !isCommand(line));
  });
  assert.deepEqual(faults, []);
});
