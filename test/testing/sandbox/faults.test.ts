import { describe, expect, it } from 'vitest';
import type { SandboxFault } from '../../../src/testing/index.ts';
import { createStage } from './ask.ts';

function withFault(fault: SandboxFault) {
  const waits: number[] = [];
  const stage = createStage({ wait: async (ms) => void waits.push(ms) });
  stage.sandbox.faults.set(fault);
  return { ...stage, waits };
}

const connectors = 'GET /connectors';

describe('faults', () => {
  it('respond with a status, in the error shape of the contract', async () => {
    const { connectivity } = withFault({ status: 503, retryAfter: '7' });
    const { status, headers, body } = await connectivity(connectors);
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '7' });
    expect(body).toEqual({ error: 'FAULT', message: 'The sandbox was told to answer 503' });
  });

  it.each([null, [], 0, '', { connectors: 'none' }])('respond with the body %j', async (body) => {
    const { sandbox } = withFault({ body });
    const response = await sandbox.fetch(`${sandbox.connectivityUrl}/connectors`);
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body });
  });

  it.each([
    ['html', 502, /^<!doctype html>/, 'text/html'],
    ['garbage', 200, /^\{"integrations": \[$/, 'application/json'],
    ['empty', 200, /^$/, null],
  ] as const)('answer with %s', async (kind, status, text, type) => {
    const { sandbox } = withFault({ kind });
    const response = await sandbox.fetch(`${sandbox.connectivityUrl}/connectors`);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(text);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it('allow every origin to read the response', async () => {
    const { connectivity } = withFault({ status: 429, retryAfter: '1' });
    const { headers } = await connectivity(connectors);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('retry-after');
  });

  it('break the connection', async () => {
    const { connectivity, sandbox } = withFault({ kind: 'network' });
    await expect(connectivity(connectors)).rejects.toThrow(TypeError);
    expect(sandbox.requests.at(-1)).toMatchObject({ operationId: 'listConnectors', status: 0 });
  });

  it('hang until the caller aborts', async () => {
    const { connectivity, sandbox } = withFault({ kind: 'hang' });
    const controller = new AbortController();
    const hanging = connectivity(connectors, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(hanging).rejects.toThrow('enough');
    expect(sandbox.requests.at(-1)?.status).toBe(0);
  });

  it('only delay the response when nothing else is set', async () => {
    const { connectivity, waits } = withFault({ delayMs: 250 });
    expect((await connectivity(connectors)).status).toBe(200);
    expect(waits).toEqual([250]);
  });

  it('apply to the named operation', async () => {
    const { connectivity, createUser, embedded } = withFault({ operationId: 'listCredentials', status: 500 });
    const userId = await createUser('ada');
    expect((await embedded(`GET /integrations?userId=${userId}`)).status).toBe(200);
    expect((await connectivity(`GET /connectors/shopify/credentials?userId=${userId}`)).status).toBe(500);
  });

  it('apply to the matching path', async () => {
    const { connectivity, createUser } = withFault({ params: { connectorId: 'etsy' }, status: 500 });
    const userId = await createUser('ada');
    expect((await connectivity(`GET /connectors/shopify/credentials?userId=${userId}`)).status).toBe(200);
    expect((await connectivity(`GET /connectors/etsy/credentials?userId=${userId}`)).status).toBe(500);
  });

  it('apply `times` times, then the next fault applies', async () => {
    const { connectivity, sandbox } = withFault({ times: 2, status: 500 });
    sandbox.faults.set({ times: 1, status: 502 });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await connectivity(connectors)).status);
    expect(statuses).toEqual([500, 500, 502, 200]);
  });

  it('stop after `clear()`', async () => {
    const { connectivity, sandbox } = withFault({ status: 500 });
    sandbox.faults.clear();
    expect((await connectivity(connectors)).status).toBe(200);
  });

  it('prevent a write, unless `applied` is set', async () => {
    const { sandbox, createUser, connect } = createStage();
    const userId = await createUser('ada');
    sandbox.faults.set({ operationId: 'createCredential', times: 1, status: 504 });
    expect((await connect(userId)).status).toBe(504);
    expect(sandbox.snapshot().credentials).toHaveLength(0);
    sandbox.faults.set({ operationId: 'createCredential', times: 1, kind: 'network', applied: true });
    await expect(connect(userId)).rejects.toThrow(TypeError);
    expect(sandbox.snapshot().credentials).toHaveLength(1);
  });

  it('hide no violation', async () => {
    const { connectivity, sandbox } = withFault({ status: 500 });
    await connectivity('GET /connectors?page=2');
    expect(sandbox.violations).toMatchObject([{ rule: 'query.page is not in the contract' }]);
  });
});

const waitsOf = async (seed: string): Promise<number[]> => {
  const waits: number[] = [];
  const { connectivity } = createStage({
    seed,
    latency: { min: 100, max: 200 },
    wait: async (ms) => void waits.push(ms),
  });
  for (let i = 0; i < 20; i += 1) await connectivity(connectors);
  return waits;
};

describe('latency', () => {
  it('lies within its bounds and derives from the seed', async () => {
    const waits = await waitsOf('a');
    expect(waits).toHaveLength(20);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...waits)).toBeLessThan(200);
    expect(new Set(waits).size).toBe(20);
    expect(await waitsOf('a')).toEqual(waits);
    expect(await waitsOf('b')).not.toEqual(waits);
  });

  it('is zero by default', async () => {
    const waits: number[] = [];
    await createStage({ wait: async (ms) => void waits.push(ms) }).connectivity(connectors);
    expect(waits).toEqual([]);
  });

  it('ends when the caller aborts, without a write', async () => {
    const { embedded, sandbox } = createStage({ latency: { min: 60_000, max: 60_000 } });
    const controller = new AbortController();
    const asked = embedded('POST /users', { body: { username: 'ada' }, signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(sandbox.snapshot().users).toEqual([]);
  });

  it('does not start for an aborted request', async () => {
    const { connectivity, sandbox } = createStage();
    await expect(connectivity(connectors, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
    expect(sandbox.requests).toEqual([]);
  });
});
