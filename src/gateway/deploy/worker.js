// A Cloudflare Worker: `npx wrangler deploy src/gateway/deploy/worker.js --name tin --compatibility-date 2026-10-01`.
// A gateway can be the default export of a worker.
import { createGateway } from 'bantin/gateway';

export default createGateway({
  origins: ['https://phuong.example.vn'],
  contact: 'https://phuong.example.vn/lien-he',
  sources: {
    'cong-an': { type: 'feed', url: 'https://cong-an.example.vn/rss.xml' },
    'cong-doan': { type: 'feed', url: 'https://cong-doan.example.vn/wp-json/wp/v2/posts?_embed' },
    'tin-moi': { type: 'merge', sources: ['cong-an', 'cong-doan'], title: 'Tin mới' },
  },
});
