import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { configFile } from './processes.mjs';
import { until } from './tools.mjs';

const run = promisify(execFile);
const docker = (...args) => run('docker', args, { timeout: 300_000 });

/** Why no image can be built here; false where one can. */
async function findObstacle() {
  const server = await docker('info', '--format', '{{.ServerVersion}}').catch(() => undefined);
  if (!server?.stdout.trim()) return 'no container engine runs here';
  const image = await docker('pull', '--quiet', 'node:22-slim').catch(() => docker('image', 'inspect', 'node:22-slim'));
  return image.stdout ? false : 'the image of Node is not at hand';
}

describe('the image of the gateway', async () => {
  const skip = await findObstacle().catch(() => 'the image of Node is not at hand');

  it('runs a configuration, and reports its health', { skip }, async () => {
    const file = configFile({ sources: { x: { type: 'feed', url: 'https://tin.example.vn/rss.xml' } } });
    await docker('build', '--quiet', '--file', 'src/gateway/deploy/Dockerfile', '--tag', 'bantin-gateway-test', '.');
    const volume = `${file}:/etc/bantin/gateway.json:ro`;
    const { stdout } = await docker(
      'run',
      '--detach',
      '--rm',
      '--publish',
      '127.0.0.1::8080',
      '--volume',
      volume,
      'bantin-gateway-test',
    );
    const container = stdout.trim();
    try {
      const address = (await docker('port', container, '8080')).stdout.trim();
      const health = () => fetch(`http://${address}/healthz`).catch(() => undefined);
      await until(async () => (await health())?.status === 503, 'the health', 20_000);
      const { sources } = await (await health()).json();
      assert.deepEqual(Object.keys(sources), ['x']);
    } finally {
      await docker('stop', container);
    }
  });
});
