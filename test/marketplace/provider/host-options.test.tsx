/**
 * @module-tag UX-39
 */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePermission, type PermissionName } from '../../../src/marketplace/provider/host-options.tsx';
import { createStage } from '../render-stage.tsx';

function Probe({ name }: { name: PermissionName }) {
  const { offered, reason } = usePermission(name);
  return <p>{`${name}: ${offered ? (reason ?? 'yes') : 'no'}`}</p>;
}

describe('usePermission', () => {
  it.each(['connect', 'workflows'] as const)('offers %s unless somebody says no', async (name) => {
    createStage().show(<Probe name={name} />);
    expect(await screen.findByText(`${name}: yes`)).toBeDefined();
  });

  it.each(['connect', 'workflows'] as const)('gives a reason when the handler refuses %s', async (name) => {
    createStage({ allow: { [name]: false } }).show(<Probe name={name} />);
    expect(await screen.findByText(/Your role doesn’t allow this/)).toBeDefined();
  });

  it.each([
    ['events', { events: ['order.created'] }],
    ['actions', { actions: ['shopify/list-orders'] }],
    ['purge', { purge: true }],
  ] as const)('offers %s once the handler allows it', async (name, allow) => {
    createStage({ allow }).show(<Probe name={name} />);
    expect(await screen.findByText(`${name}: yes`)).toBeDefined();
  });

  it.each(['events', 'actions', 'purge'] as const)('does not offer %s by default', async (name) => {
    const stage = createStage();
    stage.show(<Probe name={name} />);
    await waitFor(() => expect(stage.asked('POST /session')).toHaveLength(1));
    expect(await screen.findByText(`${name}: no`)).toBeDefined();
  });

  it.each(['connect', 'workflows', 'actions', 'events', 'purge'] as const)(
    'lets the host take %s away, or say why not',
    async (name) => {
      const allow = { events: ['a.b'], actions: ['a/b'], purge: true };
      const { unmount } = createStage({ allow }).show(<Probe name={name} />, { permissions: { [name]: false } });
      expect(await screen.findByText(`${name}: no`)).toBeDefined();
      unmount();
      createStage({ allow }).show(<Probe name={name} />, { permissions: { [name]: 'Owners only.' } });
      expect(await screen.findByText(`${name}: Owners only.`)).toBeDefined();
    },
  );
});
