import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/** A JSON Feed of so many items, each with an excerpt and a body. */
export function sampleFeed(count) {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `tin-${index}`,
    url: `https://tin.example.vn/tin/${index}`,
    title: `Phường An Lạc Đông ra quân bảo đảm trật tự đô thị, đợt ${index + 1}`,
    summary: 'Lực lượng chức năng phối hợp các đoàn thể tổ chức lễ ra quân, mở đợt cao điểm đến hết năm.',
    content_html: `<p>${'Người dân phát hiện vụ việc có thể báo tin qua số điện thoại trực ban. '.repeat(12)}</p>`,
    date_published: new Date(Date.UTC(2026, 10, 20) - index * 3_600_000).toISOString(),
    tags: ['An ninh trật tự'],
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Cổng tin', items });
}

/** A publisher on loopback that counts its questions and takes its time: `{url, count(), close()}`. */
export async function startUpstream(items, delay = 0) {
  const body = sampleFeed(items);
  let questions = 0;
  const server = createServer((_, response) => {
    questions++;
    setTimeout(() => response.writeHead(200, { 'content-type': 'application/feed+json' }).end(body), delay);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/feed.json`,
    count: () => questions,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Starts `server.mjs` as a process: `{origin, memory(), close()}`. */
export async function startServer(kind, url) {
  const child = fork(fileURLToPath(new URL('server.mjs', import.meta.url)), [kind, url], { execArgv: ['--expose-gc'] });
  const [{ port }] = await once(child, 'message');
  return {
    origin: `http://127.0.0.1:${port}`,
    async memory() {
      child.send('memory');
      const [usage] = await once(child, 'message');
      return usage;
    },
    close: () => child.disconnect(),
  };
}
