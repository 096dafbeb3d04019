import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

const BIN = 'dist/bin/bantin.js';

/** Writes a configuration to a temporary file, which is removed after the test, and returns its path. */
export function configFile(config) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'config.json');
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config));
  return file;
}

/** Runs `bantin` with these arguments to its end: `{status, stdout, stderr}`. */
export const bantin = (...args) => spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', timeout: 20_000 });

/** The same while this process goes on, for instance as the publisher that is asked. */
export async function bantinBeside(...args) {
  const child = spawn(process.execPath, [BIN, ...args]);
  const ended = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (ended[name] += chunk));
  [ended.status] = await once(child, 'close');
  return ended;
}

/**
 * Starts `bantin gateway` with this configuration on a free port: `{origin, lines, child, file, stop(signal)}`. `openFiles` limits
 * its file descriptors, `env` adds to its environment, and `bin` is a program in another place than `dist/bin`. `stop` returns
 * the exit code, or the signal that ended the process.
 */
export async function startGateway(config, { nodeOptions = [], openFiles = '', env = {}, bin = BIN } = {}) {
  const file = configFile(config);
  const args = [process.execPath, ...nodeOptions, bin, 'gateway', file, '--port', '0'];
  const limit = openFiles && `ulimit -n ${openFiles} && `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const running = { child, file, lines: [], stderr: '' };
  after(() => child.kill('SIGKILL'));
  let rest = '';
  child.stderr.on('data', (chunk) => (running.stderr += chunk));
  running.origin = await new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${running.stderr}`)));
    child.stdout.on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      for (const part of parts) {
        const line = JSON.parse(part);
        running.lines.push(line);
        if (line.event === 'listening') resolve(line.url);
      }
    });
  });
  running.stop = async (signal = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode) return child.exitCode ?? child.signalCode;
    child.kill(signal);
    const [code, by] = await once(child, 'exit');
    return code ?? by;
  };
  return running;
}

/** Whether a program is installed. */
export const hasProgram = (name) => spawnSync(name, ['--version']).status === 0;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts a Redis on a free port of loopback, without persistence: `{url, stop()}`. */
/** @param {string[]} more options of redis-server */
export async function startRedis(...more) {
  const port = await freePort();
  const options = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    tmpdir(),
    ...more,
  ];
  const child = spawn('redis-server', options.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
  after(() => child.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
    child.stdout.on('data', (chunk) => /Ready to accept connections/.test(chunk) && resolve());
  });
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
