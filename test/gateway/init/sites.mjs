import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPublisher } from '../tools.mjs';
import { NEWS } from './pages/news.mjs';

/** Starts a site with one list page, its second page and its articles: `{page, url, origin, requests, close()}`. */
export async function startSite(page) {
  const answers = new Map();
  const site = await startPublisher(({ url }, response) => {
    const body = answers.get(url);
    const type = url.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  const html = page.html.replaceAll('{origin}', site.origin);
  answers.set(page.path, html);
  for (const [path, body] of Object.entries(page.files ?? {}))
    answers.set(path, body.replaceAll('{origin}', site.origin));
  if (page.secondPage) {
    const [path, change] = page.secondPage;
    answers.set(path, change(html));
  }
  if (page.article) for (const [at, { url }] of page.expected.entries()) answers.set(url, page.article(NEWS[at]));
  return Object.assign(site, { page, url: site.origin + page.path });
}

/** Runs `bantin init`, without blocking the servers of this process: `{status, stdout, stderr}`. */
export async function runInit(args, { bin = 'dist/bin/bantin.js', env = {} } = {}) {
  const child = spawn(process.execPath, [bin, 'init', ...args], {
    env: { ...process.env, LANG: 'vi_VN.UTF-8', ...env },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (output[name] += text));
  const [status] = await once(child, 'exit');
  return { status, ...output };
}
