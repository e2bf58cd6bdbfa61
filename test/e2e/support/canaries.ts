import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns every encoding of a text: plain, URL, JSON, markup, hex, and base64 at each offset. */
function writingsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].flatMap((before) => {
    const code = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first and last characters depend on the neighbouring bytes.
    const inner = code.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const json = JSON.stringify(text).slice(1, -1);
  const url = encodeURIComponent(text);
  const hex = bytes.toString('hex');
  return [
    text,
    url,
    url.replaceAll('%20', '+'),
    encodeURIComponent(url),
    json,
    JSON.stringify(json).slice(1, -1),
    text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? ''),
    hex,
    hex.toUpperCase(),
    ...base64,
  ];
}

/** Returns every form of a secret: whole, reversed, or one half, each in every encoding. */
export function formsOf(secret: string): string[] {
  const middle = Math.ceil(secret.length / 2);
  const parts = [secret, Array.from(secret).toReversed().join(''), secret.slice(0, middle), secret.slice(middle)];
  return [...new Set(parts.flatMap(writingsOf))];
}

/** True if a text contains a secret in any form. */
export const holds = (text: string, secret: string): boolean => formsOf(secret).some((form) => text.includes(form));

/** Returns every file in a folder as text, one character per byte. Decompresses archives. */
export function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    files.set(path, (/\.(t?gz)$/.test(path) ? gunzipSync(bytes) : bytes).toString('latin1'));
  }
  return files;
}

interface HarEntry {
  request: { url: string; method: string; headers: { name: string; value: string }[]; postData?: { text?: string } };
  response: {
    headers: { name: string; value: string }[];
    content: { text?: string; encoding?: string };
    redirectURL: string;
  };
}

/** One exchange of the browser, in searchable parts. */
export interface Exchange {
  name: string;
  url: string;
  /** Returns the joined values of a header, and an empty text if it is absent. */
  header(name: string): string;
  requestHeaders: string;
  requestBody: string;
  responseHeaders: string;
  responseBody: string;
}

const lines = (headers: { name: string; value: string }[]) =>
  headers.map(({ name, value }) => `${name.toLowerCase()}: ${value}`).join('\n');

/** Reads the exchanges that a browser recorded. */
export function readHar(path: string): Exchange[] {
  const { log } = JSON.parse(readFileSync(path, 'utf8')) as { log: { entries: HarEntry[] } };
  return log.entries.map(({ request, response }) => {
    const { text = '', encoding } = response.content;
    return {
      name: `${request.method} ${new URL(request.url).pathname}`,
      url: request.url,
      header: (name) =>
        request.headers
          .filter((one) => one.name.toLowerCase() === name)
          .map(({ value }) => value)
          .join('\n'),
      requestHeaders: lines(request.headers),
      requestBody: request.postData?.text ?? '',
      responseHeaders: `${lines(response.headers)}\n${response.redirectURL}`,
      responseBody: encoding === 'base64' ? Buffer.from(text, 'base64').toString('latin1') : text,
    };
  });
}
