import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../../src/api/index.ts';
import { intercept, open, type Options } from '../support.ts';
import { createTestClock } from '../../support/clock.ts';

const catalogue = [
  { workflowId: 'wf_xyz456', integrationId: 'int_shopify', name: 'Sync orders', version: '2.0.0' },
  { workflowId: 'wf_plain', integrationId: 'int_slack', name: 'Post messages' },
];
const now = '2026-04-19T10:00:00.000Z';
const path = '/embedded/workflows';

function openWorkflows(options: Options = {}) {
  const backend = open({ workflows: catalogue, clock: createTestClock(), ...options });
  const { call } = backend;
  return {
    ...backend,
    list: async (query = '') => (await call<{ workflows: Workflow[] }>('GET', `${path}${query}`)).json.workflows,
    one: async () => (await call<{ workflows: Workflow[] }>('GET', path)).json.workflows[0],
    activate: (workflowId = 'wf_xyz456') => call('PUT', `${path}/activate`, { body: { workflowId } }),
    deactivate: (workflowId = 'wf_xyz456') => call('PUT', `${path}/deactivate`, { body: { workflowId } }),
    upgrade: (body: object = { version: '3.0.0' }) => call('PUT', `${path}/wf_xyz456/upgrade`, { body }),
    record: (body: object) => call('PUT', `${path}/wf_xyz456/state`, { body }),
  };
}

describe('GET /embedded/workflows', () => {
  it('lists the catalogue, each workflow off at first, since the handler creates the user', async () => {
    const { list, asked } = openWorkflows();
    expect(await list()).toEqual(catalogue.map((one) => ({ ...one, state: 'inactive' })));
    await list();
    expect(asked()).toEqual(['createUser']);
  });

  it('leaves the state open for a user whom the host names', async () => {
    const { list, asked } = openWorkflows({ user: { id: 'ada', alloyUserId: 'usr_1' } });
    expect(await list()).toEqual(catalogue.map((one) => ({ ...one, state: 'unknown' })));
    expect(asked()).toEqual([]);
  });

  it('leaves the state open where users may exist before, until it is written', async () => {
    const { list, activate, asked } = openWorkflows({ users: { existing: true } });
    expect(await list()).toMatchObject([{ state: 'unknown' }, { state: 'unknown' }]);
    expect(asked()).toEqual([]);
    await activate();
    expect(await list()).toMatchObject([{ state: 'active' }, { state: 'unknown' }]);
  });

  it.each([
    ['is known upstream already', { status: 409 }],
    ['cannot be created', { status: 500 }],
    ['is answered with rubbish', { status: 201, body: {} }],
    ['cannot be reached', { kind: 'network' }],
  ] as const)('lists all the same, and leaves the state open, when the user %s', async (_, fault) => {
    const { list, sandbox } = openWorkflows();
    sandbox.faults.set({ operationId: 'createUser', times: 1, ...fault });
    expect(await list()).toEqual(catalogue.map((one) => ({ ...one, state: 'unknown' })));
    expect(await list()).toMatchObject([{ state: 'inactive' }, { state: 'inactive' }]);
  });

  it('keeps what is stored when the user cannot be found', async () => {
    const { activate, store, sandbox } = openWorkflows();
    await activate();
    const broken = { ...store, getUser: () => Promise.reject(new Error('no database')) };
    const { list } = openWorkflows({ sandbox, store: broken });
    expect(await list()).toMatchObject([{ state: 'active' }, { state: 'unknown' }]);
  });

  it('passes the host’s sentence about a workflow on', async () => {
    const description = 'Every paid order becomes a parcel.';
    const { list } = openWorkflows({ workflows: catalogue.map((one) => ({ ...one, description })) });
    expect(await list()).toMatchObject([{ description }, { description }]);
  });

  it('lists those of one integration', async () => {
    const { list } = openWorkflows();
    expect(await list('?integrationId=int_slack')).toMatchObject([{ workflowId: 'wf_plain' }]);
    expect(await list('?integrationId=int_none')).toEqual([]);
  });

  it('is empty without a catalogue', async () => {
    expect(await openWorkflows({ workflows: undefined }).list()).toEqual([]);
  });

  it('keeps the confirmed state over a restart', async () => {
    const { activate, store, sandbox } = openWorkflows();
    await activate();
    expect(await openWorkflows({ store, sandbox }).one()).toMatchObject({ state: 'active', confirmedAt: now });
  });
});

