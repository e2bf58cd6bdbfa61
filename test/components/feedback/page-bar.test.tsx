import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError } from '../../../src/api/index.ts';
import { ErrorState } from '../../../src/components/index.ts';
import { PageBar, ReportedAboveContext } from '../../../src/components/internal.ts';

const now = Date.parse('2026-11-21T12:00:00Z');

describe('<PageBar />', () => {
  it('says that the device is offline, and from when the data is', () => {
    render(<PageBar kind="offline" since={now - 60_000} now={now} />);
    expect(screen.getByRole('status').textContent).toMatch(/^You’re offline\. Showing what we had at \d/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names no time where there is no data', () => {
    render(<PageBar kind="offline" />);
    expect(screen.getByText('You’re offline.')).toBeDefined();
  });

  it('signs in by the host’s function first', async () => {
    const onSignIn = vi.fn<() => void>();
    render(<PageBar kind="session" onSignIn={onSignIn} signInHref="/login" />);
    expect(screen.getByText('Your session has ended.')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(onSignIn).toHaveBeenCalledOnce();
  });

  it('leads to the sign-in page, which learns where to return to', () => {
    render(<PageBar kind="session" signInHref="/login?next={returnTo}" />);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Sign in' });
    expect(new URL(link.href).searchParams.get('next')).toBe(location.href);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://[', '//evil.example:x'])(
    'leads nowhere by %s',
    { tags: ['security-45'] },
    (signInHref) => {
      render(<PageBar kind="session" signInHref={signInHref} />);
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  it('asks again where the host says no way to sign in', async () => {
    const onRetry = vi.fn<() => void>();
    render(<PageBar kind="session" onRetry={onRetry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('a failure that the bar reports', () => {
  const ended = new PlugboardError('unauthenticated', 'x', { requestId: 'req_1' });

  it('is not repeated below it', () => {
    render(
      <ReportedAboveContext.Provider value="unauthenticated">
        <ErrorState error={ended} />
      </ReportedAboveContext.Provider>,
    );
    expect(screen.queryByText('Your session has ended.')).toBeNull();
  });

  it('is reported in place without a bar, and without a request ID', () => {
    render(<ErrorState error={ended} />);
    expect(screen.getByText('Your session has ended.')).toBeDefined();
    expect(screen.queryByText(/req_1/)).toBeNull();
  });

  it('hides no other failure', () => {
    render(
      <ReportedAboveContext.Provider value="unauthenticated">
        <ErrorState error={new PlugboardError('internal', 'x')} />
      </ReportedAboveContext.Provider>,
    );
    expect(screen.getByText('Something went wrong on our side.')).toBeDefined();
  });
});
