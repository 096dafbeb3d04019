/** The sample news of the site: the demo publisher's, as files with relative addresses. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { documentsFeed } from '../../gallery/typical-feed.mjs';
import { attachmentsOf } from '../../publisher/body.mjs';
import { articles } from '../../publisher/content/articles.mjs';
import { jsonFeed } from '../../publisher/feeds.mjs';
import { pdf } from '../../publisher/pdf.mjs';
import { site } from '../../publisher/site.mjs';

/** Stands for the folder of the feed until addresses become relative. */
const ORIGIN = 'https://mau.invalid';

const SMALL = 20;

/** Addresses as they are from the feed's own folder. An item leads to the page of sample articles. */
const makeRelative = (json) => json.replaceAll(`${ORIGIN}/tin/`, 'bai-viet.html?bai=').replaceAll(`${ORIGIN}/`, '');

/** Writes `mau/` of the built site: two feeds, pictures and files. */
export async function writeSample(folder) {
  const shown = articles.filter(({ expires }) => !expires).slice(0, SMALL);
  const news = jsonFeed({
    origin: ORIGIN,
    url: `${ORIGIN}/feed.json`,
    home: `${ORIGIN}/bai-viet.html`,
    title: site.title,
    articles: shown,
  });
  const documents = JSON.parse(documentsFeed(ORIGIN));
  const documentFiles = documents.items.flatMap(({ title, attachments = [] }) =>
    attachments.map((file) => ({ url: file.url, bytes: pdf(title, 'Tai lieu minh hoa, noi dung hu cau.') })),
  );
  for (const item of documents.items) item.url = `${ORIGIN}/bai-viet.html`;
  await mkdir(`${folder}/tep`, { recursive: true });
  await cp('demo/publisher/public/anh', `${folder}/anh`, { recursive: true });
  for (const { url, bytes } of [...shown.flatMap((article) => attachmentsOf(ORIGIN, article)), ...documentFiles])
    await writeFile(`${folder}/tep/${url.slice(url.lastIndexOf('/') + 1)}`, bytes);
  await writeFile(`${folder}/feed.json`, makeRelative(news));
  await writeFile(`${folder}/van-ban.json`, makeRelative(JSON.stringify(documents)));
  await writeFile(`${folder}/trong.json`, JSON.stringify({ ...JSON.parse(makeRelative(news)), items: [] }));
}
