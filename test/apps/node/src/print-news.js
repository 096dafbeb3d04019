import { loadFeed } from 'bantin/load-feed.js';

const feed = await loadFeed(process.argv[2] ?? 'https://tin.example.vn/rss.xml', { signal: AbortSignal.timeout(5000) });
for (const { title, url } of feed.items) console.log(title, url);
