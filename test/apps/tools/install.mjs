import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { freePort } from '../../../demo/lib/http.mjs';

const APPS = fileURLToPath(new URL('..', import.meta.url));
const WORKSPACE = fileURLToPath(new URL('../../..', import.meta.url));
/** From npm, for tools that do not run on Node 20. */
const NODE_22 = 'node@22.23.3';

/** The environment of somebody who types a command, without what `npm run` sets, and without reports to vendors. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|NODE_ENV$|NODE_TEST_CONTEXT$)/i.test(name)),
  ),
  ASTRO_TELEMETRY_DISABLED: '1',
  CI: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  NO_COLOR: '1',
  NUXT_TELEMETRY_DISABLED: '1',
};

/** Runs a command to its end: its exit status, and all that it prints. */
function execute(directory, command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: directory, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: stripVTControlCharacters(output) }));
  });
}

/**
 * Copies an app out of the workspace, and installs it there with the package as npm would publish it.
 *
 * @param {string} name its folder
 * @param {{node22?: boolean}} [options] whether its tools need Node 22
 */
export async function installApp(name, { node22 = false } = {}) {
  const parent = mkdtempSync(join(tmpdir(), 'bantin-apps-'));
  const directory = join(parent, name);
  const wrong = join(APPS, name, 'wrong');

  const run = async (command, ...args) => {
    const { status, output } = await execute(directory, command, args);
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}:\n${output}`);
    return output;
  };

  cpSync(join(APPS, name), directory, {
    recursive: true,
    filter: (source) => source !== wrong && basename(source) !== 'node_modules',
  });
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', parent], {
      cwd: WORKSPACE,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const packages = [join(parent, filename), ...(node22 ? [NODE_22] : [])];
  await run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...packages);

  return {
    directory,
    /** Runs a command in it, and returns what the command prints. */
    run,
    /** Runs its type-checker with the file that is to be refused, and returns the lines that name an error. */
    async checkWithWrongFile() {
      const added = join(directory, 'src/wrong');
      cpSync(wrong, added, { recursive: true });
      const { output } = await execute(directory, 'npm', ['run', 'check']);
      rmSync(added, { recursive: true });
      return output.split('\n').filter((line) => /\berror(?::| TS\d| ts\()/i.test(line));
    },
    /** Starts its server for development; `close` ends it with all processes that it started. */
    async startDevelopment() {
      const port = await freePort(5170);
      const command = ['npm', 'run', 'dev', '--', '--port', String(port)].join(' ');
      const server = spawn(command, { cwd: directory, env: environment, stdio: 'ignore', shell: true, detached: true });
      const origin = `http://localhost:${port}`;
      const close = () => process.kill(-server.pid);
      const end = Date.now() + 120_000;
      while (!(await fetch(origin).catch(() => undefined))?.ok) {
        if (Date.now() > end) {
          close();
          throw new Error(`${command} serves nothing`);
        }
        await sleep(200);
      }
      return { origin, close };
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
