import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, isOutcomeUnknown, PlugboardError, type Access } from '../../src/api/index.ts';
import { errorStatus, maxAttempts, type OperationName } from '../../src/api/internal.ts';
import * as hooks from '../../src/hooks/index.ts';
import { countRuns } from '../runs.ts';
import { faultsOf, openCell, reached, type Reached } from './fault-cells.ts';
import { faults } from './fault-list.ts';
import { startFaultServer, type Fault, type FaultServer } from './fault-server.ts';
import { createTestClock } from '../support/clock.ts';

const { PlugboardClientProvider } = hooks;
const workflowId = 'wf_xyz456';

interface AnyRead {
  isPending: boolean;
  error: Error | null;
  refetch(options: { cancelRefetch: boolean }): Promise<unknown>;
}
interface AnyWrite {
  isPending: boolean;
  mutateAsync(value: unknown): Promise<unknown>;
}

/** The hook that asks for each operation, and what a writing one is given. */
const uses: Partial<Record<OperationName, [hook: () => unknown, given?: unknown]>> = {
  createUser: [hooks.useSession],
  listIntegrations: [hooks.useIntegrations],
  listWorkflowLogs: [() => hooks.useWorkflowLogs(workflowId, { watch: 'never' })],
  listWorkflowErrors: [() => hooks.useWorkflowErrors(workflowId, { watch: 'never' })],
  activateWorkflow: [() => hooks.useToggleWorkflow(workflowId), true],
  deactivateWorkflow: [() => hooks.useToggleWorkflow(workflowId), false],
  upgradeWorkflow: [() => hooks.useUpgradeWorkflow(workflowId), '2.0.0'],
  triggerEvent: [hooks.useTriggerEvent, { event: 'order.created' }],
  deleteUserLogs: [hooks.useDeleteUserLogs, null],
  listConnectors: [hooks.useConnectors],
  listConnectorResources: [() => hooks.useConnectorResources('shopify')],
  getConnectorAction: [() => hooks.useConnectorAction('shopify', 'list-orders')],
  executeConnectorAction: [() => hooks.useExecuteAction('shopify', 'list-orders'), { credentialId: 'cred_ada' }],
  getCredentialMetadata: [() => hooks.useCredentialMetadata('shopify')],
  listCredentials: [() => hooks.useCredentials('shopify')],
  createCredential: [() => hooks.useCreateCredential('shopify'), () => ({ shop_domain: 'a.example' })],
};

/** Uses the hook of one operation on a page while the upstream is broken in one way, and says what is wrong with how it ended. */
async function tryHook(server: FaultServer, access: Access, one: Reached, broken: Fault[]): Promise<string[]> {
  const [hook, given] = uses[one.operation] ?? [];
  if (!hook) return [];
  const clock = createTestClock();
  const { call, fetch: handle, world } = await openCell(server, one.operation, clock, access);
  const api = createApi({
    access,
    clock,
    fetch: (input, init) => (input.startsWith('/') ? handle(input, init) : fetch(input, init)),
  });
  const wrapper = ({ children }: { children?: ReactNode }) => createElement(PlugboardClientProvider, { api }, children);
  world.use(one.operation, ...broken);
  // A page that looks at all of it hears of all of it.
  const page = renderHook(() => ({ ...(hook() as AnyRead | AnyWrite) }), { wrapper });
  let error: unknown;
  await act(async () => {
    const current = page.result.current;
    // A read is on its way already; asking for it joins it.
    const ended = 'mutateAsync' in current ? current.mutateAsync(given) : current.refetch({ cancelRefetch: false });
    error = await ended.then(
      (result) => ('mutateAsync' in current ? null : (result as AnyRead).error),
      (reason: unknown) => reason,
    );
    // The cache tells the page a moment later.
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  const left = page.result.current.isPending ? ['it still waits'] : [];
  page.unmount();
  world.use('*');

  const code = error instanceof PlugboardError ? error.code : 'internal';
  const ok = error === null;
  const seen = world.log.filter(({ operation }) => operation === one.operation);
  const list = await call<{ workflows: { workflowId: string; state: string }[] }>('GET', '/embedded/workflows');
  const state = list.json.workflows.find((workflow) => workflow.workflowId === workflowId)?.state;
  return [
    ...left,
    ...(ok || error instanceof PlugboardError ? [] : [`not our error: ${String(error)}`]),
    ...faultsOf(
      one,
      {
        answer: {
          status: ok ? 200 : errorStatus[code],
          headers: new Headers(),
          text: ok ? '' : `${String(error)} ${isOutcomeUnknown(error)}`,
          json: { type: '', title: '', code, requestId: '', status: errorStatus[code] },
        },
        seen,
        state,
      },
      repeatsOf(one, code, access),
    ),
  ];
}

/** Returns how many requests more than the handler's own attempts an operation may cost: the page honours `Retry-After` once. */
function repeatsOf({ operation, method }: Reached, code: string, access: Access): number {
  // A token that is refused is replaced once: nothing was done in its name.
  if (code === 'upstream_auth' && access === 'token') return 1;
  if (code !== 'rate_limited') return 0;
  // A session that is refused for its rate is opened again after `Retry-After`. The refused call created no user.
  if (operation === 'createUser') return 1;
  // The page asks the handler for a read once more, and the handler makes all its attempts again.
  return method === 'GET' && access === 'proxy' ? maxAttempts.read : 0;
}

// In proxy access every read gets what the handler made of it, so some stand for all.
const throughHandler = new Set(['createUser', 'listIntegrations', 'listCredentials']);
const asked: Record<Access, readonly Reached[]> = {
  proxy: reached.filter(({ operation, method }) => method !== 'GET' || throughHandler.has(operation)),
  token: reached,
};
// A browser takes answers of sixteen megabytes, so these are just answers there.
const fits = /bursts$|^a huge answer$/;

/** Tests that each fault of an upstream ends every hook in a known way. Each access is a file of its own, so that they run side by side. */
export function describeHooks(access: Access): void {
  describe(`with ${access} access, an upstream that gives`, () => {
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown) => rejections.push(reason);
    let server: FaultServer;

    beforeAll(async () => {
      server = await startFaultServer();
      process.on('unhandledRejection', onRejection);
    });
    afterAll(async () => {
      process.off('unhandledRejection', onRejection);
      await server.close();
    });

    it.each(faults.filter(([name]) => access === 'proxy' || !fits.test(name)))(
      '%s ends every hook in a known way, sent no oftener than it may be',
      { tags: ['security-103', 'security-105', 'security-107', 'security-117'] },
      async (...[, ...broken]) => {
        for (const one of asked[access]) {
          expect([one.operation, await tryHook(server, access, one, broken)]).toEqual([one.operation, []]);
          countRuns();
        }
      },
    );

    it('leaves no failure unhandled, and changes no prototype', () => {
      expect(rejections).toEqual([]);
      expect(({} as Record<string, unknown>)['installed']).toBeUndefined();
    });
  });
}
