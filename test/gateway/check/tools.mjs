import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check as checkTarget, toJson } from '../../../dist/bin/check.js';

/** Checks a target: the report as `--json` prints it, with all findings in `all` and their `code/cause` in `codes`. */
export async function check(target, options) {
  const report = JSON.parse(toJson(await checkTarget(target, options)));
  report.all = [...report.findings, ...report.feeds.flatMap(({ findings }) => findings)];
  report.codes = report.all.map(({ code, cause }) => (cause ? `${code}/${cause}` : code));
  report.find = (name) => report.all[report.codes.indexOf(name)];
  return report;
}

async function start(server, scheme) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `${scheme}://127.0.0.1:${server.address().port}`,
    port: server.address().port,
    close() {
      server.closeAllConnections?.();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Starts a server on loopback. `answer` is a handler, or `{status, headers, body}` by path. */
export const startServer = (answer) => start(createServer(toHandler(answer)), 'http');

/** The same over TLS. */
export const startSecureServer = (answer, tls) => start(createSecureServer(tls, toHandler(answer)), 'https');

const toHandler = (answer) => (request, response) => {
  if (typeof answer === 'function') return answer(request, response);
  const found = answer[new URL(request.url, 'http://x').pathname];
  if (!found) return response.writeHead(404).end('nothing');
  const { status = 200, headers = {}, body = '' } = typeof found === 'function' ? found(request) : found;
  response.writeHead(status, headers).end(body);
};

export const OPEN = { 'access-control-allow-origin': '*' };
export const RSS_HEADERS = {
  ...OPEN,
  'content-type': 'application/rss+xml; charset=utf-8',
  'cache-control': 'max-age=300',
};
export const JSON_HEADERS = { ...OPEN, 'content-type': 'application/feed+json', 'cache-control': 'max-age=300' };

const DAY = 24 * 3600_000;
export const daysAgo = (days) => new Date(Date.now() - days * DAY);

/** One item of RSS; `fields` replaces or removes some of its elements. */
export function rssItem(number, fields = {}) {
  const all = {
    title: `Tin thứ ${number} của phường Hòa Bình`,
    link: `https://tin.example.vn/bai/${number}`,
    guid: `bai-${number}`,
    pubDate: daysAgo(number).toUTCString().replace('GMT', '+0000'),
    description: `Tóm tắt của tin thứ ${number}.`,
    ...fields,
  };
  const elements = Object.entries(all).filter(([, value]) => value !== undefined);
  return `<item>${elements.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</item>`;
}

/** A feed in RSS with three items; `fields` may be a function of their number. */
export function rss(
  fields = {},
  { head = '<?xml version="1.0" encoding="utf-8"?>\n', tail = '</channel></rss>' } = {},
) {
  const items = [1, 2, 3].map((number) => rssItem(number, typeof fields === 'function' ? fields(number) : fields));
  return `${head}<rss version="2.0"><channel><title>Tin phường</title>
<link>https://tin.example.vn/</link>
${items.join('\n')}
${tail}`;
}

/** A JSON Feed with three items. */
export const jsonFeed = (fields = {}) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Tin phường',
    items: [1, 2, 3].map((number) => ({
      id: `bai-${number}`,
      url: `https://tin.example.vn/bai/${number}`,
      title: `Tin thứ ${number} của phường Hòa Bình`,
      summary: `Tóm tắt của tin thứ ${number}.`,
      date_published: daysAgo(number).toISOString(),
      ...(typeof fields === 'function' ? fields(number) : fields),
    })),
  });

/** A folder of its own, with what is written into it: `{path(name), write(name, content), remove()}`. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-check-'));
  const path = (name) => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Makes certificates with OpenSSL: an authority, an intermediate one below it, and those of a server. `make(name, options)`
 * gives `{key, cert}` for a server, signed by `signer`, or by itself.
 */
export function openAuthority(folder) {
  const run = (...args) => execFileSync('openssl', args, { cwd: folder.path(''), stdio: 'pipe' });
  const day = (offset) => `${new Date(Date.now() + offset * DAY).toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  const read = (name) => readFileSync(folder.path(name), 'utf8');

  function make(
    name,
    { signer, subject = `/CN=${name}`, names = 'IP:127.0.0.1', from = -10, to = 300, isCa = false } = {},
  ) {
    run('ecparam', '-genkey', '-name', 'prime256v1', '-out', `${name}.key`);
    run('req', '-new', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
    folder.write(
      `${name}.cnf`,
      [
        '[ca]\ndefault_ca=one\n[one]',
        `database=${name}.txt\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nunique_subject=no`,
        '[any]\ncommonName=supplied',
        isCa ? '[ext]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign' : `[ext]\nsubjectAltName=${names}`,
      ].join('\n'),
    );
    folder.write(`${name}.txt`, '');
    const by = signer
      ? ['-cert', `${signer}.pem`, '-keyfile', `${signer}.key`]
      : ['-selfsign', '-keyfile', `${name}.key`];
    run(
      'ca',
      '-batch',
      '-notext',
      '-config',
      `${name}.cnf`,
      '-extensions',
      'ext',
      ...by,
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-startdate',
      day(from),
      '-enddate',
      day(to),
    );
    return { key: read(`${name}.key`), cert: read(`${name}.pem`) };
  }
  return make;
}
