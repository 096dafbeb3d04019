/// <reference types="node" />
import { bilingual } from '../config/messages.js';
import { ConfigError } from '../errors.js';

/** A file of the site. */
export interface SiteFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
  /** Whether its name changes with its content. */
  isImmutable: boolean;
}

const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['md', 'text/plain; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['ico', 'image/x-icon'],
  ['mp3', 'audio/mpeg'],
]);
/** Names in which a bundler wrote a hash: `core-1f3a9c0e.js`, `assets/app.C5whV9wm.js`. */
const HASHED = /-[0-9a-f]{8,}\.js$|^assets\/.*\.[\w-]{8}\.(?:js|css|woff2?|png|svg|jpg|webp)$/;

/** What Node brings; undefined elsewhere. */
function loadNode() {
  const load =
    globalThis.navigator?.userAgent === 'Cloudflare-Workers' ? undefined : globalThis.process?.getBuiltinModule;
  const [fs, path, url] = [load?.('node:fs'), load?.('node:path'), load?.('node:url')];
  return fs && path && url ? { fs, path, url } : undefined;
}
type Node = NonNullable<ReturnType<typeof loadNode>>;

const NODE_ONLY = bilingual('chỉ Node mới đọc được tệp của trang', 'only Node can read the files of the site');
const NO_PACKAGE_SITE = bilingual(
  'gói npm không kèm trang này: chạy npm run site trong mã nguồn, rồi ghi thư mục dist/site vào đây, ví dụ "site": "./site"',
  'the npm package is without it: run npm run site in the sources and name the folder dist/site here, as in "site": "./site"',
);
const noIndex = (folder: string) =>
  bilingual(`thư mục ${folder} không có index.html`, `the folder ${folder} has no index.html`);

/**
 * The segments of a path, decoded; undefined for one that no file of a site has: what leads out of the folder, hidden files,
 * and what some systems read as a drive or a folder.
 */
function readSegments(path: string): string[] | undefined {
  try {
    const segments = path.slice(1).split('/').map(decodeURIComponent);
    if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
    const isPlain = (name: string) => name !== '' && !name.startsWith('.') && !/[/\\:\0]/.test(name);
    return segments.every(isPlain) ? segments : undefined;
  } catch {
    return;
  }
}

/** The files of the built site in one folder. */
export class SiteFiles {
  readonly #node: Node;
  readonly #folder: string;

  /**
   * @param site `true` for the folder that `npm run site` writes, or a folder.
   * @throws {ConfigError} where there is no site, or no file system.
   */
  constructor(site: true | string, ownFolder: () => URL) {
    const node = loadNode();
    if (!node) throw new ConfigError([{ path: 'site', message: NODE_ONLY }]);
    const folder = site === true ? node.url.fileURLToPath(ownFolder()) : site;
    if (!node.fs.existsSync(node.path.join(folder, 'index.html')))
      throw new ConfigError([{ path: 'site', message: site === true ? NO_PACKAGE_SITE : noIndex(folder) }]);
    this.#node = node;
    this.#folder = node.fs.realpathSync(folder);
  }

  /** The file at a path of an address; undefined where there is none. */
  async read(path: string): Promise<SiteFile | undefined> {
    const segments = readSegments(path);
    if (!segments) return;
    const { fs, path: paths } = this.#node;
    try {
      const file = await fs.promises.realpath(paths.join(this.#folder, ...segments));
      // A link in the folder may lead out of it.
      if (!file.startsWith(this.#folder + paths.sep)) return;
      const { size, mtimeMs } = await fs.promises.stat(file);
      const bytes = new Uint8Array(await fs.promises.readFile(file));
      return {
        bytes,
        type: TYPES.get(paths.extname(file).slice(1).toLowerCase()) ?? 'application/octet-stream',
        etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
        isImmutable: HASHED.test(segments.join('/')),
      };
    } catch {
      return; // no such file, or a folder
    }
  }
}
