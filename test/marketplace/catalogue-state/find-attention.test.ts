import { describe, expect, it } from 'vitest';
import type { Credential, Run, Workflow, WorkflowError } from '../../../src/api/index.ts';
import type { CatalogueItem } from '../../../src/components/index.ts';
import {
  findWorkflowAttention,
  findAttention,
  isSuspect,
  itemsNeedingAttention,
  type Evidence,
} from '../../../src/marketplace/catalogue-state/find-attention.ts';

const workflow: Workflow = { workflowId: 'wf_1', integrationId: 'int_shopify', name: 'Sync', state: 'active' };
const account = (createdAt?: string): Credential => ({ credentialId: 'cred_1', connectorId: 'shopify', createdAt });
const error = (occurredAt: string | undefined, message = 'The authorization has expired (401)'): WorkflowError => ({
  errorId: 'err_1',
  message,
  occurredAt,
});
const run = (executedAt: string, status: Run['status'] = 'success'): Run => ({ logId: 'log_1', status, executedAt });
const [monday, tuesday, wednesday] = ['2026-11-16T08:00:00Z', '2026-11-17T08:00:00Z', '2026-11-18T08:00:00Z'];

const refused: Evidence = { workflow, credentials: [account(monday)], errors: [error(tuesday)], runs: [] };

describe('attentionOf', () => {
  it.each<[string, Evidence, string | undefined]>([
    ['a workflow that is on without an account', { workflow, credentials: [] }, 'missing'],
    ['one that is off', { workflow: { ...workflow, state: 'inactive' }, credentials: [] }, undefined],
    ['one whose state is not known', { workflow: { ...workflow, state: 'unknown' }, credentials: [] }, undefined],
    ['accounts that could not be asked for', { workflow, credentials: undefined }, undefined],
    ['an account and no errors yet', { workflow, credentials: [account(monday)] }, undefined],
    ['an account refused since it was connected', refused, 'rejected'],
    ['one refused before it was connected again', { ...refused, credentials: [account(wednesday)] }, undefined],
    [
      'a newer account beside the refused one',
      { ...refused, credentials: [account(monday), account(wednesday)] },
      undefined,
    ],
    ['a success since the refusal', { ...refused, runs: [run(wednesday)] }, undefined],
    ['a success before the refusal', { ...refused, runs: [run(monday)] }, 'rejected'],
    ['another failure since the refusal', { ...refused, runs: [run(wednesday, 'failure')] }, 'rejected'],
    ['runs that are on their way', { ...refused, runs: undefined }, undefined],
    ['an error that is not about the account', { ...refused, errors: [error(tuesday, 'Timeout')] }, undefined],
    ['an error without a time', { ...refused, errors: [error(undefined)] }, undefined],
    ['an error at an unreadable time', { ...refused, errors: [error('yesterday')] }, undefined],
    ['an account without a date', { ...refused, credentials: [account()] }, 'rejected'],
    ['an account at an unreadable date', { ...refused, credentials: [account('once')] }, 'rejected'],
  ])('takes %s for what it is', (_, evidence, cause) => expect(findWorkflowAttention(evidence)?.cause).toBe(cause));
});

describe('isSuspect', () => {
  it('is what only the runs can clear', () => {
    expect(isSuspect(refused)).toBe(true);
    expect(isSuspect({ ...refused, errors: undefined })).toBe(false);
    expect(isSuspect({ ...refused, credentials: undefined })).toBe(false);
    expect(isSuspect({ ...refused, errors: [] })).toBe(false);
  });
});

describe('findAttention', () => {
  it('finds the first reason of each integration', () => {
    const other = { ...workflow, workflowId: 'wf_2' };
    const slack = { ...workflow, workflowId: 'wf_3', integrationId: 'int_slack' };
    expect(
      findAttention([
        { workflow, credentials: undefined },
        { ...refused, workflow: other },
        { workflow: slack, credentials: [] },
        { workflow: { ...slack, state: 'inactive' }, credentials: [] },
      ]),
    ).toEqual({ int_shopify: { cause: 'rejected' }, int_slack: { cause: 'missing' } });
  });

  it('finds nothing where nothing is known', () => expect(findAttention([])).toEqual({}));
});

describe('needing', () => {
  it('leaves out what is hidden and what is locked', () => {
    const item: CatalogueItem = { integrationId: 'a', name: 'A', state: 'attention' };
    const items = [
      item,
      { ...item, hidden: true },
      { ...item, locked: { reason: 'Pro' } },
      { ...item, state: 'installed' as const },
    ];
    expect(itemsNeedingAttention(items)).toEqual([item]);
  });
});
