/** The limits of the project, and the size of every chunk that loads later. `npm run size` prints them; going over fails. */
import { readFileSync } from 'node:fs';

/** By file: the name of a chunk, and the files of its static imports. Written by the build. */
const chunks = JSON.parse(readFileSync('dist/chunks.json', 'utf8'));

function fileOf(name) {
  const found = Object.entries(chunks).find(([, chunk]) => chunk.name === name);
  if (!found) throw new Error(`.size-limit.js: there is no chunk named ${name}`);
  return found[0];
}

/** Chunks with all that they import statically; the core excepted, which is on every page. */
function withImports(...names) {
  const files = new Set(names.map(fileOf));
  for (const file of files)
    for (const imported of chunks[file].imports) if (chunks[imported].name !== 'core') files.add(imported);
  return [...files];
}

const paths = (files) => files.map((file) => `dist/cdn/${file}`);

const core = fileOf('core');
const article = withImports('news-article');
const toolbar = withImports('toolbar');
const lazy = Object.entries(chunks).filter(([, { name }]) => name !== 'core' && name !== 'bantin');

export default [
  { name: '<news-list>: loader and core, with Lit', path: paths(['bantin.js', core]), limit: '18.4 kB' },
  {
    name: 'all that a plain list page loads in its first five seconds',
    path: paths([
      'bantin.js',
      core,
      ...withImports('offline-cache', 'health-check', 'error-state', 'pictures', 'vi-extended'),
    ]),
    limit: '24 kB',
  },
  { name: 'XML, extra', path: paths(withImports('other-formats', 'markup')), limit: '7.5 kB' },
  {
    name: '<news-article>, extra, without DOMPurify: paragraphs and pictures',
    path: paths(article),
    limit: '7.15 kB',
  },
  {
    name: '<news-article>: the same with headings, tables, players or legacy markup',
    path: paths(withImports('news-article', 'rich')),
    limit: '13.15 kB',
  },
  {
    name: '<news-article>: the same with attachments, more tags, or a picture beside the text',
    path: paths(withImports('news-article', 'rich', 'details')),
  },
  {
    name: '<news-article>: the toolbar until it is used',
    path: paths(toolbar.filter((file) => !article.includes(file))),
  },
  {
    name: '<news-article>: the actions of the toolbar, loaded when it is used',
    path: paths(withImports('toolbar-controller').filter((file) => !article.includes(file) && !toolbar.includes(file))),
  },
  { name: '<related-news>, extra', path: paths(withImports('related-news')) },
  { name: 'the loader alone', path: 'dist/cdn/bantin.js', limit: '1.65 kB' },
  ...lazy.map(([file, { name }]) => ({ name: `lazy: ${name}`, path: `dist/cdn/${file}` })),
];
