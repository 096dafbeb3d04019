/** A browser and a server of the built site, for tests on Node. */
import puppeteer from 'puppeteer-core';
import { listen } from '../../demo/lib/http.mjs';
import { createSite } from '../../demo/site/server.mjs';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';

export async function openSite() {
  const server = await listen(createSite());
  const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
  const close = async () => void (await Promise.all([browser.close(), server.close()]));
  return { origin: server.origin, browser, close };
}
