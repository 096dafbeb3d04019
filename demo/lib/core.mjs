import { readFileSync } from 'node:fs';

const hashes = new URL('../../dist/cdn/sri.json', import.meta.url);

/** Address of the core script, whose name has a hash in it, for a snippet's `modulepreload`; '' where nothing is built. */
export function coreUrl(publisher) {
  try {
    const files = Object.keys(JSON.parse(readFileSync(hashes, 'utf8')));
    return `${publisher}/bantin/${files.find((file) => file.startsWith('core-'))}`;
  } catch {
    return '';
  }
}
