import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { createApi, type Access } from '../../src/api/index.ts';
import {
  PlugboardClientProvider,
  useCreateCredential,
  useCredentialMetadata,
  useCredentials,
  useToggleWorkflow,
  useWorkflowLogs,
  useWorkflows,
} from '../../src/hooks/index.ts';
import { createTestBackend } from '../../src/testing/index.ts';

/** A page of the hooks over the real handler and the sandbox. */
function createPage(access: Access) {
  const backend = createTestBackend({ seed: 'hooks', user: 'ada', access });
  const api = createApi({ access, fetch: (input, init) => backend.fetch(input, init) });
  const wrapper = ({ children }: { children?: ReactNode }) => createElement(PlugboardClientProvider, { api }, children);
  const workflowId =
    backend.sandbox.workflows.find(({ integrationId }) => integrationId === 'int_shopify')?.workflowId ?? '';
  return { backend, workflowId, render: <Result,>(use: () => Result) => renderHook(use, { wrapper }) };
}

describe.each<Access>(['proxy', 'token'])('the hooks with %s access, over the real handler', (access) => {
  it('switch a workflow on, whose runs then appear', async () => {
    const { render, workflowId } = createPage(access);
    const { result } = render(() => ({
      list: useWorkflows('int_shopify'),
      toggle: useToggleWorkflow(workflowId),
      logs: useWorkflowLogs(workflowId),
    }));
    const state = () => result.current.list.data?.find((one) => one.workflowId === workflowId)?.state;
    await waitFor(() => expect(state()).toBeDefined());
    await act(async () => expect(await result.current.toggle.mutateAsync(true)).toBe('applied'));
    await act(async () => void (await result.current.list.refetch()));
    expect(state()).toBe('active');
  });

  it('say unknown when the answer to a write is lost, as the handler does', async () => {
    const { backend, render, workflowId } = createPage(access);
    const { result } = render(() => ({ list: useWorkflows('int_shopify'), toggle: useToggleWorkflow(workflowId) }));
    const state = () => result.current.list.data?.find((one) => one.workflowId === workflowId)?.state;
    await waitFor(() => expect(state()).toBeDefined());
    backend.sandbox.faults.set({ operationId: 'activateWorkflow', kind: 'html', applied: true });
    await act(async () => void (await result.current.toggle.mutateAsync(true).catch(() => undefined)));
    await waitFor(() => expect(state()).toBe('unknown'));
  });

  it('connect an account', async () => {
    const { render } = createPage(access);
    const { result } = render(() => ({
      metadata: useCredentialMetadata('shopify'),
      list: useCredentials('shopify'),
      create: useCreateCredential('shopify'),
    }));
    await waitFor(() => expect(result.current.metadata.isSuccess && result.current.list.isSuccess).toBe(true));
    const fields = result.current.metadata.data?.requiredFields ?? [];
    await act(async () => {
      await result.current.create.mutateAsync(() => Object.fromEntries(fields.map(({ name }) => [name, 'value'])));
    });
    await waitFor(() => expect(result.current.list.data?.credentials).toHaveLength(1));
  });
});
