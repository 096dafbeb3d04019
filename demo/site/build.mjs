/** Builds `dist/site` (`npm run site`) with the files of `dist/cdn` that its pages run. */
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';
import { writeLlms } from './generate/llms.mjs';
import { writeSample } from './generate/sample.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await build('demo/site');
await rm('dist/site/cdn', { recursive: true, force: true });
await cp('dist/cdn', 'dist/site/cdn', { recursive: true });
await cp('demo/publisher/public/icon.svg', 'dist/site/icon.svg');
// VitePress's own works at addresses of the first level alone.
await cp('demo/site/404.html', 'dist/site/404.html');
await writeSample('dist/site/mau');
await writeLlms('dist/site');
