import { cleanup } from '@testing-library/react';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { cdp, commands, page } from 'vitest/browser';
import { iconHandlers } from '../../stories/marketplace/support/backend.ts';
import { emulate, looks } from './looks.ts';
import { screens } from './screens.ts';
import { frames, showScreen, type Direction } from './stage.tsx';
import './host.css';

const widths = [320, 768, 960, 1024, 1440];
const directions: Direction[] = ['ltr', 'rtl'];
const sheet = '.cache/contact-sheet';
/** The picture of a screen that the documentation shows, and how much smaller it is there. */
const documented = { folder: 'docs/look', width: 1024, scale: 0.6 };
const tallest = 1_600;
const drawn: string[] = [];
const worker = setupWorker(...iconHandlers);

/** Saves the tested page, not the frame around it, as WebP. */
async function draw(path: string, scale: number) {
  const { x, y, width, height } = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const { data } = await cdp().send('Page.captureScreenshot', {
    format: 'webp',
    quality: 72,
    clip: { x, y, width, height, scale },
  });
  await commands.writeFile(path, data, 'base64');
}

async function resize(width: number) {
  await page.viewport(width, 600);
  await frames();
  await page.viewport(width, Math.min(Math.max(600, document.documentElement.scrollHeight), tallest));
  await frames();
}

beforeAll(async () => {
  // Vitest makes the tested page smaller when it does not fit into the window.
  const window = { width: 1_600, height: tallest + 100, deviceScaleFactor: 1, mobile: false };
  await cdp().send('Emulation.setDeviceMetricsOverride', window);
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
});
afterEach(cleanup);
afterAll(async () => {
  worker.stop();
  await emulate({});
  const figures = drawn.map(
    (name) => `<figure><img src="${name}.webp" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  const style =
    'body{display:flex;flex-wrap:wrap;gap:24px;align-items:start;font:12px system-ui;background:#888}figure{margin:0}';
  await commands.writeFile(
    `${sheet}/index.html`,
    `<!doctype html><title>Contact sheet</title><style>${style}</style>${figures.join('')}`,
  );
});

it.each(screens.map((screen) => [screen.name, screen] as const))('%s', async (name, screen) => {
  const stage = await showScreen(screen);
  for (const [look, settings] of Object.entries(looks)) {
    await emulate(settings);
    for (const dir of directions) {
      stage.turn(dir);
      for (const width of widths) {
        await resize(width);
        const picture = `${name}-${look}-${dir}-${width}`;
        await draw(`${sheet}/${picture}.webp`, 0.4);
        drawn.push(picture);
        if (look !== 'light' || dir !== 'ltr' || width !== documented.width) continue;
        await draw(`${documented.folder}/${name}.webp`, documented.scale);
      }
    }
  }
  expect(drawn.length).toBeGreaterThan(0);
});
