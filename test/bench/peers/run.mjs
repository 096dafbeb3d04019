#!/usr/bin/env node
/**
 * Measures other libraries beside ours: on the same page, over the same slow network, each fed in the form that it reads.
 * Writes `table.md`, which the site's page on speed includes.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser.mjs';
import { publishScripts, writePages } from '../contestants.mjs';
import { jsonFeed } from '../feeds.mjs';
import { measure } from '../measure.mjs';
import { file, startOrigins } from '../servers.mjs';
import { median, ratios } from '../stats.mjs';
import { installPeers } from './install.mjs';
import { publishPeers } from './peers.mjs';
import { showsNewsWithoutPublisher, weigh } from './visit.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LIMIT = 20; // the most that Mastodon has on a page
const FLOOR = 'floor';
const NAMES = new Map([
  [FLOOR, '`<ul>` tự viết / hand-written'],
  ['bare Lit', 'Lit 3, một phần tử / one element'],
  ['bantin', '**bantin**, một thẻ / one tag'],
  ['bantin, preload feed and core', '**bantin**, đoạn mã có hai liên kết / the snippet with its two links'],
]);

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    out: { type: 'string', default: fileURLToPath(new URL('table.md', import.meta.url)) },
  },
});

const NOTES = `${LIMIT} tin, mạng chậm (1,6 Mbit/s, trễ 150 ms), điện thoại cũ (bộ xử lý chậm bốn lần), trung vị của ${options.rounds} lượt. Máy chủ của Mastodon, Bluesky và dịch vụ feedrapp.info mà vanilla-rss cần đều được dựng tại chỗ và trả lời ngay; bsky-embed có địa chỉ máy chủ ghi cứng trong mã nên được thay; emfed được gói thành một tệp; dòng cuối có khoảng 15 dòng mã tự viết bên cạnh rss-parser.

*${LIMIT} items, a slow network (1.6 Mbit/s, 150 ms), an old phone (a processor four times slower), medians of ${options.rounds} rounds. The servers of Mastodon and Bluesky, and the service feedrapp.info that vanilla-rss needs, are local and answer at once; bsky-embed has its server in its code, where it is replaced; emfed is bundled into one file; beside rss-parser stand some 15 lines of a page's own.*`;

const peersFolder = join(ROOT, 'test/.cache/peers');
installPeers(peersFolder);
const built = mkdtempSync(join(tmpdir(), 'bantin-peers-'));
cpSync(join(ROOT, 'dist/cdn'), built, { recursive: true });
const origins = await startOrigins();
const { page, publisher } = origins;

async function publishAll() {
  const shared = await publishScripts(origins.cdn, built);
  const json = jsonFeed(LIMIT, publisher.url);
  publisher.files.set('/feed.json', file('application/feed+json', json, { cache: 'feed' }));
  const feed = `${publisher.url}/feed.json`;
  const own = await writePages(origins, { ...shared, feed, limit: LIMIT, json }, file, [...NAMES.keys()]);
  const found = Object.entries(own).map(([name, url]) => ({ name, url, item: 'li' }));
  for (const [index, { name, item, html }] of (await publishPeers(origins, peersFolder, LIMIT)).entries()) {
    page.files.set(`/peers/${index}.html`, file('text/html', html));
    found.push({ name, item, url: `${page.url}/peers/${index}.html` });
  }
  return found;
}

/** With a comma, as Vietnamese readers write it. */
const decimal = (value, digits) => value.toFixed(digits).replace('.', ',');
const kilobytes = (bytes) => decimal(bytes / 1000, 1);

function toTable(rows) {
  const lines = rows.map(({ name, scripts, styles, samples, ratio, showsNews }) =>
    [
      NAMES.get(name) ?? `\`${name}\``,
      kilobytes(scripts) + (styles ? ` + ${kilobytes(styles)} CSS` : ''),
      decimal(median(samples.map(({ painted }) => painted)) / 1000, 2),
      decimal(ratio.median, 2),
      decimal(median(samples.map(({ shiftBelow }) => shiftBelow)), 2),
      showsNews ? 'có / yes' : 'không / no',
    ].join(' | '),
  );
  return `| Thư viện / library | Script, kB (Brotli) | Giây đến tin cuối / seconds to the last item | So với \`<ul>\` / against \`<ul>\` | Xê dịch nội dung bên dưới / layout shift of what is below | Còn tin khi nguồn hỏng / news when the publisher is down |
| --- | ---: | ---: | ---: | ---: | --- |
${lines.map((line) => `| ${line} |`).join('\n')}

${NOTES}
`;
}

const browser = await launchBrowser();
try {
  const all = (await publishAll()).map((one) => ({ ...one, samples: [] }));
  for (const one of all) Object.assign(one, await weigh(browser, one.url, one.item, LIMIT));
  for (let round = 0; round < Number(options.rounds); round++)
    for (const one of all) {
      const { url, item, samples } = one;
      samples.push(await measure(browser, url, { limit: LIMIT, network: 'slow', item, heap: false, stay: 1500 }));
      console.log(`${round + 1}: ${one.name}: ${samples.at(-1).painted.toFixed(0)} ms`);
    }
  const floor = all.find(({ name }) => name === FLOOR).samples.map(({ painted }) => painted);
  for (const one of all) {
    const painted = one.samples.map((sample) => sample.painted);
    one.ratio = ratios(painted, floor);
    one.showsNews = await showsNewsWithoutPublisher(browser, one.url, one.item, { publisher, limit: LIMIT });
  }
  const table = toTable(all);
  writeFileSync(options.out, table);
  console.log(`\n${table}`);
} finally {
  await browser.close();
  origins.close();
  rmSync(built, { recursive: true, force: true });
}
