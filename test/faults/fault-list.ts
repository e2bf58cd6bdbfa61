import type { Fault } from './fault-server.ts';
import * as verbs from './fault-verbs.ts';

const { answer, bomb, deep, doneBut, doneButJson, huge, raw, reset, truncate } = verbs;

/** Adds keys to every object of an answer. */
const poison = (extra: string) =>
  doneBut(({ body }) => ({ body: body.replaceAll('{', `{${extra},`).replaceAll(',}', '}') }));
const everyValue =
  (change: (value: unknown) => unknown) =>
  (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(everyValue(change));
    if (typeof value !== 'object' || value === null) return change(value);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, everyValue(change)(one)]));
  };
const renamed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(renamed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, one]) => [name.endsWith('Id') ? `x${name}` : name, renamed(one)]),
        )
      : value;

const http = (lines: string[], body = '') => raw([...lines, '', body].join('\r\n'));

const statuses = [
  203, 206, 300, 301, 302, 303, 304, 305, 307, 308, 400, 401, 402, 403, 404, 405, 408, 409, 410, 411, 412, 413, 415,
  418, 422, 425, 429, 451, 500, 501, 502, 503, 504, 511, 529, 599,
];
const retryAfters = [
  '0',
  '1',
  '-5',
  '1.5',
  'soon',
  '1e9',
  '',
  '9'.repeat(400),
  '1, 2',
  'Infinity',
  '3600',
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  'Sun Nov  6 08:49:37 1994',
  'Wed, 01 Jan 2200 00:00:00 GMT',
  'Sun, 99 Nov 1994',
];

/** Ways in which an upstream can break. Each meets every operation; what it did before it broke is known. */
export const faults: readonly [string, ...Fault[]][] = [
  ...statuses.map((status): [string, Fault] => [
    `status ${status}`,
    status < 300
      ? doneBut(({ body }) => ({ status, body }))
      : answer(status, undefined, { location: 'http://127.0.0.1:1/' }),
  ]),
  ...retryAfters.map((value): [string, Fault] => [
    `429 and Retry-After: ${value.slice(0, 40)}`,
    answer(429, undefined, { 'retry-after': value }),
  ]),
  ['503 and Retry-After: 1', answer(503, undefined, { 'retry-after': '1' })],
  ['503 and Retry-After: soon', answer(503, undefined, { 'retry-after': 'soon' })],
  ['429 and Retry-After twice', http(['HTTP/1.1 429 X', 'retry-after: 1', 'retry-after: 2', 'content-length: 0'])],
  [
    'a 400 that throttles',
    answer(400, { success: false, error: { code: 'BAD_REQUEST', message: 'Too many requests' } }),
  ],
  ['a 200 that says it failed', answer(500, { success: false, error: { code: 'X', message: 'x' } })],
  ['a reset before', reset()],
  ['a reset after', reset({ done: true })],
  ['a reset, then all well', reset(), doneBut(({ body, status }) => ({ status, body }))],
  ['a reset after, then all well', reset({ done: true }), doneBut(({ body, status }) => ({ status, body }))],
  ['a hang-up', verbs.hangUp],
  ['a cut in the first byte', truncate(1, { length: true })],
  ['a cut in the middle', truncate(0.5, { length: true })],
  ['a cut that does not show', truncate(0.5)],
  ['an end after the headers', truncate(0)],
  ['a cut chunk', verbs.cutChunk],
  ['a chunk of a wrong size', http(['HTTP/1.1 200 OK', 'transfer-encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n')],
  [
    'a length and chunks at once',
    http(['HTTP/1.1 200 OK', 'content-length: 2', 'transfer-encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'),
  ],
  ['two lengths', http(['HTTP/1.1 200 OK', 'content-length: 2', 'content-length: 5'], '{}{}{')],
  ['no HTTP at all', raw('SSH-2.0-OpenSSH_9.2\r\n')],
  ['bytes without sense', raw(Buffer.from([0, 255, 254, 1, 2, 3]))],
  ['a status that is none', http(['HTTP/1.1 999 X', 'content-length: 0'])],
  ['HTTP/0.9', raw('{"integrations":[]}')],
  ['headers of 17 kB', http(['HTTP/1.1 200 OK', `x-a: ${'a'.repeat(17_000)}`], '{}')],
  [
    'a thousand headers',
    http(['HTTP/1.1 200 OK', ...Array.from({ length: 1_000 }, (_, n) => `x-${n}: aaaaaaaaaaaaaaaaaa`)], '{}'),
  ],
  [
    'a header that is no text',
    raw(Buffer.concat([Buffer.from('HTTP/1.1 503 X\r\nx-a: '), Buffer.from([0xff, 0xfe]), Buffer.from('\r\n\r\n')])),
  ],
  ['a page for a failure', answer(502, '<html><script>alert(1)</script></html>', { 'content-type': 'text/html' })],
  [
    'a page for an answer',
    doneBut(() => ({ body: '<html><script>alert(1)</script></html>', headers: { 'content-type': 'text/html' } })),
  ],
  ['a login page elsewhere', answer(302, '', { location: 'https://login.example/' })],
  ['gzip that bursts', bomb('gzip')],
  ['deflate that bursts', bomb('deflate')],
  ['brotli that bursts', bomb('br')],
  ['gzip in gzip that bursts', bomb('gzip, gzip')],
  ['brotli in gzip that bursts', bomb('br, gzip')],
  ['gzip that is none', verbs.notCompressed],
  ['an encoding nobody knows', doneBut(({ body }) => ({ body, headers: { 'content-encoding': 'x-fancy' } }))],
  ['a huge answer', huge(1_000_000)],
  ['JSON that nests two hundred thousand deep', deep(200_000)],
  ['data that nests deep', deep(50_000, (nested) => `{"success":true,"data":${nested},"userId":"usr_1"}`)],
  ['an error that nests deep', answer(400, '['.repeat(200_000))],
  ['nothing', doneBut(() => ({ body: '' }))],
  ['204', doneBut(() => ({ status: 204 }))],
  ...[
    'null',
    '""',
    '[]',
    'true',
    '0',
    '-0',
    '"ok"',
    '1e999',
    '{',
    '{"a":1,}',
    "{'a':1}",
    'NaN',
    '\u0000',
    '\ufeff{}',
    '[{},7,null]',
    '{}{}',
  ].map((body): [string, Fault] => [`the body ${body}`, doneBut(() => ({ body }))]),
  ['UTF-16', doneBut(({ body }) => ({ body: Buffer.from(body, 'utf16le') }))],
  [
    'broken UTF-8',
    doneBut(({ body }) => ({ body: Buffer.concat([Buffer.from(body).subarray(0, -1), Buffer.from([0xc3])]) })),
  ],
  ['keys of prototypes', poison('"__proto__":{"installed":true,"success":true},"constructor":{"prototype":{"a":1}}')],
  ['escaped keys of prototypes', poison(String.raw`"__\u0070roto__":{"installed":true}`)],
  ['ids under other names', doneButJson(renamed)],
  ['every text as a number', doneButJson(everyValue((value) => (typeof value === 'string' ? 7 : value)))],
  ['every value as null', doneButJson(everyValue(() => null))],
  ['every value as an object', doneButJson(everyValue((value) => ({ value })))],
  ['every value as a list', doneButJson(everyValue((value) => [value]))],
  [
    'words nobody knows',
    doneButJson(everyValue((value) => (typeof value === 'string' && !/[_\d]/.test(value) ? 'quux' : value))),
  ],
  ['all of it in a list', doneButJson((value) => [value])],
  ['all of it in data', doneButJson((value) => ({ data: value }))],
];
