import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import workerd from 'workerd';

/**
 * Runs ES modules in workerd, the runtime of Cloudflare Workers; the first one is the worker. Its network reaches
 * loopback, which the real one does not: `{origin, stderr(), stop()}`.
 *
 * @param {Record<string, string>} modules code by name, which may be a path
 * @param {{flags?: string[]}} [options] compatibility flags
 */
export async function startWorkerd(modules, { flags = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-workerd-'));
  const names = Object.keys(modules);
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), modules[name]);
  }
  const embedded = names.map((name) => `(name = "${name}", esModule = embed "${name}")`);
  writeFileSync(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["public", "private"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [${embedded.join(', ')}],
  compatibilityDate = "2026-10-01",
  compatibilityFlags = [${flags.map((flag) => `"${flag}"`).join(', ')}],
);
`,
  );
  const child = spawn(workerd.default ?? workerd, ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  const port = await new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`workerd ended with ${code}: ${stderr}`)));
    child.stdio[3].on('data', (chunk) => {
      for (const line of String(chunk).trim().split('\n')) {
        const event = JSON.parse(line);
        if (event.event === 'listen') resolve(event.port);
      }
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stderr: () => stderr,
    async stop() {
      process.off('exit', end);
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
