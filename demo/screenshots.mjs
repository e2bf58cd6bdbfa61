// Takes the picture of the README: the demo's catalogue.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';

const folder = process.argv[2] ?? 'docs/images';
const data = mkdtempSync(join(tmpdir(), 'plugboard-look-'));
mkdirSync(folder, { recursive: true });

const demo = spawn(process.execPath, ['demo/dist/server.js'], {
  env: { ...process.env, PORT: '0', PLUGBOARD_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve, reject) => {
  demo.once('exit', () => reject(new Error('The demo did not start. Build it first: node scripts/demo.mjs --build')));
  demo.stdout.on('data', (chunk) => {
    const match = /(http:\S+)\s+the product/.exec(String(chunk));
    if (match) resolve(match[1]);
  });
});

const browser = await chromium.launch(await launchOptions());

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/login?user=ada`);
  await page.goto(`${url}/integrations?scheme=light&lang=en`);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, 'grid-light.png') });
} finally {
  await browser.close();
  demo.kill('SIGTERM');
  await new Promise((resolve) => demo.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}
