import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath } from '../tools/chromium.mjs';

/**
 * A browser to measure in. Without the web pages that newer Chromium draws its own address bar with: each new window
 * loads several, which costs more than what is measured.
 */
export const launchBrowser = async (...args) =>
  puppeteer.launch({
    executablePath: await chromiumPath(),
    args: [...chromiumArgs, '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup', ...args],
  });
