/** Builds `dist/site` (`npm run site`) with the files of `dist/cdn` that its pages run. */
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await build('demo/site');
await rm('dist/site/cdn', { recursive: true, force: true });
await cp('dist/cdn', 'dist/site/cdn', { recursive: true });
