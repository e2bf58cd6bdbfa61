// In real Chromium: large lists, from data to paint and from key to paint, and what a cold open asks for.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { launchOptions } from '../browser.mjs';
import { median, percentile } from './report.mjs';

const root = resolve('demo/bench');
const outDir = resolve('.cache/bench');
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const alias = Object.entries(exports)
  .filter(([, target]) => target.default)
  .map(([entry, target]) => ({
    find: new RegExp(`^plugboard${entry.slice(1)}$`),
    replacement: resolve(target.default),
  }));
const config = {
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  resolve: { alias },
  build: { outDir, emptyOutDir: true },
  preview: { port: 0, host: '127.0.0.1' },
};

/** Opens a list by Plugboard and by hand, in turns. */
async function benchOpen(page, kind, rounds) {
  const ours = [];
  const byHand = [];
  for (let round = 0; round <= rounds; round++) {
    const { ms, visible } = await page.evaluate((it) => window.bench.open(it), kind);
    const plain = await page.evaluate(([it, n]) => window.bench.openByHand(it, n), [kind, visible]);
    // The first round warms up.
    if (round > 0) {
      ours.push(ms);
      byHand.push(plain);
    }
  }
  return { ours: median(ours), byHand: median(byHand), ratio: median(ours.map((ms, index) => ms / byHand[index])) };
}

/** The times from key to paint while a text is typed. */
async function type(page, field, texts) {
  await field.click();
  await page.evaluate(() => window.bench.start('keydown'));
  for (const text of texts) {
    for (const key of text) {
      await page.keyboard.press(key);
      await page.waitForTimeout(90);
    }
    await field.fill('');
    await page.waitForTimeout(150);
  }
  return page.evaluate(() => window.bench.stop());
}

async function click(page, locators, times) {
  await page.evaluate(() => window.bench.start('click'));
  for (let index = 0; index < times; index++) {
    await locators[index % locators.length].click();
    await page.waitForTimeout(150);
  }
  return page.evaluate(() => window.bench.stop());
}

const over = (times, idle) => percentile(times, 0.95) - percentile(idle, 0.95);
const texts = ['shopify', 'ledgerwise 42', 'zzz', 'pay'];

async function benchGrid(page) {
  const { ours, byHand, ratio } = await benchOpen(page, 'grid', 7);
  await page.evaluate(() => window.bench.open('grid'));
  await page.waitForTimeout(1_500);
  const cards = await page.evaluate(() => window.bench.inPage('grid'));
  const idle = await type(page, page.locator('#idle'), texts);
  const typed = await type(page, page.getByRole('searchbox'), texts);
  return [
    {
      what: '10,000 integrations: data to painted grid ÷ by hand',
      value: ratio,
      unit: '×',
      bar: '≤ 2',
      note: `${ours.toFixed(0)} against ${byHand.toFixed(0)} ms`,
    },
    {
      what: '10,000 integrations: key to next paint, p95 over idle',
      value: over(typed, idle),
      unit: 'ms',
      bar: '≤ 16',
      note: `idle ${percentile(idle, 0.95).toFixed(0)} ms, ${typed.length} keys`,
    },
    { what: '10,000 integrations: cards in the page', value: cards, bar: '≤ 200' },
  ];
}

async function benchRuns(page) {
  const { ours, byHand, ratio } = await benchOpen(page, 'runs', 4);
  await page.evaluate(() => window.bench.open('runs'));
  await page.waitForTimeout(1_000);
  const idle = await click(page, [page.locator('#idle')], 20);
  const filters = page.getByRole('group').getByRole('button');
  const filtered = await click(page, [filters.nth(2), filters.nth(0)], 20);
  for (let more = 0; more < 5; more++) {
    const button = page.getByRole('button', { name: 'Show more' });
    if (await button.isVisible()) await button.click();
  }
  const rows = await page.evaluate(() => window.bench.inPage('runs'));
  const scrolled = await page.evaluate(() => window.bench.scroll(120));
  await page.evaluate(() => window.bench.openCold('proxy'));
  const still = await page.evaluate(() => window.bench.scroll(120));
  return [
    {
      what: '100,000 runs: data to painted rows ÷ by hand',
      value: ratio,
      unit: '×',
      bar: '≤ 2',
      note: `${ours.toFixed(0)} against ${byHand.toFixed(0)} ms`,
    },
    { what: '100,000 runs: filter to next paint, p95 over idle', value: over(filtered, idle), unit: 'ms', bar: '≤ 16' },
    {
      what: '100,000 runs: frame while scrolling, p95 over a short page',
      value: over(scrolled, still),
      unit: 'ms',
      bar: '≤ 16',
    },
    { what: '100,000 runs: rows in the page', value: rows, bar: '≤ 200' },
  ];
}

async function benchNetwork(page) {
  const rows = [];
  for (const [access, deepest] of [
    ['proxy', 2],
    ['token', 3],
  ]) {
    const { requests, depth, deepest: all, twice } = await page.evaluate((it) => window.bench.openCold(it), access);
    const note = `${requests} requests; ${all} deep with the credentials of the cards in view`;
    rows.push(
      { what: `cold open, ${access} access: depth of the lists`, value: depth, bar: `≤ ${deepest}`, note },
      { what: `cold open, ${access} access: requests sent twice`, value: twice, bar: '0' },
    );
  }
  return rows;
}

/** Runs the bench and gives its rows. */
export async function benchPage() {
  await build(config);
  const server = await preview(config);
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(server.resolvedUrls.local[0]);
    return [...(await benchNetwork(page)), ...(await benchGrid(page)), ...(await benchRuns(page))];
  } finally {
    await browser.close();
    await new Promise((done) => server.httpServer.close(done));
  }
}
