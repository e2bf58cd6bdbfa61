import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The ways in which a secret may be written down: as it is, in URLs, in JSON, as hex, and as base64 wherever it begins. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The edges depend on what stands around it.
    const inner = text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const json = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, encodeURIComponent(secret), json, bytes.toString('hex'), ...base64])];
}

/** Whether a text holds a secret in any form. */
export const holds = (text: string, secret: string): boolean => formsOf(secret).some((form) => text.includes(form));

/** Every file below a folder as text, byte by byte; packed ones unpacked. */
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

/** One exchange that the browser saw, in parts to search. */
export interface Exchange {
  name: string;
  url: string;
  /** The header's values, joined; empty when it was not sent. */
  header(name: string): string;
  requestHeaders: string;
  requestBody: string;
  responseHeaders: string;
  responseBody: string;
}

const lines = (headers: { name: string; value: string }[]) =>
  headers.map(({ name, value }) => `${name.toLowerCase()}: ${value}`).join('\n');

/** Reads what a browser recorded. */
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
