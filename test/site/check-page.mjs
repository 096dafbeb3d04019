import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until what is in the page shows something: an element its first items, code in two colour schemes its colours. */
const untilShown = (page) =>
  page.waitForFunction(
    () =>
      document.readyState === 'complete' &&
      [...document.querySelectorAll('news-list, news-article, related-news')].every((element) =>
        element.shadowRoot?.querySelector('[part~=item], [part~=content], [part~=status]'),
      ),
    { timeout: 30_000 },
  );

/** What axe finds in the page as it is. */
async function findViolations(page) {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
}

/** Turns the dark side on or off, as the switch of the theme does, without waiting for its transitions. */
const setDark = (page, isDark) =>
  page.evaluate((dark) => {
    document.documentElement.classList.toggle('dark', dark);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, isDark);

/** The elements that make the page wider than the window. */
const findTooWide = (page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (node) => node.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} px wide: ${wide
        .slice(-2)
        .map((node) => node.outerHTML.slice(0, 120))
        .join(' ')}`,
    ];
  });

/** All that is wrong with a page on a phone of 360 px: errors, sideways scrolling, and what axe finds, light and dark. */
export async function checkPage(browser, url) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  try {
    await page.setViewport({ width: 360, height: 740 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url, { waitUntil: 'load' });
    await untilShown(page);
    problems.push(...(await findTooWide(page)));
    await page.evaluate(axe);
    for (const isDark of [false, true]) {
      await setDark(page, isDark);
      const scheme = isDark ? 'dark' : 'light';
      problems.push(...(await findViolations(page)).map((violation) => `axe, ${scheme}: ${violation}`));
    }
  } catch (error) {
    problems.push(`failed: ${error.message}`);
  } finally {
    await page.close();
  }
  return problems;
}

/** Checks pages one after the other: `path: problem` for each problem. */
export async function checkPages({ browser, origin }, paths) {
  const all = [];
  for (const path of paths)
    all.push(...(await checkPage(browser, `${origin}/${path}`)).map((problem) => `${path}: ${problem}`));
  return all;
}