describe('switching a workflow', () => {
  it('stores the confirmed state and its time', async () => {
    const { activate, deactivate, one, clock } = { ...openWorkflows(), clock: now };
    expect((await activate()).json).toEqual({ success: true });
    expect(await one()).toMatchObject({ state: 'active', confirmedAt: clock, installedVersion: '2.0.0' });
    await deactivate();
    expect(await one()).toMatchObject({ state: 'inactive', confirmedAt: clock, installedVersion: '2.0.0' });
  });

  it('takes the first version from the catalogue and keeps it when the catalogue moves on', async () => {
    const { activate, store, sandbox } = openWorkflows();
    await activate();
    const [first, second] = catalogue;
    const later = openWorkflows({ store, sandbox, workflows: [{ ...first!, version: '9.0.0' }, second!] });
    await later.activate();
    expect(await later.one()).toMatchObject({ version: '9.0.0', installedVersion: '2.0.0' });
  });

  it('claims no version when the catalogue names none', async () => {
    const { activate, list, sandbox } = openWorkflows({
      workflows: catalogue.map(({ workflowId, integrationId, name }) => ({ workflowId, integrationId, name })),
    });
    expect((await activate()).status).toBe(200);
    expect((await list())[0]).not.toHaveProperty('installedVersion');
    expect(sandbox.violations).toEqual([]);
  });

  it('keeps the state after a refused change', async () => {
    const { activate, deactivate, one, sandbox } = openWorkflows();
    await activate();
    for (const status of [400, 404, 409, 422, 401, 403]) {
      sandbox.faults.set({ operationId: 'deactivateWorkflow', status, times: 1 });
      expect((await deactivate()).status).toBeGreaterThanOrEqual(400);
      expect(await one()).toMatchObject({ state: 'active', confirmedAt: now });
    }
  });

  it.each([
    ['an error', { status: 500 }, 502],
    ['a broken connection', { kind: 'network' }, 502],
    ['a page', { kind: 'html' }, 502],
    ['half an answer', { kind: 'garbage' }, 502],
  ] as const)('does not claim to know after %s', async (_, fault, status) => {
    const { activate, one, sandbox } = openWorkflows();
    await activate();
    sandbox.faults.set({ operationId: 'activateWorkflow', ...fault });
    expect((await activate()).status).toBe(status);
    const workflow = await one();
    expect(workflow).toMatchObject({ state: 'unknown', installedVersion: '2.0.0' });
    expect(workflow?.unclearSince).toMatch(/^2026-04-19T10:00:00\.\d{3}Z$/);
    expect(workflow).not.toHaveProperty('confirmedAt');
  });

  it('claims no state while a write is on its way, so that dying in the middle leaves none that may be wrong', async () => {
    const { activate, deactivate, one, sandbox } = openWorkflows();
    await activate();
    const seen: unknown[] = [];
    intercept(sandbox, async ({ url }, pass) => {
      if (url.endsWith('/deactivate')) seen.push((await one())?.state);
      return pass();
    });
    await deactivate();
    expect(seen).toEqual(['unknown']);
    expect(await one()).toMatchObject({ state: 'inactive', confirmedAt: now });
  });

  it('does not bring a state back over one that was confirmed in the meantime', async () => {
    const clock = createTestClock();
    const { activate, deactivate, one, sandbox, store } = openWorkflows({ clock });
    await activate();
    intercept(sandbox, async ({ url }, pass) => {
      if (!url.endsWith('/deactivate')) return pass();
      clock.advance(1_000);
      const confirmed = {
        workflowId: 'wf_xyz456',
        state: 'inactive',
        at: new Date(clock.now()).toISOString(),
      } as const;
      await store.saveWorkflow({ upstream: sandbox.embeddedUrl, user: 'ada' }, confirmed);
      return new Response('{}', { status: 409 });
    });
    expect((await deactivate()).status).toBe(409);
    expect(await one()).toMatchObject({ state: 'inactive' });
  });

  it('takes 200 with success: false as a refusal', async () => {
    const { activate, one, sandbox } = openWorkflows();
    sandbox.faults.set({ operationId: 'activateWorkflow', status: 200, body: { success: false } });
    const answer = await activate();
    expect([answer.status, answer.json.code]).toEqual([422, 'rejected']);
    expect(await one()).toMatchObject({ state: 'unknown' });
  });

  it('keeps the workflow’s state when the user cannot be created', async () => {
    const { activate, one, sandbox, store } = openWorkflows();
    await activate();
    const grace = openWorkflows({ user: 'grace', sandbox, store });
    sandbox.faults.set({ operationId: 'createUser', status: 500 });
    expect((await grace.activate()).status).toBe(502);
    expect(await store.listWorkflows({ upstream: sandbox.embeddedUrl, user: 'grace' })).toEqual([]);
    expect(await one()).toMatchObject({ state: 'active' });
  });

  it.each(['activate', 'deactivate'] as const)(
    'hides and does not send what is not offered: %s',
    { tags: ['security-15'] },
    async (name) => {
      const { [name]: write, asked } = openWorkflows();
      const answer = await write('wf_other');
      expect([answer.status, answer.json.code]).toEqual([404, 'not_found']);
      expect(asked()).toEqual([]);
    },
  );

  it('sends any well-formed id without a catalogue', async () => {
    const { activate, call, asked } = openWorkflows({ workflows: undefined });
    expect((await activate('wf_xyz456')).status).toBe(200);
    expect((await call('GET', `${path}/wf_xyz456/logs`)).status).toBe(200);
    expect(asked()).toEqual(['createUser', 'activateWorkflow', 'listWorkflowLogs']);
  });
});

