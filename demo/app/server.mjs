import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const repository = new URL('../../', import.meta.url);
const conditions = ['browser', 'import', 'default'];

/** The file that an entry of `exports` names: https://nodejs.org/api/packages.html#conditional-exports */
function target(entry) {
  if (typeof entry === 'string') return entry;
  const condition = conditions.find((name) => entry?.[name]);
  return condition && target(entry[condition]);
}

/** Vite aliases that resolve `bantin` and its subpaths as an installed package would, from package.json. */
async function selfReference() {
  const { name, exports } = JSON.parse(await readFile(new URL('package.json', repository), 'utf8'));
  const path = (file) => fileURLToPath(new URL(file, repository)).replaceAll('\\', '/');
  const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return Object.entries(exports ?? {}).flatMap(([key, entry]) => {
    const file = target(entry);
    if (!file) return [];
    const [before, after] = `${name}${key.slice(1)}`.split('*');
    return after === undefined
      ? [{ find: new RegExp(`^${literal(before)}$`), replacement: path(file) }]
      : [{ find: new RegExp(`^${literal(before)}(.+)${literal(after)}$`), replacement: path(file).replace('*', '$1') }];
  });
}

/**
 * Starts Vite's development server on the developer's page.
 *
 * @param {{publisher: string, ward?: string, port?: number}} options
 * @returns {Promise<{origin: string, close(): Promise<void>}>}
 */
export async function startApp({ publisher, ward = '', port = 4813 }) {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    cacheDir: fileURLToPath(new URL('node_modules/.vite/demo/', repository)),
    logLevel: 'warn',
    clearScreen: false,
    resolve: { alias: await selfReference() },
    define: {
      'import.meta.env.VITE_PUBLISHER': JSON.stringify(publisher),
      'import.meta.env.VITE_WARD': JSON.stringify(ward),
    },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      fs: { allow: [fileURLToPath(repository)] },
    },
  });
  await server.listen();
  return { origin: `http://127.0.0.1:${server.httpServer.address().port}`, close: () => server.close() };
}
