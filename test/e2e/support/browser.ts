import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { launchOptions } from '../../../scripts/browser.mjs';

/** Starts Chromium with its popup blocker on, as users have it. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ ...(await launchOptions()), ignoreDefaultArgs: ['--disable-popup-blocking'] });

/** Starts Chromium with a profile in a folder that allows third-party cookies, as many browsers do. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  mkdirSync(join(folder, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(folder, await launchOptions());
}

/** Everything that a page sent, received or printed. */
export interface Recording {
  /** Bodies and headers of every response, and headers and URLs of every request. */
  text(): string;
  /** Errors and warnings in the console, including policy violations. */
  problems: string[];
  /** Every line of the console. */
  console: string[];
  /** URLs of every request, in order. */
  requests: string[];
}

/** Records the traffic and the console of a page. */
export function record(page: Page): Recording {
  const lines: string[] = [];
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    lines.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  const texts: string[] = [];
  page.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()}`);
    texts.push(request.url(), JSON.stringify(request.headers()));
  });
  page.on('response', (response) => {
    texts.push(JSON.stringify(response.headers()));
    void response.text().then(
      (body) => texts.push(body),
      () => undefined,
    );
  });
  return { text: () => texts.join('\n'), problems, console: lines, requests };
}

/** Returns everything that a page stores: the DOM with the input values, storages, databases, caches, readable cookies, URL and window name. */
export const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value | undefined>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => resolve(undefined));
      });
    const databases = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database?.objectStoreNames ?? [])
        databases.push(name, store, await settled(database!.transaction(store).objectStore(store).getAll()));
      database?.close();
    }
    const cached = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push(name, request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify([
      [...document.querySelectorAll('input, textarea')].map((input) => (input as HTMLInputElement).value),
      databases,
      cached,
      document.documentElement.outerHTML,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
      window.name,
      history.state,
    ]);
  });