describe('upgrading a workflow', () => {
  it('keeps the version that was confirmed', async () => {
    const { activate, upgrade, one, asked } = openWorkflows();
    await activate();
    await upgrade({ version: '3.0.0' });
    expect(await one()).toMatchObject({ state: 'active', installedVersion: '3.0.0' });
    expect(asked()).toEqual(['createUser', 'activateWorkflow', 'upgradeWorkflow']);
  });

  it('keeps the old version without a version, and after a failure', async () => {
    const { activate, upgrade, one, sandbox } = openWorkflows();
    await activate();
    expect((await upgrade({})).status).toBe(200);
    sandbox.faults.set({ operationId: 'upgradeWorkflow', status: 500 });
    await upgrade({ version: '3.0.0' });
    expect(await one()).toMatchObject({ state: 'active', installedVersion: '2.0.0' });
  });

  it('does not change the state of the workflow', async () => {
    const { upgrade, one } = openWorkflows();
    await upgrade();
    expect(await one()).toMatchObject({ state: 'inactive', installedVersion: '3.0.0' });
  });

  it.each(['1\u0000', '\ud800', '\udc00 2', 'a\nb', '\u0085'])(
    'is not sent to the version %j, which no database would keep',
    async (version) => {
      const { upgrade, asked } = openWorkflows();
      const answer = await upgrade({ version });
      expect([answer.status, answer.json.code]).toEqual([400, 'invalid_request']);
      expect(asked()).toEqual([]);
    },
  );

  it.each([
    [{ version: '3.0.0' }, 2],
    [{}, 1],
  ])('with %j is sent %i times at most', async (body, times) => {
    const { upgrade, asked, sandbox } = openWorkflows();
    sandbox.faults.set({ operationId: 'upgradeWorkflow', status: 500 });
    await upgrade(body);
    expect(asked().filter((one) => one === 'upgradeWorkflow')).toHaveLength(times);
  });
});

