import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const macs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Playwright's own Chromium, when it has been downloaded. */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The Chromium that tests use: `CHROMIUM_PATH`, Playwright's, one on `PATH`, or a usual place. Undefined when there is none. */
export async function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH && existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;

  const own = await playwrightBrowser();
  if (own) return own;

  const folders = [...(env.PATH ?? '').split(delimiter), ...places].filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macs].find((path) =>
    existsSync(path),
  );
}

/** What Playwright launches Chromium with: no sandbox (CI runs as root) and no traffic of its own. */
export async function launchOptions() {
  const executablePath = await findBrowser();
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
