/**
 * @module-tag UX-59
 */
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { dispatch, type EventCallbacks, type PlugboardEvent } from '../../../src/marketplace/provider/events.ts';

const events: [keyof EventCallbacks, PlugboardEvent][] = [
  ['onOpen', { type: 'integration_opened', integrationId: 'int_shopify' }],
  ['onRequestIntegration', { type: 'integration_requested', query: 'sap' }],
  ['onConnect', { type: 'credential_created', connectorId: 'shopify', credentialId: 'cred_1' }],
  ['onConnectFail', { type: 'connect_failed', connectorId: 'shopify', code: 'denied' }],
  [
    'onDisconnectRequest',
    { type: 'disconnect_requested', connectorId: 'shopify', credentialId: 'cred_1', workflowIds: ['wf_1'] },
  ],
  ['onToggle', { type: 'workflow_toggled', workflowId: 'wf_1', on: true }],
  ['onUpgrade', { type: 'workflow_upgraded', workflowId: 'wf_1', version: '2.0.0' }],
  ['onExecute', { type: 'action_executed', connectorId: 'shopify', actionId: 'list-orders', success: true }],
  ['onTrigger', { type: 'event_triggered', event: 'order.created' }],
  ['onPurge', { type: 'logs_purged' }],
];

const names = [...events.map(([name]) => name), 'onError'] as const;

describe('dispatch', () => {
  it.each(events)('calls %s alone, once', (name, event) => {
    const calls = Object.fromEntries(names.map((one) => [one, vi.fn<() => void>()]));
    dispatch(event, calls);
    for (const one of names) expect(calls[one]).toHaveBeenCalledTimes(one === name ? 1 : 0);
    expect(calls[name]).toHaveBeenCalledWith(event);
  });

  it('gives onError the error itself', () => {
    const onError = vi.fn<() => void>();
    const error = new PlugboardError('offline', 'No network.');
    dispatch({ type: 'error', error }, { onError });
    expect(onError.mock.calls).toEqual([[error]]);
  });

  it.each<PlugboardEvent>([{ type: 'session_expired' }, { type: 'connect_started', connectorId: 'shopify' }])(
    'leaves %s to onEvent',
    (event) => {
      const calls = Object.fromEntries(names.map((one) => [one, vi.fn<() => void>()]));
      dispatch(event, calls);
      for (const one of names) expect(calls[one]).not.toHaveBeenCalled();
    },
  );

  it('does nothing for a host without callbacks', () => {
    for (const [, event] of events) expect(() => dispatch(event, {})).not.toThrow();
  });
});
