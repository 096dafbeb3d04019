import { randomUUID } from 'node:crypto';

// Enough for every engine to stop sniffing and commit the document.
const HEAD_START = `<!--${' '.repeat(2048)}-->`;

/**
 * Koa middleware for the pages that tests write: POST the HTML and headers to `/__pages`, open the address in a frame, and
 * the server sends only the doctype until `/__pages/ID/go` is requested. So a test can listen inside the new window before
 * any of the page's own scripts run, whatever the page's policy forbids.
 */
export function hostPages() {
  const pages = new Map();

  return async (ctx, next) => {
    const [, id, go] = /^\/__pages(?:\/([\w-]+)(\/go)?)?$/.exec(ctx.path) ?? [];
    if (!ctx.path.startsWith('/__pages')) return next();

    if (ctx.method === 'POST' && !id) {
      const chunks = [];
      for await (const chunk of ctx.req) chunks.push(chunk);
      const page = JSON.parse(Buffer.concat(chunks).toString());
      page.released = new Promise((resolve) => {
        page.release = resolve;
      });
      const name = randomUUID();
      pages.set(name, page);
      ctx.body = { id: name };
      return;
    }

    const page = pages.get(id);
    if (!page) {
      ctx.status = 404;
      return;
    }
    if (go) {
      page.release();
      ctx.status = 204;
      return;
    }
    ctx.respond = false;
    ctx.res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    });
    ctx.res.write(`${page.quirks ? '' : '<!doctype html>'}${HEAD_START}`);
    await page.released;
    ctx.res.end(page.html);
  };
}
