import { onlineManager } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PlugboardError } from '../../src/api/index.ts';
import { useCreateCredential, useToggleWorkflow } from '../../src/hooks/index.ts';
import { createHost } from '../hooks/harness.ts';

afterEach(() => onlineManager.setOnline(true));

const unreachable = () => {
  throw new TypeError('Failed to fetch');
};

describe('a write without a network', () => {
  it.each([
    ['a switched workflow', () => useToggleWorkflow('wf_1'), true, 'PUT /embedded/workflows/activate'],
    [
      'a credential',
      () => useCreateCredential('shopify'),
      () => ({ key: 'x' }),
      'POST /connectivity/connectors/shopify/credentials',
    ],
  ] as const)('fails at once and is not sent when the network returns: %s', async (_, useWrite, variables, route) => {
    const { render, requests } = createHost({ [route]: unreachable }, { online: () => false });
    onlineManager.setOnline(false);
    const { result } = render(useWrite as () => { mutate(value: unknown): void; error: unknown; isPaused: boolean });
    act(() => result.current.mutate(variables));
    await waitFor(() => expect(result.current.error).toBeInstanceOf(PlugboardError));
    expect(result.current.isPaused).toBe(false);
    const sent = requests.filter((one) => one === route).length;

    await act(async () => onlineManager.setOnline(true));
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(requests.filter((one) => one === route)).toHaveLength(sent);
    expect(sent).toBeLessThanOrEqual(1);
  });
});
