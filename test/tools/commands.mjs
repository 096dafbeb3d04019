import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sanitizers } from './sanitizers.mjs';

/** The results of the tests of `faults` or `editors` so far, by engine: the README's tables are made from them. */
export function readSeen(what) {
  try {
    return JSON.parse(readFileSync(`test/.cache/${what}.json`, 'utf8'));
  } catch {
    return {};
  }
}

function writeSeen(what, engine, rows) {
  mkdirSync('test/.cache', { recursive: true });
  writeFileSync(`test/.cache/${what}.json`, JSON.stringify({ ...readSeen(what), [engine]: rows }, null, 2));
  return true;
}

/** Moves a finger by the browser's own input; WebKitGTK's driver takes it for a mouse. */
async function swipe(browser, id, { from, to }) {
  const touchscreen = browser.getPage?.(id).touchscreen;
  if (touchscreen) {
    await touchscreen.touchStart(from.x, from.y);
    for (const part of [0.3, 0.6, 1]) await touchscreen.touchMove(from.x + (to.x - from.x) * part, to.y);
    await touchscreen.touchEnd();
  } else {
    // https://w3c.github.io/webdriver/#pointer-input-source
    const move = ({ x, y }, duration) => ({ type: 'pointerMove', origin: 'viewport', duration, x, y });
    const actions = [
      move(from, 0),
      { type: 'pointerDown', button: 0 },
      move(to, 100),
      { type: 'pointerUp', button: 0 },
    ];
    const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions };
    await browser.driverManager.performActions(id, [finger]);
  }
  return true;
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/ */
async function accessibilityTree(page, path) {
  const client = await page.createCDPSession();
  const all = ({ frame, childFrames = [] }) => [frame, ...childFrames.flatMap(all)];
  const frames = all((await client.send('Page.getFrameTree')).frameTree);
  const frame = frames.find(({ url }) => new URL(url).pathname === path);
  const { nodes } = await client.send('Accessibility.getFullAXTree', { frameId: frame.id });
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = ({ ignored, role, name, properties = [], childIds }) => [
    ...(ignored
      ? []
      : [
          Object.fromEntries([
            ['role', role?.value],
            ['name', name?.value ?? ''],
            ...properties.map(({ name, value }) => [name, value.value]),
          ]),
        ]),
    ...childIds.flatMap((id) => (byId.has(id) ? walk(byId.get(id)) : [])),
  ];
  return walk(nodes[0]);
}

/**
 * What tests can have done by the browser or by Node, with `executeServerCommand`:
 *
 *   engine        its name
 *   offline       {milliseconds}: sets the browser's offline mode for this time; Chromium only
 *   swipe         {from: {x, y}, to: {x, y}}: moves a finger, in CSS pixels; a mouse in WebKitGTK, whose driver has no touch
 *   ax-tree       {path}: the accessibility tree of the frame with this path, as a list in the order of the tree,
 *                 `[{role, name, ...properties}]`; Chromium only, false elsewhere
 *   heap          bytes in use after a collection; Chromium only
 *   write-faults  {rows}: writes the results of the tests of faults, from which the README's table is made
 *   write-editors {rows}: the same for editors
 *   sanitize      {by, html}: sanitises HTML with a sanitiser that runs on servers
 */
export function browserCommands() {
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session: { browser, id } }) {
      switch (command) {
        case 'engine':
          return browser.name;
        case 'offline':
          // Ended here, because the page's own connection to this process is offline as well.
          setTimeout(() => browser.getPage(id).setOfflineMode(false), payload.milliseconds);
          await browser.getPage(id).setOfflineMode(true);
          return true;
        case 'swipe':
          return swipe(browser, id, payload);
        case 'ax-tree':
          return browser.name === 'Chromium' ? accessibilityTree(browser.getPage(id), payload.path) : false;
        case 'heap': {
          const client = await browser.getPage(id).createCDPSession();
          await client.send('HeapProfiler.enable');
          for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
          const { usedSize } = await client.send('Runtime.getHeapUsage');
          await client.detach();
          return { usedSize };
        }
        case 'write-faults':
          return writeSeen('faults', browser.name, payload.rows);
        case 'write-editors':
          return writeSeen('editors', browser.name, payload.rows);
        case 'sanitize':
          return { html: sanitizers[payload.by](payload.html) };
      }
    },
  };
}
