import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PermissionList, type PermissionListProps } from '../../../src/components/accounts/permission-list.tsx';
import type { IntegrationPermission } from '../../../src/components/index.ts';

const permissions: IntegrationPermission[] = [
  { object: 'Orders', access: 'read', why: 'To send invoices.', scope: 'read_orders' },
  { object: 'Products', access: 'read-write' },
  { object: 'Customers', access: 'write', isNew: true },
];
const show = (props?: Partial<PermissionListProps>) =>
  render(<PermissionList name="Shopify" permissions={permissions} {...props} />).container;

describe('<PermissionList />', () => {
  it('lists each object with what may be done to it and why, before connecting', { tags: ['UX-12', 'UX-14'] }, () => {
    const container = show();
    expect(screen.getByText('What you allow when you connect Shopify:')).toBeDefined();
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Orders', 'Products', 'Customers']);
    expect(screen.getAllByRole('definition').map((definition) => definition.textContent)).toEqual([
      'Read',
      'To send invoices.',
      'Read and write',
      'Write',
    ]);
    expect(container.firstElementChild?.getAttribute('data-state')).toBe('asked');
  });

  it('shows the provider’s own names on demand', () => {
    const container = show();
    const details = container.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.querySelector('summary')?.textContent).toBe('Technical names');
    expect(details?.querySelector('code')?.textContent).toBe('read_orders');
  });

  it('has no such names where there are none', () => {
    const container = show({ permissions: [{ object: 'Orders', access: 'read' }] });
    expect(container.querySelector('details')).toBeNull();
  });

  it('asks a connected user to agree to new permissions, and still lists the old ones', { tags: ['UX-13'] }, () => {
    const container = show({ connected: true, action: <button type="button">Reconnect</button> });
    expect(screen.getByText('New permissions required')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Reconnect' })).toBeDefined();
    expect(screen.getAllByText('New')).toHaveLength(1);
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'Orders',
      'Products',
      'Customers New',
    ]);
    expect(container.firstElementChild?.getAttribute('data-state')).toBe('new');
  });

  it('marks nothing as new before the first consent', () => {
    show();
    expect(screen.queryByText('New')).toBeNull();
    expect(screen.queryByText('New permissions required')).toBeNull();
  });

  it('is folded once all is agreed to', () => {
    const container = show({ connected: true, permissions: permissions.slice(0, 2) });
    const details = container.querySelector('details');
    expect(details?.querySelector('summary')?.textContent).toBe('Permissions');
    expect(details?.textContent).toContain('What you allowed when you connected Shopify:');
    expect(container.firstElementChild?.getAttribute('data-state')).toBe('agreed');
  });
});
