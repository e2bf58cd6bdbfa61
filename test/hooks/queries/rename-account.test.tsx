import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useCredentials, useRenameAccount } from '../../../src/hooks/index.ts';
import { createHost, problem } from '../harness.ts';

const lists = 'GET /connectivity/connectors/shopify/credentials';
const name = 'PUT /connectivity/credentials/cred_1/name';

function createPage(rename: () => unknown) {
  const host = createHost({
    [lists]: () => ({ credentials: [{ credentialId: 'cred_1' }] }),
    [name]: rename,
  });
  const { result } = host.render(() => ({ list: useCredentials('shopify'), rename: useRenameAccount('shopify') }));
  const loaded = () => waitFor(() => expect(result.current.list.data).toBeDefined());
  const asked = (one: string) => host.requests.filter((request) => request === one).length;
  return { result, loaded, asked };
}

describe('useRenameAccount', () => {
  it('gives the account its name and loads the accounts again', async () => {
    const page = createPage(() => ({ success: true }));
    await page.loaded();
    await act(() => page.result.current.rename.mutateAsync({ credentialId: 'cred_1', name: 'Fjord' }));
    expect(page.asked(name)).toBe(1);
    await waitFor(() => expect(page.asked(lists)).toBe(2));
  });

  it('loads them again after a failure too, since the name may have arrived', async () => {
    const page = createPage(() => problem(500, 'internal'));
    await page.loaded();
    await act(() =>
      page.result.current.rename.mutateAsync({ credentialId: 'cred_1', name: 'Fjord' }).catch(() => undefined),
    );
    await waitFor(() => expect(page.asked(lists)).toBe(2));
    expect(page.result.current.rename.error?.code).toBe('internal');
  });
});
