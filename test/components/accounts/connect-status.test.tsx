import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ConnectStatus, type ConnectStatusName } from '../../../src/components/index.ts';

const url = 'https://provider.example/consent';

function show(status: ConnectStatusName, props = {}) {
  const on = {
    onCheck: vi.fn<() => void>(),
    onReopen: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
    onFollow: vi.fn<() => void>(),
    onContinueHere: vi.fn<() => void>(),
  };
  const { container } = render(<ConnectStatus status={status} name="Slack" url={url} {...on} {...props} />);
  return { ...on, root: container.firstElementChild as HTMLElement };
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('<ConnectStatus />', () => {
  it.each<[ConnectStatusName, string, RegExp, string[]]>([
    ['awaiting', 'status', /Finish in the other window/, ['Bring it to front', 'I’m done, check now', 'Cancel']],
    ['blocked', 'alert', /didn’t open.*or go on in this tab/, ['Continue in this tab', 'Cancel']],
    ['leaving', 'status', /Taking you to Slack/, []],
    ['closed', 'alert', /was closed before.*Otherwise try again/, ['Check connection']],
    ['denied', 'alert', /wasn’t allowed.*Try again and allow access/, []],
    ['failed', 'alert', /couldn’t finish.*Try again in a moment/, []],
    ['unfinished', 'alert', /no account has been connected.*check the connection/, ['Check connection']],
    ['timedout', 'alert', /more than five minutes.*Otherwise try again/, ['Check connection']],
    ['unsafe', 'alert', /isn’t safe to open.*Ask your administrator/, []],
  ])('says of %s as %s what happened and what to do', (status, role, words, steps) => {
    const { root } = show(status);
    expect(root.getAttribute('role')).toBe(role);
    expect(root.textContent).toMatch(words);
    expect(root.dataset['status']).toBe(status);
    expect(buttons()).toEqual(steps);
  });

  it('tells what is pressed', async () => {
    const on = show('awaiting');
    for (const name of ['I’m done, check now', 'Bring it to front', 'Cancel']) {
      await userEvent.click(screen.getByRole('button', { name }));
    }
    for (const called of [on.onCheck, on.onReopen, on.onCancel]) expect(called).toHaveBeenCalledTimes(1);
  });

  it('leads to the provider in a tab that has no hold of this page', async () => {
    const { onFollow } = show('blocked');
    const link = screen.getByRole('link', { name: /Continue to Slack/ });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([url, '_blank']);
    expect(link.getAttribute('rel')).toContain('noopener');
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    expect(onFollow).toHaveBeenCalledTimes(1);
  });

  it('offers no link to an unsafe address', () => {
    show('blocked', { url: 'javascript:alert(1)' });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('has no window to show once it has lost hold of it', () => {
    const { root } = show('awaiting', { url: undefined });
    expect(buttons()).toEqual(['I’m done, check now', 'Cancel']);
    expect(root.textContent).toContain('If the window for Slack is still open');
  });

  it('says at once that the window is closed, and opens it again', async () => {
    const { root, onReopen } = show('awaiting', { gone: 'closed', onCheck: undefined });
    expect(root.textContent).toContain('The Slack window is closed.');
    expect(buttons()).toEqual(['Open it again', 'Cancel']);
    await userEvent.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(onReopen).toHaveBeenCalledTimes(1);
  });

  it('claims nothing of a window that is only out of sight', () => {
    const { root } = show('awaiting', { gone: 'lost' });
    expect(root.textContent).toContain('If the window for Slack is still open');
    expect(root.textContent).not.toContain('is closed');
  });

  it('says when a look found nothing, but not while it looks', () => {
    expect(show('awaiting', { notYet: true }).root.textContent).toContain('Slack isn’t connected yet.');
    expect(show('awaiting', { notYet: true, checking: true }).root.textContent).not.toContain('isn’t connected yet');
  });

  it('can take the focus', () => {
    const { root } = show('awaiting');
    root.focus();
    expect(document.activeElement).toBe(root);
  });
});
