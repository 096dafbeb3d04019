/** Milliseconds within which a page shows its copy when its publisher is down. */
const PATIENCE = 12_000;

const countItems = (item) => {
  const roots = [document];
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const items = roots.flatMap((root) => [...root.querySelectorAll(item)]);
  // A placeholder has no text.
  return items.filter(({ textContent }) => textContent.trim().length > 40).length;
};

/** Whether a page shows this many items within some time. */
const showsItems = (page, item, wanted, timeout) =>
  page.waitForFunction(`(${countItems})(${JSON.stringify(item)}) >= ${wanted}`, { timeout, polling: 100 }).then(
    () => true,
    () => false,
  );

/** Bytes on the wire of the scripts and style sheets of a page until its news is there, and a second more. */
export async function weigh(browser, url, item, limit) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** By address, as a file that was preloaded comes twice. */
  const lengths = { script: new Map(), stylesheet: new Map() };
  page.on('response', (response) => {
    const length = Number(response.headers()['content-length'] ?? 0);
    lengths[response.request().resourceType()]?.set(response.url(), length);
  });
  await page.goto(url);
  if (!(await showsItems(page, item, limit, 30_000))) throw new Error(`no news on ${url}`);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await context.close();
  const total = (files) => [...files.values()].reduce((sum, length) => sum + length, 0);
  return { scripts: total(lengths.script), styles: total(lengths.stylesheet) };
}

/** Whether a reader who was here before sees news while the publisher answers nothing. */
export async function showsNewsWithoutPublisher(browser, url, item, { publisher, limit }) {
  const context = await browser.createBrowserContext();
  try {
    const first = await context.newPage();
    await first.goto(url);
    await showsItems(first, item, limit, 30_000);
    // Stores write when the page is at rest.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await first.close();
    publisher.isDown = true;
    const second = await context.newPage();
    await second.goto(url, { waitUntil: 'domcontentloaded' });
    return await showsItems(second, item, 1, PATIENCE);
  } finally {
    publisher.isDown = false;
    await context.close();
  }
}
