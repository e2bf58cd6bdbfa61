import { describe, expect, it } from 'vitest';
import type { Api } from '../../../src/api/index.ts';
import type { ApiRequest } from '../../../src/api/internal.ts';
import { areUserLogsErased } from '../../../src/hooks/internal.ts';

const since = Date.parse('2026-11-21T12:00:00Z');
const old = { logId: 'log_old', status: 'success', executedAt: '2026-11-21T11:59:59Z' };
const young = { logId: 'log_new', status: 'success', executedAt: '2026-11-21T12:00:01Z' };
const workflow = (workflowId: string, state = 'unknown', confirmedAt?: string) => ({
  workflowId,
  integrationId: 'int_1',
  name: workflowId,
  state,
  confirmedAt,
});

/** A client that answers from memory, and what it was asked. */
function clientOf(workflows: object[], logs: Record<string, unknown[]>) {
  const asked: string[] = [];
  const api = {
    userKey: 'self',
    access: 'proxy',
    async send({ operation, params }: ApiRequest) {
      if (operation === 'listWorkflows') return { workflows };
      asked.push(params?.['workflowId'] ?? operation);
      return { logs: logs[params?.['workflowId'] ?? ''] ?? [] };
    },
  } satisfies Api;
  return { api, asked };
}

describe('areUserLogsErased', () => {
  it('is true when nothing from before is left', async () => {
    const { api } = clientOf([workflow('wf_1', 'active'), workflow('wf_2', 'inactive')], { wf_1: [young] });
    expect(await areUserLogsErased(api, since)).toBe(true);
  });

  it.each([
    ['an old log', [old]],
    ['a log without a time', [{ logId: 'log_1', status: 'success' }]],
    ['a log that cannot be read', [young, { status: 'success' }]],
  ])('is false when %s is left', async (_, logs) => {
    const { api } = clientOf([workflow('wf_1', 'active')], { wf_1: logs });
    expect(await areUserLogsErased(api, since)).toBe(false);
  });

  it('asks only for the workflows that the user has switched', async () => {
    const { api, asked } = clientOf(
      [workflow('wf_1', 'inactive'), workflow('wf_2', 'inactive', '2026-11-20T12:00:00Z')],
      {
        wf_1: [old],
      },
    );
    expect(await areUserLogsErased(api, since)).toBe(true);
    expect(asked).toEqual(['wf_2']);
  });

  it('requests all workflows when no active one is known', async () => {
    const { api, asked } = clientOf([workflow('wf_1'), workflow('wf_2')], { wf_2: [old] });
    expect(await areUserLogsErased(api, since)).toBe(false);
    expect(asked).toEqual(['wf_1', 'wf_2']);
  });

  it('is undefined without workflows, or with too many', async () => {
    expect(await areUserLogsErased(clientOf([], {}).api, since)).toBeUndefined();
    const many = clientOf(
      Array.from({ length: 100 }, (_, index) => workflow(`wf_${index}`)),
      {},
    );
    expect(await areUserLogsErased(many.api, since)).toBeUndefined();
    expect(many.asked).toHaveLength(60);
  });

  it('fails when the logs cannot be asked for', async () => {
    const { api } = clientOf([workflow('wf_1')], {});
    const broken: Api = {
      ...api,
      send: (request) => (request.operation === 'listWorkflows' ? api.send(request) : Promise.reject(new Error('No.'))),
    };
    await expect(areUserLogsErased(broken, since)).rejects.toThrow('No.');
  });
});
