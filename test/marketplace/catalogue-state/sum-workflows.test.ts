import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../../src/api/index.ts';
import { sumWorkflows } from '../../../src/marketplace/catalogue-state/sum-workflows.ts';

const workflow = (workflowId: string, state: Workflow['state'], integrationId = 'int_a'): Workflow => ({
  workflowId,
  integrationId,
  name: `Does ${workflowId}`,
  state,
});

describe('sumWorkflows', () => {
  it('lists the names of each integration and counts what is on', () => {
    const sums = sumWorkflows(
      [workflow('w1', 'active'), workflow('w2', 'inactive'), workflow('w3', 'active', 'int_b')],
      new Map(),
    );
    expect(sums).toEqual({
      int_a: { names: ['Does w1', 'Does w2'], on: 1, certain: true },
      int_b: { names: ['Does w3'], on: 1, certain: true },
    });
  });

  it('is not certain while a state is open', () => {
    expect(sumWorkflows([workflow('w1', 'unknown')], new Map())['int_a']).toEqual({
      names: ['Does w1'],
      on: 0,
      certain: false,
    });
  });

  it('takes the newest run', () => {
    const runs = new Map([
      ['w1', '2026-11-21T10:00:00Z'],
      ['w2', '2026-11-21T11:00:00Z'],
      ['w3', undefined],
    ]);
    const all = ['w1', 'w2', 'w3'].map((id) => workflow(id, 'active'));
    expect(sumWorkflows(all, runs)['int_a']?.lastRun).toBe('2026-11-21T11:00:00Z');
  });

  it('is empty without workflows', () => {
    expect(sumWorkflows([], new Map())).toEqual({});
  });
});
