import { describe, expect, it } from 'vitest';
import { createStage } from './ask.ts';

describe('requests and violations', () => {
  it('record requests without query, headers or body', async () => {
    const { sandbox, connectivity } = createStage();
    await connectivity('POST /connectors/stripe/credentials?key=secret', {
      body: { secret: 'secret' },
      token: 'secret',
    });
    expect(sandbox.requests).toEqual([
      {
        api: 'connectivity',
        operationId: 'createCredential',
        method: 'POST',
        path: '/connectors/stripe/credentials',
        status: 401,
      },
    ]);
    expect(sandbox.violations).toHaveLength(4);
    expect(JSON.stringify(sandbox.violations).replaceAll('body.secret', '')).not.toContain('secret');
  });

  it('keep the last 500', async () => {
    const { sandbox, connectivity } = createStage();
    for (let i = 0; i < 510; i += 1) await connectivity(`GET /nothing/${i}`);
    expect(sandbox.requests).toHaveLength(500);
    expect(sandbox.violations).toHaveLength(500);
    expect(sandbox.requests[0]?.path).toBe('/nothing/10');
  });

  it('record a pending request without a status', async () => {
    const { sandbox, connectivity } = createStage();
    sandbox.faults.set({ kind: 'hang' });
    const controller = new AbortController();
    const hanging = connectivity('GET /connectors', { signal: controller.signal });
    expect(sandbox.requests).toMatchObject([{ status: undefined }]);
    controller.abort(new Error('gone'));
    await expect(hanging).rejects.toThrow('gone');
    expect(sandbox.requests).toMatchObject([{ status: 0 }]);
  });
});
