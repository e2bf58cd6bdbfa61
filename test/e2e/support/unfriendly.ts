import { readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { createCertificate } from '../../server/upstream/certificate.ts';

/** HTTP/2 has no place for these. */
const ofOneConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** Puts an HTTP/2 server with TLS in front of a site, as a host's load balancer does. */
export async function startHttp2(target: string): Promise<{ url: string; close(): void }> {
  const { port: behind } = new URL(target);
  // The browser speaks HTTP/2. A stylesheet that the test changes is fetched over HTTP/1.1.
  const certificate = createCertificate('localhost', new Date(Date.now() + 3_600_000));
  const server = createSecureServer({ ...certificate, allowHTTP1: true });
  server.on('request', (incoming, response) => {
    const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !name.startsWith(':')));
    const { method, url: path } = incoming;
    const host = incoming.authority ?? incoming.headers.host;
    const forwarded = ask({ port: behind, method, path, headers: { ...headers, host } }, (answer) => {
      const kept = Object.entries(answer.headers).filter(([name]) => !ofOneConnection.has(name));
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
      answer.pipe(response);
    });
    forwarded.on('error', () => response.writeHead(502).end());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Adds Tailwind 3's preflight to every stylesheet of the page, unlayered and last. */
export async function addPreflight(page: Page): Promise<void> {
  const path = createRequire(import.meta.url).resolve('tailwindcss3/src/css/preflight.css');
  const preflight = readFileSync(path, 'utf8').replace(/theme\('[^']+',\s*((?:[^()]|\([^()]*\))+)\)/g, '$1');
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${preflight}` });
  });
}

/** Translates the page again after each change, as Chrome's translator does: each text moves into two `<font>` elements. */
export const addTranslator = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const skipped = 'font, script, style, textarea, option, svg';
    function translate() {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.parentElement || text.parentElement.closest(skipped)) continue;
        const outer = document.createElement('font');
        outer.appendChild(document.createElement('font')).textContent = text.data;
        text.replaceWith(outer);
      }
    }
    addEventListener('DOMContentLoaded', () => {
      translate();
      new MutationObserver(translate).observe(document.body, { childList: true, subtree: true });
    });
  });
