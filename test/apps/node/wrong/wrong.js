import { loadFeed } from 'bantin/load-feed.js';

loadFeed('https://tin.example.vn/rss.xml', { timeout: 'wrong' });
