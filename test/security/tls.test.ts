import { once } from 'node:events';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { X509Certificate } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { createPlugboardHandler, type LogEntry } from '../../src/server/index.ts';
import { createCaller } from '../server/support.ts';
import { createTestClock } from '../support/clock.ts';
import { createCertificate } from '../server/upstream/certificate.ts';

const hour = 3_600_000;
const soon = new Date(Date.now() + hour / 2);
let server: Server | undefined;

afterEach(() => server?.close());

it.each<[string, (asked: () => void) => Server]>([
  ['a self-signed certificate', (asked) => createServer(createCertificate('localhost', soon), asked)],
  [
    'a certificate that has ended',
    (asked) => createServer(createCertificate('localhost', new Date(Date.now() - hour)), asked),
  ],
  ['a certificate of another host', (asked) => createServer(createCertificate('a.example', soon), asked)],
  ['not a certificate, but plain HTTP', (asked) => createPlainServer(asked)],
])('an upstream that shows %s is sent no key, and its address is not told', async (_, start) => {
  let asked = 0;
  server = start(() => asked++);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const logs: LogEntry[] = [];
  const handler = createPlugboardHandler({
    alloy: {
      apiKey: 'SK_CANARY_0001',
      embeddedUrl: `https://localhost:${port}`,
      connectivityUrl: `https://localhost:${port}`,
    },
    authenticate: () => ({ id: 'ada', alloyUserId: 'usr_ada' }),
    clock: createTestClock(),
    onLog: (entry) => logs.push(entry),
  });
  const call = createCaller((path, init) => handler(new Request(`https://app.example${path}`, init)));
  const { status, text, json } = await call('GET', '/embedded/integrations');
  expect([status, json.code]).toEqual([502, 'upstream_unreachable']);
  expect(`${text}${JSON.stringify(logs)}`).not.toMatch(new RegExp(`localhost|${port}|CANARY|ssl|cert`, 'i'));
  expect(asked).toBe(0);
});

it(
  'a certificate of these tests is one, and the server that shows it can be reached',
  { tags: ['security-99'] },
  async () => {
    const { key, cert } = createCertificate('localhost', soon);
    expect(new X509Certificate(cert).checkHost('localhost')).toBe('localhost');
    server = createServer({ key, cert });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, 'localhost');
    await once(socket, 'connect');
    socket.destroy();
  },
);
