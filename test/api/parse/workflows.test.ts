import { describe, expect, it } from 'vitest';
import { parseRuns, parseWorkflowErrors, parseWorkflows } from '../../../src/api/parse/workflows.ts';

describe('parseRuns', () => {
  const status = (word: unknown) => parseRuns({ logs: [{ logId: 'l', status: word }] }).logs[0]?.status;

  it.each(['success', 'failure', 'pending'])('knows %s', (word) => {
    expect(status(word)).toBe(word);
  });

  it.each(['SUCCESS', 'cancelled', '', null, undefined, 1, 'constructor'])('maps %j to unknown', (word) => {
    expect(status(word)).toBe('unknown');
  });

  it.each([
    [250, 250],
    [0, 0],
    [-1, undefined],
    ['250', undefined],
    [Infinity, undefined],
    [null, undefined],
  ])('reads the duration %j as %j', { tags: ['security-111'] }, (duration, expected) => {
    expect(parseRuns({ logs: [{ logId: 'l', duration }] }).logs[0]?.duration).toBe(expected);
  });

  it('sorts the newest first, and items without a time last', () => {
    const logs = [
      { logId: 'none' },
      { logId: 'old', executedAt: '2026-01-01T00:00:00Z' },
      { logId: 'odd', executedAt: 'yesterday' },
      { logId: 'new', executedAt: '2026-01-02T00:00:00+01:00' },
    ];
    expect(parseRuns({ logs }).logs.map(({ logId }) => logId)).toEqual(['new', 'old', 'none', 'odd']);
  });

  it('keeps ids that are only shown, however they look', () => {
    expect(parseRuns({ logs: [{ logId: 'run/1 (a)' }] }).logs).toHaveLength(1);
  });

  it('removes invisible characters from ids, and drops an id without visible ones', () => {
    const logs = [{ logId: 'run\u202e_1\u{e0061}' }, { logId: '\u200b' }];
    expect(parseRuns({ logs })).toMatchObject({ logs: [{ logId: 'run_1' }], skipped: 1 });
  });
});

describe('parseWorkflowErrors', () => {
  it('reads the readable items and counts the others', () => {
    const errors = [
      { errorId: 'e1', workflowId: '..', message: 'Rejected.\u202e', occurredAt: '2026-01-01T00:00:00Z' },
      { errorId: 'e2', message: { html: '<b>' }, occurredAt: '2026-02-01T00:00:00Z' },
      { message: 'no id' },
    ];
    const answer = parseWorkflowErrors({ errors });
    expect(answer.skipped).toBe(1);
    expect(answer.errors).toEqual([
      { errorId: 'e2', workflowId: undefined, message: undefined, occurredAt: '2026-02-01T00:00:00Z' },
      { errorId: 'e1', workflowId: undefined, message: 'Rejected.', occurredAt: '2026-01-01T00:00:00Z' },
    ]);
  });

  it('removes invisible characters from ids', () => {
    expect(parseWorkflowErrors({ errors: [{ errorId: 'e\u20281' }] }).errors).toMatchObject([{ errorId: 'e1' }]);
  });

  it('cuts a message that would fill the page', () => {
    const [error] = parseWorkflowErrors({ errors: [{ errorId: 'e', message: 'x'.repeat(50_000) }] }).errors;
    expect(error?.message).toHaveLength(2_001);
  });
});

describe('parseWorkflows', () => {
  it.each([
    ['active', 'active'],
    ['inactive', 'inactive'],
    ['on', 'unknown'],
    [true, 'unknown'],
    [undefined, 'unknown'],
  ])('reads the state %j as %s', (state, expected) => {
    const [workflow] = parseWorkflows({ workflows: [{ workflowId: 'wf_1', integrationId: 'int_a', state }] });
    expect(workflow).toMatchObject({ name: 'wf_1', state: expected });
  });

  it('drops a workflow without an integration', () => {
    const workflows = [{ workflowId: 'wf_1' }, { workflowId: 'wf_2', integrationId: 'int_a' }];
    expect(parseWorkflows({ workflows }).map(({ workflowId }) => workflowId)).toEqual(['wf_2']);
  });
});
