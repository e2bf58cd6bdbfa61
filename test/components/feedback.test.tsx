/**
 * @module-tag UX-54
 */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isErrorCode, PlugboardError } from '../../src/api/index.ts';
import { errorStatus } from '../../src/api/internal.ts';
import { Button, CopyButton, EmptyState, ErrorState, Notice } from '../../src/components/index.ts';
import { Announcer, useAnnounce } from '../../src/components/internal.ts';
import { errorsMessages } from '../../src/i18n/internal.ts';

describe('<ErrorState />', () => {
  it.each(Object.keys(errorStatus).filter(isErrorCode))('says what %s means and what to do', (code) => {
    const { container } = render(<ErrorState error={new PlugboardError(code, 'for developers')} />);
    const { title, next } = errorsMessages[code];
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(next)).toBeTruthy();
    // A fault of the set-up is the one that a developer has to see, in development.
    expect(container.textContent?.includes('for developers')).toBe(code === 'not_mounted');
  });

  it('keeps the words for developers off the page in production', () => {
    vi.stubEnv('NODE_ENV', 'production');
    const { container } = render(<ErrorState error={new PlugboardError('not_mounted', 'for developers')} />);
    expect(container.textContent).not.toContain('for developers');
    vi.unstubAllEnvs();
  });

  it('takes anything else for a failure of ours and shows nothing of it', () => {
    const { container } = render(<ErrorState error={new TypeError('secret of x')} />);
    expect(screen.getByText(errorsMessages.internal.title)).toBeTruthy();
    expect(container.textContent).not.toContain('secret');
  });

  it('offers another try, and shows when one is under way', async () => {
    const onRetry = vi.fn<() => void>();
    const { rerender } = render(<ErrorState error={undefined} onRetry={onRetry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    rerender(<ErrorState error={undefined} onRetry={onRetry} retrying />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('says how long to wait', () => {
    render(<ErrorState error={new PlugboardError('rate_limited', '', { retryAfter: 30_000 })} />);
    expect(screen.getByText(/You can try again in 30\ss\./)).toBeTruthy();
  });

  it('shows the request id with a button that copies it', async () => {
    const user = userEvent.setup();
    render(<ErrorState error={new PlugboardError('internal', '', { requestId: 'req_42' })} />);
    await user.click(screen.getByRole('button', { name: 'Copy request ID' }));
    expect(screen.getByText('req_42')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('req_42');
  });

  it('takes another way on', () => {
    render(<ErrorState error={new PlugboardError('unauthenticated', '')} action={<Button>Sign in again</Button>} />);
    expect(screen.getByRole('button', { name: 'Sign in again' })).toBeTruthy();
  });
});

describe('<CopyButton />', () => {
  afterEach(() => vi.useRealTimers());

  it('says that it copied, and stops saying so', async () => {
    const user = userEvent.setup();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    render(
      <Announcer>
        <CopyButton value="text" />
      </Announcer>,
    );
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Copied');
    act(() => void vi.advanceTimersByTime(2000));
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('says when it could not', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    render(
      <Announcer>
        <CopyButton value="text" />
      </Announcer>,
    );
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('alert').textContent).toMatch(/Couldn’t copy/);
  });
});

describe('<Announcer />', () => {
  function Speaker({ messages, urgency }: { messages: string[]; urgency?: 'assertive' }) {
    const announce = useAnnounce();
    return <Button onClick={() => messages.forEach((message) => announce(message, urgency))}>Speak</Button>;
  }
  const speak = async (messages: string[], urgency?: 'assertive') => {
    render(
      <Announcer>
        <Speaker messages={messages} {...(urgency && { urgency })} />
      </Announcer>,
    );
    await userEvent.click(screen.getByRole('button'));
  };
  const said = (role: string) => Array.from(screen.getByRole(role).children, ({ textContent }) => textContent);

  it('has both regions from the start', () => {
    render(<Announcer />);
    expect(['status', 'alert'].map((role) => screen.getByRole(role).getAttribute('aria-live'))).toEqual([
      'polite',
      'assertive',
    ]);
  });

  it('says messages in quick succession one by one, repeated ones too', async () => {
    await speak(['Saved', 'Saved']);
    expect(said('status')).toEqual(['Saved', 'Saved']);
    expect(said('alert')).toEqual([]);
  });

  it('says urgent ones at once', async () => {
    await speak(['Gone wrong'], 'assertive');
    expect(said('alert')).toEqual(['Gone wrong']);
  });

  it('keeps no long history, and nothing empty', async () => {
    await speak(['1', '', '2', '3', '4', '5']);
    expect(said('status')).toEqual(['3', '4', '5']);
  });

  it('is silent where there is none', async () => {
    render(<Speaker messages={['Saved']} />);
    await userEvent.click(screen.getByRole('button'));
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('<Notice /> and <EmptyState />', () => {
  it('is no live region without a role', () => {
    const { rerender } = render(<Notice tone="danger" title="Still off." />);
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<Notice tone="danger" title="Still off." role="alert" />);
    expect(screen.getByRole('alert').textContent).toBe('Still off.');
  });

  it('names its tone for styles', () => {
    render(<Notice role="status">Fine.</Notice>);
    expect(screen.getByRole('status').dataset['tone']).toBe('info');
  });

  it('says why there is nothing and what to do', () => {
    render(<EmptyState action={<Button>Connect</Button>}>Nothing yet.</EmptyState>);
    expect(screen.getByRole('paragraph').textContent).toBe('Nothing yet.');
    expect(screen.getByRole('button', { name: 'Connect' })).toBeTruthy();
  });
});
