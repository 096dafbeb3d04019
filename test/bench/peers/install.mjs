import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The versions that are measured. They are no dependency of this package, so they are installed where they are needed. */
export const VERSIONS = {
  '@idotj/mastodon-embed-timeline': '4.8.2',
  'bsky-embed': '0.2.7',
  emfed: '1.6.0',
  'rss-parser': '3.13.0',
  'vanilla-rss': '1.4.0',
};

/** Installs the peers from the registry into a folder, once. Their install scripts do not run. */
export function installPeers(folder) {
  const file = join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: VERSIONS }, null, 1);
  const isThere = Object.keys(VERSIONS).every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')));
  if (isThere && readFileSync(file, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, wanted);
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the peers cannot be installed');
}
