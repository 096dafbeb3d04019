/** Networks by name; `slow` is an old phone on a bad connection. */
export const NETWORKS = {
  fast: { cpu: 1 },
  slow: { cpu: 4, latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8 },
};

/**
 * Runs in the page before any of its scripts. Counts the items, `<li>` for most, in the document and in every shadow root when one of these
 * changes; once all are there, the next frame is drawn with them. When that frame's work is done is the time that counts:
 * a message sent from its animation frame arrives behind style, layout and paint. The same for every contestant, however
 * it brings its items in. Rows that `content-visibility` leaves out are drawn when a reader scrolls to them.
 */
function watch(wanted, item) {
  const roots = [document];
  const found = (window.__bench = { painted: undefined, shift: 0, shiftBelow: 0 });
  const count = () => roots.reduce((sum, root) => sum + root.querySelectorAll(item).length, 0);
  const addRoot = (root) => {
    roots.push(root);
    observer.observe(root, { childList: true, subtree: true });
  };
  const observer = new MutationObserver(() => {
    // The root of an element in the page's HTML is attached without a call.
    for (const { shadowRoot } of document.getElementsByTagName('news-list'))
      if (shadowRoot && !roots.includes(shadowRoot)) addRoot(shadowRoot);
    if (count() < wanted) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        found.painted = performance.now();
        window.__painted('');
      };
      port2.postMessage(0);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    addRoot(root);
    return root;
  };
  new PerformanceObserver((list) => {
    const below = document.getElementById('below');
    for (const { value, sources } of list.getEntries()) {
      found.shift += value;
      if (sources.some(({ node }) => node && below.contains(node))) found.shiftBelow += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Opens a page as somebody would who has never been there, unless `context` is one that has, and stays for `stay`
 * milliseconds when the last item is painted.
 */
export async function measure(browser, url, { limit, network, item = 'li', context: used, heap = true, stay = 250 }) {
  const context = used ?? (await browser.createBrowserContext());
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 800 });
    await page.evaluateOnNewDocument(watch, limit, item);
    const session = await page.createCDPSession();
    const { cpu, latency = 0, download = -1, upload = -1 } = NETWORKS[network];
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: download,
      uploadThroughput: upload,
    });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: '__painted' });
    const painted = new Promise((resolve, reject) => {
      session.once('Runtime.bindingCalled', resolve);
      setTimeout(reject, 60_000, new Error(`no ${limit} items within a minute: ${url}`)).unref();
    });
    const before = await mainThread(session);
    await Promise.all([page.goto(url, { waitUntil: 'domcontentloaded' }), painted]);
    // what comes right behind the news is part of its price: the first pictures, late chunks
    await new Promise((resolve) => setTimeout(resolve, stay));
    const result = await page.evaluate('window.__bench');
    result.cpu = 1000 * ((await mainThread(session)) - before);
    if (heap) {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
      result.heap = (usedSize + embedderHeapUsedSize) / 2 ** 20;
    }
    await page.close();
    return result;
  } finally {
    if (!used) await context.close();
  }
}

async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}
