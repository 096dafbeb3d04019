import { getRequestListener } from '@hono/node-server';

/**
 * The ward's gateway: what its pages cannot read themselves, from the publisher next door. Its configuration is what
 * `npx bantin gateway` would take from a file.
 *
 * @param {{publisher: string}} origins
 */
export async function createDemoGateway({ publisher }) {
  // Only there once the project is built.
  const { createGateway } = await import('../../dist/npm/gateway/index.js').catch(() => ({}));
  if (!createGateway) return (_, response) => response.writeHead(503).end('Not built.');
  const gateway = createGateway({
    allowLoopback: true,
    sources: {
      'thanh-pho': { type: 'feed', url: `${publisher}/no-cors/rss.xml`, interval: 60 },
      'thong-bao': {
        type: 'listing',
        url: `${publisher}/danh-muc`,
        interval: 60,
        title: 'Thông báo của thành phố Lạc Hải',
        selectors: { item: 'tr.tin', link: 'a', title: 'a', date: '.ngay' },
        article: {
          body: '.body',
          byline: '.unit',
          category: '.meta a',
          views: '.meta',
          excerpt: '.lead',
          attachments: '.files a',
        },
      },
    },
  });
  return getRequestListener((request) => gateway.fetch(request));
}
