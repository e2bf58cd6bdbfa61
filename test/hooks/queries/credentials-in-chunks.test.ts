import { describe, expect, it } from 'vitest';
import { listCredentialsInChunks } from '../../../src/hooks/queries/credentials-in-chunks.ts';
import { createHost, problem, type Answer } from '../harness.ts';

const route = 'GET /connectivity/credentials';
const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
const asked = (request: Parameters<Answer>[0]) => request.url.searchParams.getAll('connectorId');

const answerAll: Answer = (request) => ({
  credentials: asked(request).map((connectorId) => ({ credentialId: `cred_${connectorId}`, connectorId })),
  failed: [],
});

describe('listCredentialsInChunks', () => {
  it.each([
    [0, 0],
    [1, 1],
    [20, 1],
    [21, 2],
    [100, 5],
  ])('asks for %i connectors in %i requests', async (connectors, requests) => {
    const host = createHost({ [route]: answerAll });
    const { credentials } = await listCredentialsInChunks(host.api, ids(connectors));
    expect(host.requests).toHaveLength(requests);
    expect(new Set(credentials.map(({ connectorId }) => connectorId))).toEqual(new Set(ids(connectors)));
  });

  it('has at most three requests on their way', async () => {
    let open = 0;
    let most = 0;
    const host = createHost({
      [route]: async (request) => {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setImmediate(resolve));
        open--;
        return answerAll(request);
      },
    });
    await listCredentialsInChunks(host.api, ids(200));
    expect(most).toBe(3);
  });

  it('counts the connectors of a failed request as failed', async () => {
    const host = createHost({
      [route]: (request) => (asked(request).includes('c0') ? problem(502, 'upstream_error') : answerAll(request)),
    });
    const { credentials, failed } = await listCredentialsInChunks(host.api, ids(25));
    expect(credentials).toHaveLength(5);
    expect(failed).toHaveLength(20);
    expect(failed[0]).toEqual({ connectorId: 'c0', code: 'upstream_error' });
  });

  it.each([
    ['every request failed', () => problem(502, 'upstream_error'), 'upstream_error'],
    [
      'the session ended',
      (request: Parameters<Answer>[0]) =>
        asked(request).includes('c0') ? problem(401, 'unauthenticated') : answerAll(request),
      'unauthenticated',
    ],
  ])('throws when %s', async (_, answer, code) => {
    const host = createHost({ [route]: answer });
    await expect(listCredentialsInChunks(host.api, ids(25))).rejects.toMatchObject({ code });
  });
});
