import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { ListNotices, type ListNoticesProps } from '../../../src/components/feedback/list-notices.tsx';

const text = {
  stale: 'Out of date',
  partial: (names: string) => `Without ${names}`,
  skipped: (count: number) => `${count} left out`,
};
const error = new PlugboardError('upstream_unreachable', 'x');
const notices = (props: Partial<ListNoticesProps>) => <ListNotices loaded text={text} {...props} />;

describe('<ListNotices />', () => {
  it('is nothing while nothing is wrong', () => {
    expect(render(notices({})).container.innerHTML).toBe('');
  });

  it('stands for the list when there is none', () => {
    render(notices({ loaded: false, error }));
    expect(screen.getByText('The integration service can’t be reached.')).toBeTruthy();
    expect(screen.queryByText('Out of date')).toBeNull();
  });

  it('says what the list beside it lacks', () => {
    const { rerender } = render(notices({ error, skipped: 2 }));
    expect(screen.getByRole('status').textContent).toContain('Out of date');
    expect(screen.getByText('2 left out')).toBeTruthy();
    rerender(notices({ error, missing: ['Sync orders', 'Sync stock'] }));
    expect(screen.getByText('Without Sync orders and Sync stock')).toBeTruthy();
  });

  it('offers another try only where there is one', async () => {
    const onRetry = vi.fn<() => void>();
    const { rerender } = render(notices({ error }));
    expect(screen.queryByRole('button')).toBeNull();
    rerender(notices({ error, onRetry }));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
