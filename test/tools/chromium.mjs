import { execFileSync } from 'node:child_process';

/** Path of a program on this machine, or undefined. */
export function which(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/**
 * The path of a Chromium: `CHROME_PATH`, else an installed one, else (x64 Linux) the one in @sparticuz/chromium.
 * `NO_SYSTEM_CHROME=1` skips installed ones, as on a machine that has none.
 */
export async function chromiumPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (!process.env.NO_SYSTEM_CHROME) {
    for (const name of ['chromium', 'google-chrome', 'chromium-browser']) {
      const path = which(name);
      if (path) return path;
    }
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // so that it unpacks its own libraries too
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  }
  throw new Error('No Chromium found: install Chrome or Chromium, or set CHROME_PATH to its binary.');
}

/** Keeps the browser from sending requests of its own, without switching off any security feature. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The address bar is made of pages, which cost several renderers in every new window.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup',
];
