import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Fault, Good, Scene } from './fault-server.ts';

// Held on to before a test takes time into its own hands.
const { setTimeout, setInterval, clearInterval } = globalThis;

const json = { 'content-type': 'application/json' };
const head = (status: number, headers: Record<string, string | number> = {}) =>
  [
    `HTTP/1.1 ${status} X`,
    ...Object.entries({ ...json, connection: 'close', ...headers }).map((pair) => pair.join(': ')),
    '\r\n',
  ].join('\r\n');

/** Answers with a status and a body, without doing what was asked. */
export const answer =
  (status: number, body: unknown = { error: 'x', message: 'x' }, headers: Record<string, string> = {}): Fault =>
  ({ response }) =>
    void response
      .writeHead(status, { ...json, ...headers })
      .end(status === 204 || status === 304 ? undefined : typeof body === 'string' ? body : JSON.stringify(body));

/** Does what was asked and answers something else. */
export const doneBut =
  (change: (good: Good) => { status?: number; body?: string | Buffer; headers?: Record<string, string> }): Fault =>
  async ({ response, good }) => {
    const { status = 200, body = '', headers = {} } = change(await good());
    response.writeHead(status, { ...json, ...headers }).end(body);
  };

/** Does what was asked and changes the JSON of the answer. */
export const doneButJson = (change: (value: unknown) => unknown): Fault =>
  doneBut(({ body }) => ({ body: JSON.stringify(change(JSON.parse(body || 'null'))) }));

/** Breaks the connection, before or after doing what was asked. */
export const reset = ({ done = false } = {}): Fault =>
  async function breakConnection({ socket, good }) {
    if (done) await good();
    socket.resetAndDestroy();
  };

/** Closes the connection politely and says nothing. */
export const hangUp: Fault = ({ socket }) => void socket.end();

/** Writes exactly these bytes, whatever HTTP thinks of them, and closes. */
export const raw =
  (text: string | Buffer): Fault =>
  ({ socket }) =>
    void socket.end(text);

/** Does what was asked and cuts the answer after so many bytes of its body, or that part of it. With a length the cut shows, without it does not. */
export const truncate =
  (at: number, { length = false } = {}): Fault =>
  async ({ socket, good }) => {
    const { status, body } = await good();
    const bytes = Buffer.from(body);
    const kept = at < 1 ? Math.floor(bytes.length * at) : at;
    socket.write(head(status, length ? { 'content-length': bytes.length } : {}));
    socket.end(bytes.subarray(0, kept));
  };

/** Does what was asked and cuts a chunked answer within a chunk. */
export const cutChunk: Fault = async ({ socket, good }) => {
  const { status, body } = await good();
  socket.write(head(status, { 'transfer-encoding': 'chunked' }));
  socket.end(`${(body.length + 10).toString(16)}\r\n${body}`);
};

/** Takes the request and never says a word. */
export const silence: Fault = () => {};

/** Sends the headers, a part of the body, and then nothing more. */
export const fallSilent: Fault = async ({ socket, good }) => {
  const { status, body } = await good();
  socket.write(head(status, { 'content-length': body.length + 1 }) + body.slice(0, 10));
};

const everyMs = 20;

function drip(socket: Scene['socket'], text: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || sent >= text.length) clearInterval(timer);
    else socket.write(text[sent++] ?? '');
  }, everyMs);
  socket.on('close', () => clearInterval(timer));
}

/** Sends a body that never ends, one byte at a time. */
export const dripBody: Fault = ({ socket }) => {
  socket.write(head(200));
  drip(socket, ' '.repeat(100_000));
};

/** Sends headers that never end, one byte at a time. */
export const dripHeaders: Fault = ({ socket }) => drip(socket, `HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(100_000)}`);

/** Answers well, but only after a while. */
export const late =
  (ms: number): Fault =>
  async ({ response, good }) => {
    const { status, body } = await good();
    setTimeout(() => response.writeHead(status, json).end(body), ms);
  };

const millions = ' '.repeat(8 * 1024 * 1024);
const bombs = {
  gzip: gzipSync(millions),
  deflate: deflateSync(millions),
  br: brotliCompressSync(millions),
  'gzip, gzip': gzipSync(gzipSync(millions)),
  'br, gzip': gzipSync(brotliCompressSync(millions)),
};

/** A few kilobytes that unpack into eight million. */
export const bomb =
  (encoding: keyof typeof bombs): Fault =>
  ({ response }) =>
    void response.writeHead(200, { ...json, 'content-encoding': encoding }).end(bombs[encoding]);

/** Says it is compressed, and is not. */
export const notCompressed: Fault = doneBut(({ body }) => ({ body, headers: { 'content-encoding': 'gzip' } }));

/** A body of so many bytes. */
export const huge =
  (bytes: number): Fault =>
  ({ response }) =>
    void response.writeHead(200, json).end(`{"data":"${'x'.repeat(bytes)}"}`);

/** JSON that nests so deep. */
export const deep = (levels: number, wrap: (nested: string) => string = (nested) => nested): Fault =>
  doneBut(() => ({ body: wrap('['.repeat(levels) + ']'.repeat(levels)) }));
