import { readdirSync, readFileSync } from 'node:fs';

/** An entry below `dist` and the files of `dist/bin` that it may import: their text by name, as workerd takes modules. */
export function workerModules(entry) {
  const shared = readdirSync('dist/bin').filter((name) => name.endsWith('.js') && name !== 'bantin.js');
  const names = [entry, ...shared.map((name) => `bin/${name}`)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(`dist/${name}`, 'utf8')]));
}
