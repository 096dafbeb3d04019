import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumArgs, chromiumPath, which } from './chromium.mjs';

/** The engines of the suite, each with a function that starts a browser: `{launcher, stop}`. */
export const engines = { Chromium: chromium, Firefox: firefox, WebKitGTK: webkit };

function named(name, launcher) {
  // The WebDriver launcher names itself after its capabilities when it starts; reports should name the engine.
  Object.defineProperty(launcher, 'name', { get: () => name, set() {} });
  return launcher;
}

function need(program, packages) {
  const path = which(program);
  if (!path) throw new Error(`${program} is missing: apt-get install ${packages}`);
  return path;
}

async function chromium() {
  const args = [
    ...chromiumArgs,
    '--host-resolver-rules=MAP phuong.example 127.0.0.1', // for an http: page that is not on localhost
  ];
  const launchOptions = { executablePath: await chromiumPath(), headless: true, args };
  return { launcher: named('Chromium', chromeLauncher({ launchOptions })), stop() {} };
}

async function firefox() {
  const executablePath =
    process.env.FIREFOX_PATH ?? (which('firefox-esr') || which('firefox') || need('firefox-esr', 'firefox-esr'));
  const launchOptions = { browser: 'firefox', executablePath, headless: true };
  return { launcher: named('Firefox', chromeLauncher({ launchOptions })), stop() {} };
}

const WEBKIT_PACKAGES = 'webkit2gtk-driver xvfb xauth dbus';

/** WebKitGTK has no headless mode, so its driver runs with a virtual display and a message bus. */
async function webkit() {
  for (const program of ['WebKitWebDriver', 'xvfb-run', 'dbus-run-session']) need(program, WEBKIT_PACKAGES);
  const port = await freePort();
  const driver = spawn(
    'xvfb-run',
    // As wide as the widest page of the tests.
    [
      '-a',
      '-s',
      '-screen 0 1400x1000x24',
      'dbus-run-session',
      '--',
      'WebKitWebDriver',
      `--port=${port}`,
      '--host=127.0.0.1',
    ],
    {
      stdio: 'ignore',
      detached: true, // in a process group, so that stop() ends the display as well
      env: {
        ...process.env,
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // bubblewrap needs rights that containers do not have
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        GTK_A11Y: 'none',
      },
    },
  );
  process.once('exit', () => stopGroup(driver)); // however this run ends
  await waitForDriver(port, driver);
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    },
  });
  return { launcher: named('WebKitGTK', launcher), stop: () => stopGroup(driver) };
}

function miniBrowser() {
  for (const library of ['libwebkit2gtk-4.1-0', 'libwebkitgtk-6.0-4']) {
    try {
      const files = execFileSync('dpkg', ['-L', library], { encoding: 'utf8', stdio: 'pipe' }).split('\n');
      const path = files.find((file) => file.endsWith('/MiniBrowser'));
      if (path) return path;
    } catch {
      // Not installed: try the next one.
    }
  }
  throw new Error(`MiniBrowser is missing: apt-get install ${WEBKIT_PACKAGES}`);
}

/** A port on loopback that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function waitForDriver(port, child) {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${child.exitCode}`);
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stopGroup(child);
  throw new Error('WebKitWebDriver did not answer within 10 s');
}

function stopGroup(child) {
  try {
    process.kill(-child.pid);
  } catch {
    // It has ended already.
  }
}
