/** The fenced blocks of the site's pages and of the README. */
import { readdirSync, readFileSync } from 'node:fs';

const FENCE = /^( *)(`{3,})([\w-]*)[ \t]*([^\n]*)\n([\s\S]*?)^\1\2 *$/gm;

const pages = [
  'README.md',
  ...readdirSync('demo/site', { recursive: true, encoding: 'utf8' }).map((file) => `demo/site/${file}`),
]
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md') && file !== 'demo/site/README.md');

/** `{ language, info, code, place }` of each block, once where both languages of the site have the same. */
export function readExamples() {
  const byCode = new Map();
  for (const file of pages) {
    const text = readFileSync(file, 'utf8');
    for (const [whole, , , language, info, code] of text.matchAll(FENCE)) {
      const line = text.slice(0, text.indexOf(whole)).split('\n').length;
      const key = `${language} ${info} ${code}`;
      if (!byCode.has(key)) byCode.set(key, { language, info, code, place: `${file}:${line}` });
    }
  }
  return [...byCode.values()];
}
