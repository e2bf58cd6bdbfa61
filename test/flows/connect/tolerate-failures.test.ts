import { describe, expect, it, vi } from 'vitest';
import { createConnectFlow, type ConnectEffects } from '../../../src/flows/internal.ts';

const fail = (): never => {
  throw new DOMException('Refused.', 'SecurityError');
};
const url = 'https://provider.example/consent';
const popup = { navigate: () => {}, isClosed: fail, focus: fail, close: fail };

/** A flow whose upstream asks for consent and has the credential at the third look. */
function createFlow(effects: Partial<ConnectEffects>) {
  let looks = 0;
  let now = 0;
  return createConnectFlow<string>({
    create: () => Promise.resolve({ oauthUrl: url }),
    list: () => Promise.resolve((looks += 1) < 3 ? [] : [{ credentialId: 'cred_new' }]),
    clock: {
      now: () => now,
      wait: (ms) => Promise.resolve(void (now += Number.isFinite(ms) ? ms : 0)),
    },
    effects: { open: () => popup, ...effects },
  });
}

describe('a connect flow in a browser that refuses what it does', () => {
  it('learns the outcome from the credentials', async () => {
    const flow = createFlow({ onSignal: fail, onAttention: fail, isHidden: fail, remember: fail });
    await flow.submit('draft', 'popup');
    await vi.waitFor(() => expect(flow.store.getState().status).toBe('connected'));
  });

  it('offers a link when the window cannot be led on', async () => {
    const flow = createFlow({ open: () => ({ ...popup, navigate: fail }) });
    await flow.submit('draft', 'popup');
    expect(flow.store.getState()).toEqual({ status: 'blocked', url });
  });

  it('offers a link when the page cannot be left', async () => {
    const flow = createFlow({ leave: fail });
    await flow.submit('draft', 'redirect');
    expect(flow.store.getState()).toEqual({ status: 'blocked', url });
  });

  it('offers a link when opening a window throws', async () => {
    const flow = createFlow({ open: fail });
    await flow.submit('draft', 'popup');
    expect(flow.store.getState()).toEqual({ status: 'blocked', url });
  });
});
