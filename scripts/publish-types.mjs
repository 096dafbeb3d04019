/**
 * Keeps the public types: removes those of modules that no `types` in package.json leads to, and what classes promise to other
 * modules of the library with members that are `@internal` and so not in their types.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = /\.d\.ts$/;

/** Every path in a tree of export conditions. */
const pathsIn = (target) => (typeof target === 'string' ? [target] : Object.values(target ?? {}).flatMap(pathsIn));

/** The types of the modules that a file imports; what only a comment names is not there. */
function importsOf(file) {
  const names = readFileSync(file, 'utf8').matchAll(/(?:from|import|import\()\s*['"](\.[^'"]*)['"]/g);
  return Array.from(names, ([, name]) => join(file, '..', name.replace(/\.js$/, '.d.ts'))).filter(existsSync);
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const published = new Set(
  pathsIn(exports)
    .map((path) => join(path))
    .filter((path) => TYPES.test(path)),
);
for (const file of published) {
  const types = readFileSync(file, 'utf8');
  writeFileSync(file, types.replace(/^(export declare (?:abstract )?class .*?) implements .*\{$/gm, '$1 {'));
  for (const imported of importsOf(file)) published.add(imported);
}

/** Removes what is not published, and directories that become empty. */
function clean(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) clean(path);
    else if (TYPES.test(path) && !published.has(path)) rmSync(path);
  }
  if (!readdirSync(directory).length) rmSync(directory, { recursive: true });
}

clean('dist/npm');
