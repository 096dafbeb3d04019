/** A Cloudflare Worker in front of a site, with the gateway in it: fills `<esi:include src="/feeds/cong-an.html?limit=5"/>`. */
import { createGateway } from 'bantin/gateway';

const gateway = createGateway({
  sources: { 'cong-an': { type: 'feed', url: 'https://cong-an.example.vn/rss.xml' } },
});

const INCLUDE = /<esi:include src="(\/feeds\/[^"]*)"\s*\/?>/g;

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/feeds/')) return gateway.fetch(request, env, context);
    const page = await fetch(request);
    if (!page.headers.get('content-type')?.startsWith('text/html')) return page;

    const include = async (path) => {
      const address = new URL(path.replaceAll('&amp;', '&'), request.url);
      const answer = await gateway.fetch(new Request(address, { headers: { accept: 'text/html' } }), env, context);
      return answer.text();
    };
    const html = await page.text();
    const news = await Promise.all([...html.matchAll(INCLUDE)].map(([, path]) => include(path)));
    const headers = new Headers(page.headers);
    for (const name of ['content-length', 'etag', 'last-modified']) headers.delete(name); // those of the page without news
    return new Response(
      html.replace(INCLUDE, () => news.shift()),
      { status: page.status, headers },
    );
  },
};
