import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createGateway } from '../../dist/npm/gateway/index.js';
import { freePort } from '../tools/engines.mjs';

/** Starts a server on loopback: `{server, origin}`. */
export async function listen(handle, port = 0) {
  const server = createServer(handle).listen(port, '127.0.0.1');
  await once(server, 'listening');
  // It ends with the tests.
  server.unref();
  server.on('connection', (socket) => socket.unref());
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** The built files, for pages with our script. */
export const startCdn = () =>
  listen(({ url }, response) => {
    const file = join('dist/cdn', new URL(url, 'http://localhost').pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = file.endsWith('.js') ? 'text/javascript' : 'application/json';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(readFileSync(file));
  });

/** A gateway that knows its address: `{origin, requests, server}`. */
export async function startGateway(sources) {
  const requests = [];
  let answer;
  const { server, origin } = await listen((request, response) => {
    requests.push(request.url);
    return answer(request, response);
  });
  const gateway = createGateway({ allowLoopback: true, publicUrl: origin, sources });
  answer = getRequestListener((request, env) => gateway.fetch(request, env));
  return { origin, requests, server };
}

export const hasProgram = (name, option = '-v') => spawnSync(name, [option]).status === 0;

/** Waits until something listens on a port. */
async function untilOpen(port) {
  for (let round = 0; round < 500; round++) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing listens on ${port}`);
}

/** Starts a program that ends with this process, which then removes its folder: its origin. */
async function startServer(program, args, { folder, port, log = 'inherit' }) {
  const child = spawn(program, args, { stdio: ['ignore', log, log] });
  child.unref();
  process.on('exit', () => {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  await untilOpen(port);
  return `http://127.0.0.1:${port}`;
}

/** Starts nginx with `deploy/nginx-ssi.conf` in front of a gateway, for pages given by name: its origin. */
export async function startNginx(gateway, pages) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-nginx-'));
  chmodSync(folder, 0o755); // its workers may run as another user
  mkdirSync(join(folder, 'www'));
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, 'www', name), html);
  const port = await freePort();
  const site = readFileSync('src/gateway/deploy/nginx-ssi.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('http://127.0.0.1:8080', gateway)
    .replace('/var/www/phuong', join(folder, 'www'))
    .replace('/var/cache/nginx/tin', join(folder, 'cache'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `pid ${folder}/pid; error_log ${folder}/error.log; daemon off;
events {}
http { access_log off; default_type text/html; charset utf-8; ${temporary.join(' ')}
${site}
}`,
  );
  return startServer('nginx', ['-e', join(folder, 'error.log'), '-c', file], { folder, port });
}

/** Starts Varnish in front of a page and, for `/feeds/`, a gateway: its origin. */
export async function startVarnish(gateway, html) {
  const pages = await listen((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html));
  const folder = mkdtempSync(join(tmpdir(), 'bantin-varnish-'));
  const port = await freePort();
  const file = join(folder, 'page.vcl');
  const createBackend = (name, origin) => `backend ${name} { .host = "127.0.0.1"; .port = "${new URL(origin).port}"; }`;
  writeFileSync(
    file,
    `vcl 4.1;
${createBackend('page', pages.origin)}
${createBackend('gateway', gateway)}
sub vcl_recv { if (req.url ~ "^/feeds/") { set req.backend_hint = gateway; } }
sub vcl_backend_response { set beresp.do_esi = beresp.http.content-type ~ "^text/html"; }`,
  );
  // A folder of its own and no jail, so that it needs no rights.
  const options = ['-F', '-n', join(folder, 'work'), '-j', 'none', '-s', 'malloc,8m', '-f', file];
  return startServer('varnishd', [...options, '-a', `127.0.0.1:${port}`], { folder, port, log: 'ignore' });
}

/** What PHP makes of a page. */
export function runPhp(page) {
  // As on many servers: a warning would stand in the page.
  const options = ['-d', 'display_errors=1', '-d', 'error_reporting=-1', '-d', 'allow_url_fopen=1'];
  return new Promise((resolve, reject) => {
    const child = spawn('php', options, { stdio: ['pipe', 'pipe', 'inherit'] });
    let html = '';
    child.stdout.on('data', (chunk) => (html += chunk));
    child.on('error', reject).on('exit', () => resolve(html));
    child.stdin.end(page);
  });
}
