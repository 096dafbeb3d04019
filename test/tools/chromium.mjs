import { execFileSync } from 'node:child_process';

/** Path of a program on this machine, or undefined. */
export function which(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** A Chromium: `CHROME_PATH`, else an installed one, else (x64 Linux) the one inside @sparticuz/chromium. */
export async function chromiumPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (!process.env.NO_SYSTEM_CHROME) {
    for (const name of ['chromium', 'google-chrome', 'chromium-browser']) {
      const path = which(name);
      if (path) return path;
    }
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes it unpack its own libraries too
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  }
  throw new Error('No Chromium found: install Chrome or Chromium, or set CHROME_PATH to its binary.');
}

/** Security stays on; the rest keeps the browser from talking to anyone. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // the address bar is made of pages, which cost every new window several renderers
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup',
];
