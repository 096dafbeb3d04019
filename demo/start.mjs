/**
 * `npm start`: builds the library, then serves the publisher and its partners on loopback until it is stopped. The site
 * is built while they run already, because that takes longer. `--no-build` serves what is in `dist`; `--port 5000` starts looking for free ports there.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startOrigins } from './origins.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false }, port: { type: 'string', default: '4810' } },
});

/** Runs a command; true when it went well. */
function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: repository, stdio: 'inherit', ...options });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

if (!values['no-build'] && !(await run('npm', ['run', 'build'], { shell: process.platform === 'win32' }))) {
  console.error('\nBản dựng bị lỗi (xem ở trên). The build failed, see above.');
  process.exit(1);
}

const port = Number(values.port);
const demo = await startOrigins({ port: Number.isInteger(port) && port > 0 && port < 65_000 ? port : 4810 });

if (!existsSync(new URL('../dist/cdn/bantin.js', import.meta.url))) {
  console.warn(
    'Chưa có dist/cdn/bantin.js: các trang chỉ hiện nội dung dự phòng. Not built: pages show their fallback.',
  );
}

console.log(`
Bản tin đang chạy. Bấm Ctrl+C để dừng.    The demo is running. Press Ctrl+C to stop.

  Trang chủ          the site             ${demo.site}/
  Mọi trang          all pages            ${demo.ward}/demo
  Trang phường       ward website         ${demo.ward}/
  Cổng công đoàn     union portal         ${demo.union}/
  Trang npm (Vite)   developer's page     ${demo.app}/
  Đơn vị phát hành   publisher            ${demo.publisher}/
  Giao diện          gallery              ${demo.gallery}/
  Nguồn tin          feeds                ${demo.publisher}/feed.json  /rss.xml  /atom.xml  /rdf.xml
                                          ${demo.publisher}/wp-json/wp/v2/posts?_embed
  Cổng tin           gateway              ${demo.gateway}/  /feeds/thanh-pho  /feeds/thong-bao  /healthz
`);

process.removeAllListeners('SIGTERM'); // Vite's own would end the process before the other servers have closed
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await demo.close();
    process.exit(0);
  });
}

if (!values['no-build']) {
  console.log('Đang dựng trang tài liệu…    Building the site…');
  const isBuilt = await run(process.execPath, ['demo/site/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(
    isBuilt ? `Xong. Done: ${demo.site}/` : 'Trang tài liệu bị lỗi. The site could not be built: npm run site',
  );
}
