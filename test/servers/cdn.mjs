import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));

/** The file that an address of the package CDN leads to; other addresses are those of the files. */
function fileInPackage(path) {
  const [, prefix, tag, file] = /^((?:npm\/)?bantin(?=[@/]|$))(?:@([^/]*))?(?:\/dist\/cdn\/(.*))?$/.exec(path) ?? [];
  if (!prefix) return path;
  const name = file ?? 'bantin.js';
  if (tag !== version && name !== 'bantin.js') throw new Error('the chunks of a newer version have other names');
  return name;
}

/**
 * The host of the built files. A first path segment `~<base64url of JSON>` holds options for everything below it, so that they
 * apply to chunks that are imported by a relative name as well:
 *
 *   key      the name under which the publisher's `/log?key=` lists the requests
 *   delay    {pattern of a file name: milliseconds}
 *   missing  pattern of file names that answer 404
 *   version  [from, to]: this text replaced in every file, as in another release
 *   altered  pattern of file names that come with one byte more
 *
 * It is a package CDN as well, with this version and a newer one, of which the script is in caches nowhere yet and the chunks have
 * other names: below `npm/bantin@VERSION/dist/cdn/` are all files; below `npm/bantin/`, `npm/bantin@latest/` and the like there
 * is the old script, and none of its chunks.
 */
export function createCdn(log, root) {
  return createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://cdn').pathname);
    const [, packed, file] = /^(?:\/~([^/]*))?\/(.*)$/.exec(path);
    const options = packed ? JSON.parse(Buffer.from(packed, 'base64url').toString()) : {};
    log.add('cdn', options.key ?? '', request, `/${file}`);
    const matches = (pattern) => new RegExp(pattern).test(file);

    for (const [pattern, ms] of Object.entries(options.delay ?? {}))
      if (matches(pattern)) await new Promise((resolve) => setTimeout(resolve, ms));

    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    try {
      if (options.missing && matches(options.missing)) throw new Error('missing on request');
      let body = await readFile(join(root, normalize(`/${fileInPackage(file)}`)));
      if (options.version) body = body.toString().replaceAll(...options.version);
      if (options.altered && matches(options.altered)) body = Buffer.concat([body, Buffer.from(' ')]);
      response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, headers);
      response.end();
    }
  });
}
