import { readdirSync } from 'node:fs';

/** A glob (`**`, `*`, `{a,b}`) as a regular expression. Node 20 has no matcher of its own. */
function toRegExp(glob) {
  const source = glob
    .replace(/^\.\//, '')
    .replace(/[.+^$()|[\]\\?]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*/g, (stars) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' })[stars])
    .replace(/\{([^}]*)\}/g, (_, list) => `(?:${list.replaceAll(',', '|')})`);
  return new RegExp(`^${source}$`);
}

/** Files under test/ that match one of the globs and none of those with a `!` before them, sorted. */
export function findFiles(globs) {
  const wanted = globs.filter((glob) => !glob.startsWith('!')).map(toRegExp);
  const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => toRegExp(glob.slice(1)));
  const matches = (patterns, file) => patterns.some((pattern) => pattern.test(file));
  return readdirSync('test', { recursive: true })
    .map((file) => `test/${file}`)
    .filter((file) => matches(wanted, file) && !matches(unwanted, file))
    .sort();
}
