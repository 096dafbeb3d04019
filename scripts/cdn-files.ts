/** Files of `dist/cdn` beside the chunks: their hashes, the copy under the version's number, the page for iframes. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** https://www.w3.org/TR/SRI/ */
export function integrityOf(file: string, algorithm: 'sha256' | 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;
}

/** Lists the integrity of every script in `sri.json`. */
export function writeIntegrity(directory: string): void {
  const scripts = readdirSync(directory).filter((file) => file.endsWith('.js'));
  const hashes = Object.fromEntries(scripts.sort().map((file) => [file, integrityOf(join(directory, file), 'sha384')]));
  writeFileSync(join(directory, 'sri.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

/** The page for iframes, with the name that its script has in this build. */
export function writeIframePage(directory: string, script: string): void {
  const html = readFileSync('src/embed/embed.html', 'utf8').replace('%PAGE%', script);
  writeFileSync(join(directory, 'embed.html'), html);
}

/** Copies all files to a directory with the version's number, which never changes. */
export function copyVersion(directory: string, version: string): void {
  const files = readdirSync(directory);
  mkdirSync(join(directory, version));
  for (const file of files) copyFileSync(join(directory, file), join(directory, version, file));
}
