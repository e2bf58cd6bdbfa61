import { describe, expect, it } from 'vitest';
import { createStage } from '../ask.ts';

describe('a preflight', () => {
  it.each(['embedded', 'connectivity'] as const)('needs no key in %s', async (api) => {
    const stage = createStage();
    const { status, headers } = await stage[api]('OPTIONS /users', { token: null });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, DELETE');
    expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type, x-api-version');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(stage.sandbox.requests).toEqual([]);
  });
});

describe('a response', () => {
  it.each([
    ['given', 'GET /connectors', undefined],
    ['refused', 'GET /connectors', null],
    ['of nothing', 'GET /nothing', undefined],
  ])('%s is readable for every origin', async (_, route, token) => {
    const { headers } = await createStage().connectivity(route, token === null ? { token } : {});
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});
