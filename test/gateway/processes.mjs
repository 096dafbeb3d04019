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

/**
 * Starts `bantin gateway` with this configuration on a free port, with `openFiles` file descriptors where given, from another
 * file than `dist/bin/bantin.js` where `bin` names it: `{origin, lines, child, stop(signal)}`. `stop` returns the
 * exit code, or the signal that ended the process.
 */
export async function startGateway(config, { nodeOptions = [], openFiles = '', bin = BIN } = {}) {
  const args = [process.execPath, ...nodeOptions, bin, 'gateway', configFile(config), '--port', '0'];
  const limit = openFiles && `ulimit -n ${openFiles} && `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const running = { child, lines: [], stderr: '' };
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
export async function startRedis() {
  const port = await freePort();
  const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
  const child = spawn('redis-server', options.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
  after(() => child.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
    child.stdout.on('data', (chunk) => /Ready to accept connections/.test(chunk) && resolve());
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
