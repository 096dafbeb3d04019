import { answerFor, queryOf } from './example-host.mjs';

const PAGE = 'https://phuong.example.vn/';
const SCRIPT = '<script async src="https://cdn.example.vn/bantin/bantin.js"></script>';

/** Whether a block is something of ours that shows news: an element, a placeholder, a frame or our script. */
export const isShown = (html) =>
  /<[\w-]*(news-list|news-article|related-news)[\s>]|bantin\.js|embed\.html|class="[^"]*\bbantin\b/.test(html);

/** The page of an example: where its template is to bring the script, the test does. */
function documentOf(html) {
  const needsScript = !html.includes('bantin.js') && !html.includes('<iframe');
  const needsElement =
    !/<[\w-]*(news-list|news-article|related-news)[\s>]|data-feed|class="[^"]*\bbantin\b|<iframe/.test(html);
  const element = needsElement ? '<news-list feed="https://tin.example.vn/feed.json" lang="vi"></news-list>' : '';
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Phường</title><body>${needsScript ? SCRIPT : ''}${html}${element}</body></html>`;
}

/** How many of our elements a frame has, and how many of them show news. */
const countElements = () => {
  const elements = [...document.querySelectorAll('*')].filter((node) =>
    /(^|-)(news-list|news-article|related-news)$/.test(node.localName),
  );
  const showing = elements.filter((node) => node.shadowRoot?.querySelector('[part~=item], [part~=content]'));
  const failing = elements.filter((node) => node.shadowRoot?.querySelector('[part~=retry]'));
  return { showing: showing.length, failing: failing.length };
};

async function countInFrames(page) {
  const counts = await Promise.all(page.frames().map((frame) => frame.evaluate(countElements).catch(() => undefined)));
  return counts
    .filter(Boolean)
    .reduce((sum, { showing, failing }) => ({ showing: sum.showing + showing, failing: sum.failing + failing }), {
      showing: 0,
      failing: 0,
    });
}

/** Why a page shows no news; undefined where it does, null as long as that is open. */
async function readNews(page) {
  const count = await countInFrames(page);
  if (count.failing) return `shows no news: ${JSON.stringify(count)}`;
  return count.showing ? undefined : null;
}

/**
 * Opens a page at a partner's address, where all of `*.example.vn` answers: what is wrong with it, or undefined.
 *
 * @param {object} options
 * @param {string} options.document
 * @param {Record<string, string>} [options.headers] of the page
 * @param {(path: string) => {contentType: string, body: string | Buffer} | undefined} [options.findFile] at the page's own server
 * @param {typeof readNews} [options.check]
 */
export async function openExample(browser, { document, headers = {}, findFile, check = readNews }) {
  const page = await browser.newPage();
  const address = PAGE + queryOf(document);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) errors.push(message.text());
  });
  await page.setViewport({ width: 800, height: 2000 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(PAGE) ? findFile?.(new URL(url).pathname) : undefined;
    const answer =
      url === address
        ? { status: 200, headers, contentType: 'text/html; charset=utf-8', body: document }
        : (own ?? answerFor(url, document));
    void (answer ? request.respond(answer) : request.abort());
  });
  try {
    await page.goto(address, { waitUntil: 'load' });
    const end = Date.now() + 15_000;
    let fault = await check(page);
    while (fault === null && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      fault = await check(page);
    }
    return fault === undefined ? errors[0] : [fault ?? 'shows nothing', ...errors].join(' ');
  } finally {
    await page.close();
  }
}

/** Opens a block of HTML as a page, and waits until it shows news: what is wrong, or undefined. */
export const showExample = (browser, html) => openExample(browser, { document: documentOf(html) });
