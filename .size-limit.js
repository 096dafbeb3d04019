/** The limits of the project, and what every lazy file adds. `npm run size` prints them; going over fails. */
import { readFileSync } from 'node:fs';

const files = Object.keys(JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8')));
const named = (name) => files.filter((file) => file.startsWith(`${name}-`)).map((file) => `dist/cdn/${file}`);

export default [
  { name: '<news-list>: loader and core, with Lit', path: ['dist/cdn/bantin.js', ...named('core')], limit: '11.1 kB' },
  { name: 'XML, extra', path: [...named('other-formats'), ...named('markup')], limit: '4.5 kB' },
  {
    name: '<news-article>, extra, without DOMPurify',
    path: ['news-article', 'find', 'fold', 'trusted-types', 'rolldown-runtime'].flatMap(named),
  },
  { name: '<related-news>, extra', path: ['related-news', 'find', 'fold'].flatMap(named) },
  { name: 'the loader alone', path: 'dist/cdn/bantin.js', limit: '1.6 kB' },
  ...files
    .filter((file) => !/^(bantin\.js|core-|other-formats-|markup-)/.test(file))
    .map((file) => ({ name: `lazy: ${file.replace(/-.{8}\.js$/, '')}`, path: `dist/cdn/${file}` })),
];