describe('PUT /embedded/workflows/:workflowId/state', () => {
  it('does not exist in proxy access', async () => {
    const answer = await openWorkflows().record({ state: 'active' });
    expect([answer.status, answer.json.code]).toEqual([404, 'not_found']);
  });

  it('stores the state that the browser reports, without an upstream request', async () => {
    const { record, one, asked } = openWorkflows({ access: 'token' });
    await record({ state: 'active' });
    expect(await one()).toMatchObject({ state: 'active', confirmedAt: now, installedVersion: '2.0.0' });
    await record({ version: '3.0.0' });
    await record({ state: 'inactive' });
    expect(await one()).toMatchObject({ state: 'inactive', installedVersion: '3.0.0' });
    expect(asked()).toEqual(['createUser']);
  });

  it('stores an unknown state', async () => {
    const { record, one } = openWorkflows({ access: 'token' });
    await record({ state: 'active' });
    await record({ state: 'unknown' });
    expect(await one()).toMatchObject({ state: 'unknown', installedVersion: '2.0.0' });
    expect(await one()).not.toHaveProperty('confirmedAt');
  });

  it.each([
    {},
    { state: 'pending' },
    { version: '' },
    { state: null },
    { version: 'x'.repeat(129) },
    { version: '1\n' },
  ])('refuses %j', async (body) => {
    const answer = await openWorkflows({ access: 'token' }).record(body);
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid_request']);
  });

  it('affects only the signed-in user', async () => {
    const { record, one, signIn } = openWorkflows({ access: 'token' });
    await record({ state: 'active' });
    signIn('grace');
    expect(await one()).toMatchObject({ state: 'inactive' });
  });

  it('hides workflows that are not offered', async () => {
    const { call } = openWorkflows({ access: 'token' });
    const answer = await call('PUT', `${path}/wf_other/state`, { body: { state: 'active' } });
    expect(answer.status).toBe(404);
  });
});

describe('runs and errors', () => {
  it('are listed in the contract’s shape, newest first', async () => {
    const clock = createTestClock();
    const { activate, call } = openWorkflows({ clock });
    await activate();
    clock.advance(48 * 3_600_000);
    const { json } = await call<{ logs: { executedAt: string }[] }>('GET', `${path}/wf_xyz456/logs`);
    expect(json).not.toHaveProperty('skipped');
    const times = json.logs.map(({ executedAt }) => executedAt);
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('count unreadable items', async () => {
    const { call, sandbox } = openWorkflows();
    const body = { logs: [{ logId: 'log_1', status: 'exploded', duration: -1 }, { status: 'success' }, 7] };
    sandbox.faults.set({ operationId: 'listWorkflowLogs', body });
    const { json } = await call('GET', `${path}/wf_xyz456/logs`);
    expect(json).toEqual({ logs: [{ logId: 'log_1', status: 'unknown' }], skipped: 2 });
  });

  it('hold nothing secret or personal', async () => {
    const { call, sandbox } = openWorkflows();
    const message = 'Bearer CANARY_TOKEN of ada@example.com failed at /srv/app/index.js:12';
    sandbox.faults.set({
      operationId: 'listWorkflowErrors',
      body: { errors: [{ errorId: 'err_1', message, inputs: { email: 'ada@example.com' } }, { errorId: 'err_2' }] },
    });
    const { json } = await call('GET', `${path}/wf_xyz456/errors`);
    expect(json).toEqual({
      errors: [
        { errorId: 'err_1', message: 'Bearer [removed] of [removed] failed at [removed]' },
        { errorId: 'err_2' },
      ],
    });
  });
});
