/** What the bundler changes in code for servers: a DOM for the elements, and less of packages that are used in part. */
import { resolve } from 'node:path';
import { type ESTree, type Plugin, parseSync, transformWithOxc, Visitor } from 'vite';

/** What the elements' code finds in a page, and `src/ssr/globals.ts` has on a server. */
const PAGE_GLOBALS = [
  'document',
  'location',
  'Document',
  'DOMParser',
  'Element',
  'Node',
  'NodeFilter',
  'ResizeObserver',
  'matchMedia',
];

/** Modules that what happens in a page loads: the code of the page arrives, or a reader does something. */
const ONLY_IN_PAGES = /\/(adopt-styles|check-origin|hydration|offline-cache|toolbar-controller)\.js$/;

const isForServers = ({ name }: { name: string }) => name === 'server';

/** The elements with a DOM; feeds are read without one. */
function providePageGlobals(): Plugin {
  const globals = resolve('src/ssr/globals.ts');
  const inject = Object.fromEntries(PAGE_GLOBALS.map((name) => [name, [globals, name] as [string, string]]));
  return {
    name: 'provide-page-globals',
    enforce: 'post',
    applyToEnvironment: isForServers,
    transform: {
      filter: { id: /\/src\/(client|controllers|elements|sanitize)\// },
      handler: (code, id) => transformWithOxc(code, id, { lang: 'js', inject }),
    },
  };
}

/** Takes the place of `import()` in all but the gateway: a server gains nothing from many small files. */
function importAtOnce(): Plugin {
  return {
    name: 'import-at-once',
    enforce: 'post',
    applyToEnvironment: isForServers,
    transform: {
      filter: { id: /\/src\/(?!gateway\/)/, code: /\bimport\(/ },
      handler(code, id) {
        const found: ESTree.ImportExpression[] = [];
        const { program } = parseSync(id, code, { lang: 'js' });
        new Visitor({ ImportExpression: (node) => void found.push(node) }).visit(program);
        let changed = code;
        // from the end, so that positions stay right
        for (const { start, end, source } of found.reverse()) {
          const file = code.slice(source.start + 1, source.end - 1);
          const name = `importedAtOnce${start}`;
          const isNeeded = !ONLY_IN_PAGES.test(file);
          const replacement = isNeeded ? `Promise.resolve(${name})` : `Promise.reject(Error('only in pages: ${file}'))`;
          changed = changed.slice(0, start) + replacement + changed.slice(end);
          if (isNeeded) changed += `\nimport * as ${name} from '${file}';`;
        }
        return changed;
      },
    },
  };
}

/** DOMPurify with a DOM, Lit's digests of templates without a module of Node, and one table of HTML's entities for all. */
function replacePackages(): Plugin {
  return {
    name: 'replace-packages',
    enforce: 'pre',
    applyToEnvironment: isForServers,
    resolveId(source, importer = '') {
      if (source === 'dompurify' && !importer.endsWith('/src/ssr/purifier.ts')) return resolve('src/ssr/purifier.ts');
      if (source === '@lit-labs/ssr-client') return resolve('node_modules/@lit-labs/ssr-client/index.js');
      if (/^entities\//.test(source) && importer.includes('/parse5/'))
        return this.resolve(source, resolve('src/ssr/index.ts'), { skipSelf: true });
    },
  };
}

/** Leaves out parts of packages that are not used here, and that the bundler cannot know to be unused. */
function leaveOutUnused(): Plugin {
  const replacements: [RegExp, string][] = [
    // HTML is parsed by parse5: see `src/ssr/parse-html.ts`.
    [/\/domino\/lib\/HTMLParser\.js$/, 'module.exports = function HTMLParser() {};'],
    // The names of characters in HTML; xmldom reads XML alone.
    [/\/xmldom\/lib\/entities\.js$/, `exports.XML_ENTITIES = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };`],
  ];
  return {
    name: 'leave-out-unused',
    enforce: 'pre',
    applyToEnvironment: isForServers,
    load: {
      filter: { id: replacements.map(([file]) => file) },
      handler: (id) => replacements.find(([file]) => file.test(id))?.[1],
    },
  };
}

export const serverPlugins = (): Plugin[] => [
  replacePackages(),
  leaveOutUnused(),
  importAtOnce(),
  providePageGlobals(),
];
