/** `npm run gallery:editors`: pictures of the editors that the tests run, with a snippet in them, into `demo/site/images`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import sharp from 'sharp';
import { build } from 'vite';
import { chromiumArgs, chromiumPath } from '../../../test/tools/chromium.mjs';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));
const SNIPPET =
  '<div class="bantin" data-feed="https://tin.example.vn/feed.json" data-limit="5"><a href="https://tin.example.vn/">Xem tin</a></div>';
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const [{ output }] = await build({
  configFile: false,
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { write: false, lib: { entry: 'demo/site/editor-pictures/ckeditor.js', formats: ['es'] } },
});
const built = new Map(output.map(({ fileName, code, source }) => [extname(fileName), code ?? source]));

const page = (
  body,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><style>body { margin: 16px; font: 16px sans-serif; }
.ck-editor__editable { min-height: 240px; }</style>${body}`;
const PAGES = {
  '/tinymce': page(`<textarea></textarea><script src="/node_modules/tinymce/tinymce.min.js"></script><script>
    tinymce.init({ selector: 'textarea', license_key: 'gpl', promotion: false, branding: false, height: 420, plugins: 'code link lists',
      toolbar: 'undo redo | bold italic | bullist numlist | link | code', menubar: false });</script>`),
  '/ckeditor': page(`<style>${built.get('.css')}</style><div></div><script type="module">
    import { show } from '/ckeditor.js'; await show(document.querySelector('div'), ${JSON.stringify(SNIPPET)});</script>`),
};

const server = createServer(({ url }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const body = PAGES[pathname] ?? (pathname === '/ckeditor.js' ? built.get('.js') : undefined);
  const type = PAGES[pathname] ? 'text/html' : (TYPES[extname(pathname)] ?? 'application/octet-stream');
  response.setHeader('content-type', type);
  try {
    response.end(body ?? readFileSync(`.${pathname}`));
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
const origin = await new Promise((resolve) =>
  server.once('listening', () => resolve(`http://127.0.0.1:${server.address().port}`)),
);

const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
async function shoot(name, height, prepare) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 760, height });
  await tab.goto(`${origin}/${name}`, { waitUntil: 'networkidle0' });
  await prepare(tab);
  await sharp(await tab.screenshot())
    .webp({ quality: 80 })
    .toFile(`demo/site/images/${name}.webp`);
}
try {
  await shoot('tinymce', 460, async (tab) => {
    await tab.click('button[data-mce-name=code]');
    await tab.waitForSelector('.tox-dialog textarea');
    await tab.type('.tox-dialog textarea', SNIPPET);
  });
  await shoot('ckeditor', 260, async (tab) => {
    await tab.click('.raw-html-embed__edit-button, .raw-html-embed__buttons-wrapper button');
    await tab.waitForSelector('.raw-html-embed textarea');
  });
} finally {
  await browser.close();
  server.close();
}
