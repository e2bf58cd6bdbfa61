import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LockAction } from '../../../src/components/integration-card/lock-action.tsx';
import type { IntegrationLock } from '../../../src/components/index.ts';

const show = (lock: IntegrationLock) =>
  render(
    <>
      <b id="name">SAP</b>
      <LockAction lock={lock} nameId="name" />
    </>,
  );

describe('<LockAction />', () => {
  it('names the plan, with the reason as a hint', () => {
    show({ reason: 'Part of the Pro plan', plan: 'Pro' });
    expect(screen.getByTitle('Part of the Pro plan').textContent).toBe('Pro');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that it is locked when the host names no plan', () => {
    show({ reason: 'Ask your manager' });
    expect(screen.getByText('Locked')).toBeTruthy();
  });

  it('is a link to the plans', () => {
    show({ reason: 'Part of the Pro plan', plan: 'Pro', href: '/plans' });
    const link = screen.getByRole('link', { name: 'Pro SAP', description: 'Part of the Pro plan' });
    expect(new URL(link.getAttribute('href') ?? '', location.href).pathname).toBe('/plans');
  });

  it('is a button where the host opens the plans itself', async () => {
    const onSelect = vi.fn<() => void>();
    show({ reason: 'Part of the Pro plan', plan: 'Pro', onSelect });
    await userEvent.click(screen.getByRole('button', { name: 'Pro SAP' }));
    expect(onSelect).toHaveBeenCalledOnce();
  });

  it('leads nowhere when the address is not safe', () => {
    const address = ['javascript', 'alert(1)'].join(':');
    show({ reason: 'Part of the Pro plan', href: address });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Locked')).toBeTruthy();
  });
});
