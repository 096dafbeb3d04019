/** The limits of the project, and what every lazy file adds. `npm run size` prints them; going over fails. */
import { readFileSync } from 'node:fs';

const files = Object.keys(JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8')));
const named = (name) => files.filter((file) => file.startsWith(`${name}-`)).map((file) => `dist/cdn/${file}`);

/** Chunks with those that they import statically; the core is on every page. */
function withImports(...names) {
  const found = new Set(names.flatMap(named));
  for (const path of found)
    for (const [, file] of readFileSync(path, 'utf8').matchAll(/\bfrom"\.\/([^"]+)"|\bimport"\.\/([^"]+)"/g))
      if (file && !file.startsWith('core-')) found.add(`dist/cdn/${file}`);
  return [...found];
}

export default [
  { name: '<news-list>: loader and core, with Lit', path: ['dist/cdn/bantin.js', ...named('core')], limit: '11 kB' },
  { name: 'XML, extra', path: [...named('other-formats'), ...named('markup')], limit: '4.5 kB' },
  {
    name: '<news-article>, extra, without DOMPurify: a text with pictures, and all tools until a reader comes near them',
    path: withImports('news-article'),
    limit: '5 kB',
  },
  {
    name: '<news-article>: the same with a text of an old content system, headings, tables or players',
    path: withImports('news-article', 'rich'),
  },
  {
    name: '<news-article>: the same with files, further tags, or a picture beside the text',
    path: withImports('news-article', 'rich', 'details'),
  },
  {
    name: '<news-article>: what the tools do, which comes then',
    path: withImports('tools').filter((path) => !withImports('news-article').includes(path)),
  },
  { name: '<related-news>, extra', path: withImports('related-news') },
  { name: 'the loader alone', path: 'dist/cdn/bantin.js', limit: '1.6 kB' },
  ...files
    .filter((file) => !/^(bantin\.js|core-|other-formats-|markup-)/.test(file))
    .map((file) => ({ name: `lazy: ${file.replace(/-.{8}\.js$/, '')}`, path: `dist/cdn/${file}` })),
];
