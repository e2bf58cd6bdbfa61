import { useContext } from 'react';
import { render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  channelName,
  ConnectPlatformContext,
  type ConnectPlatform,
} from '../../../src/marketplace/connect/browser-platform.ts';

/** The platform of this browser. */
function real(): ConnectPlatform {
  let found: ConnectPlatform | undefined;
  const Probe = () => {
    found = useContext(ConnectPlatformContext);
    return null;
  };
  render(<Probe />);
  if (!found) throw new Error('no platform');
  return found;
}

afterEach(() => vi.restoreAllMocks());

describe('the browser as connecting sees it', () => {
  it(
    'opens a window in a real click, writes into it, and cuts what ties it to this page before it leads it away',
    { tags: ['UX-21'] },
    async () => {
      const platform = real();
      let opened: ReturnType<ConnectPlatform['open']>;
      const open = vi.spyOn(window, 'open');
      render(
        <button type="button" onClick={() => (opened = platform.open('Taking you to Slack…'))}>
          Go
        </button>,
      );
      await page.getByRole('button', { name: 'Go' }).click();
      const made = open.mock.results[0]?.value as Window | null;
      expect(made?.document.title).toBe('Taking you to Slack…');
      expect(made?.document.body.textContent).toBe('Taking you to Slack…');
      expect(opened?.isClosed()).toBe(false);
      opened?.navigate(`${location.origin}/no-such-page`);
      expect(made?.opener).toBeNull();
      opened?.close();
      await expect.poll(() => opened?.isClosed()).toBe(true);
    },
  );

  it('has no window when the browser lets none open, or one that is closed', () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    expect(real().open('x')).toBeUndefined();
    open.mockReturnValue({ closed: true } as Window);
    expect(real().open('x')).toBeUndefined();
  });

  it('hears the callback page on the channel and in the storage, and nothing else', { tags: ['UX-22'] }, async () => {
    const heard: string[] = [];
    const stop = real().onSignal((signal) => void heard.push(signal));
    const channel = new BroadcastChannel(channelName);
    channel.postMessage({ v: 1, status: 'connected' });
    channel.postMessage({ v: 1, status: 'denied' });
    await expect.poll(() => heard).toEqual(['denied']);
    const say = (key: string, newValue: string | null) => dispatchEvent(new StorageEvent('storage', { key, newValue }));
    say(channelName, JSON.stringify({ v: 1, status: 'returned', at: 1 }));
    say(channelName, null);
    say(channelName, '{');
    say('other', JSON.stringify({ v: 1, status: 'failed' }));
    expect(heard).toEqual(['denied', 'returned']);
    stop();
    say(channelName, JSON.stringify({ v: 1, status: 'failed' }));
    expect(heard).toHaveLength(2);
    channel.close();
  });

  it('notices that the user is back, until told to stop', () => {
    let times = 0;
    const stop = real().onAttention(() => void (times += 1));
    dispatchEvent(new Event('focus'));
    dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(times).toBe(3);
    stop();
    dispatchEvent(new Event('focus'));
    expect(times).toBe(3);
  });
});
