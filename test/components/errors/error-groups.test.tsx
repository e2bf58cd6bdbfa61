/**
 * @module-tag UX-45
 */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError, type Run, type RunStatus, type WorkflowError } from '../../../src/api/index.ts';
import { Announcer, ClockProvider } from '../../../src/components/internal.ts';
import { ErrorGroups, type ErrorGroupsProps } from '../../../src/components/errors/index.ts';
import { I18nProvider } from '../../../src/i18n/internal.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const hour = 3_600_000;
const at = (secondsAgo: number) => new Date(now - secondsAgo * 1000).toISOString();
let next = 0;
const failure = (message: string | undefined, hoursAgo = 1): WorkflowError => ({
  errorId: `err_${(next += 1)}`,
  message,
  occurredAt: new Date(now - hoursAgo * hour).toISOString(),
});

const run = (logId: string, status: RunStatus, executedAt: string, workflowId = 'wf_1'): Run => ({
  logId,
  status,
  executedAt,
  workflowId,
});

const Around = ({ children }: { children: ReactNode }) => (
  <I18nProvider timeZone="UTC">
    <ClockProvider clock={() => now}>
      <Announcer>{children}</Announcer>
    </ClockProvider>
  </I18nProvider>
);
const view = (props: Partial<ErrorGroupsProps>) => <ErrorGroups errors={[]} workflowId="wf_1" {...props} />;
const show = (props: Partial<ErrorGroupsProps>) => render(view(props), { wrapper: Around });
const problems = () => within(screen.getByRole('list', { name: 'To fix' })).getAllByRole('heading');

describe('<ErrorGroups />', () => {
  it('names its workflow', () => {
    const { container } = show({});
    expect(container.firstElementChild).toHaveProperty('dataset.slot', 'pb-error-panel');
    expect(container.firstElementChild).toHaveProperty('dataset.workflowId', 'wf_1');
  });

  it('explains each problem, its frequency and its times', () => {
    show({ errors: [failure('Token 17 expired', 2), failure('Token 42 expired', 5), failure('Token 3 expired', 1)] });
    expect(problems().map((it) => it.textContent)).toEqual(['Access has expired or was revoked']);
    expect(screen.getByText('Token 3 expired')).toBeTruthy();
    expect(screen.getByText(/^3 times since 7:00\sAM, last 1 hour ago$/)).toBeTruthy();
    expect(screen.getByText('Action needed')).toBeTruthy();
  });

  it.each<[string, (string | undefined)[], string]>([
    ['one error', [at(240)], 'Once, 4 min ago'],
    ['one error of this minute', [at(10)], 'Once, just now'],
    ['errors of one instant', [at(240), at(240)], '2 times, last 4 min ago'],
    ['errors without a time', [undefined, undefined], '2 times, time not known'],
  ])('says when %s occurred', (_, times, words) => {
    show({ errors: times.map((occurredAt, index) => ({ errorId: `e${index}`, message: 'Oops', occurredAt })) });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('separates different problems, newest first', () => {
    show({ errors: [failure('Rate limit exceeded', 3), failure('Connection timeout', 1)] });
    expect(problems().map((it) => it.textContent)).toEqual([
      'The provider took too long to answer',
      'The provider asked us to slow down',
    ]);
  });

  it.each([
    ['Token expired', 'Reconnect', 'reconnect'],
    ['429', 'Show the runs', 'runs'],
    ['503', 'Refresh', 'retry'],
    ['Workflow is not configured', 'Check the details', 'settings'],
  ] as const)('answers %j with one step', async (message, name, action) => {
    const onAction = vi.fn<NonNullable<ErrorGroupsProps['onAction']>>();
    show({ errors: [failure(message)], onAction });
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onAction).toHaveBeenCalledWith(action, expect.objectContaining({ message }));
  });

  it('offers only steps of the host, or else details for support', () => {
    show({ errors: [failure('Token expired')], actions: ['runs'] });
    expect(screen.queryByRole('button', { name: 'Reconnect' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy for support' })).toBeTruthy();
  });

  it('copies the details and announces it', async () => {
    const user = userEvent.setup();
    show({ errors: [failure('Oops')] });
    await user.click(screen.getByRole('button', { name: 'Details' }));
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('Oops');
    expect(copied).toContain('workflow: wf_1');
    expect(copied).toMatch(/err_\d+ {2}2026-11-21T11:00:00\.000Z/);
    expect(within(screen.getByRole('status')).getByText('Copied')).toBeTruthy();
  });

  it('lists up to twenty ids and times on request', async () => {
    show({ errors: Array.from({ length: 30 }, (_, index) => failure('Token expired', index)) });
    const button = screen.getByRole('button', { name: 'Details', expanded: false });
    expect(screen.queryByText('and 10 more')).toBeNull();
    await userEvent.click(button);
    const details = document.getElementById(button.getAttribute('aria-controls') ?? '') as HTMLElement;
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(details.querySelectorAll('code')).toHaveLength(20);
    expect(within(details).getByText('and 10 more')).toBeTruthy();
  });

  it('prints no style attribute on the server', () => {
    expect(renderToString(<ErrorGroups errors={[failure('Token expired')]} />)).not.toMatch(/\sstyle=/);
  });

  it('shows upstream text as text', () => {
    const { container } = show({ errors: [failure('<img src=x onerror=alert(1)>')] });
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  });

  it('says when message and time are missing', () => {
    show({ errors: [{ errorId: 'e' }] });
    expect(screen.getByText('The provider gave no message.')).toBeTruthy();
    expect(screen.getByText('Once, time not known')).toBeTruthy();
  });

  it('shows ten problems and more on request', async () => {
    show({ errors: Array.from({ length: 14 }, (_, index) => failure(`Kind ${'x'.repeat(index + 1)}`)) });
    expect(problems()).toHaveLength(10);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(problems()).toHaveLength(14);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('says which connector to reconnect', async () => {
    const onAction = vi.fn<NonNullable<ErrorGroupsProps['onAction']>>();
    show({ errors: [failure('The token was revoked')], connectorName: 'Shopify', onAction });
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect Shopify' }));
    expect(onAction).toHaveBeenCalledWith('reconnect', expect.anything());
  });

  it('says when the provider accepts requests again, until that time', () => {
    const limited = (wait: string) => ({ errors: [failure(`Too many requests, retry in ${wait}`, 1)] });
    const { rerender } = show(limited('2 hours'));
    expect(screen.getByText(/taken again from Nov 21, 2026, 1:00/)).toBeTruthy();
    rerender(view(limited('10 minutes')));
    expect(screen.queryByText(/taken again/)).toBeNull();
  });

  it('names the workflows of each problem when there are several', () => {
    const workflows = [
      { workflowId: 'wf_1', name: 'Sync orders' },
      { workflowId: 'wf_2', name: 'Sync stock' },
    ];
    const errors = workflows.map(({ workflowId }) => ({ ...failure('Connection timeout'), workflowId }));
    show({ errors, workflows });
    expect(screen.getByText('Sync orders and Sync stock')).toBeTruthy();
  });

  it('names the workflows whose errors are missing', () => {
    show({ errors: [failure('Oops')], error: new PlugboardError('upstream_error', 'x'), missing: ['Sync stock'] });
    expect(screen.getByText('The errors of Sync stock couldn’t be loaded.')).toBeTruthy();
  });

  it('creates a support file without text of the provider', async () => {
    const user = userEvent.setup();
    show({ errors: [failure('Oops, SECRET')] });
    await user.click(screen.getByRole('button', { name: 'Copy for support' }));
    const copied = await navigator.clipboard.readText();
    expect(JSON.parse(copied)).toMatchObject({ workflowIds: ['wf_1'], count: 1, problems: [{ class: 'internal' }] });
    expect(copied).not.toContain('SECRET');
  });

  it('offers the support file of every problem behind a button', async () => {
    const user = userEvent.setup();
    show({ errors: [failure('Token expired'), failure('Oops')], connectorName: 'Shopify' });
    fireEvent.click(screen.getByRole('button', { name: 'More for “Access has expired or was revoked”' }));
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
      'Copy for support',
      'Download for support',
    ]);
    await user.click(screen.getByRole('menuitem', { name: 'Copy for support' }));
    await waitFor(async () =>
      expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({
        workflowIds: ['wf_1'],
        problems: [{ class: 'auth_expired' }],
      }),
    );
    expect(within(screen.getByRole('status')).getByText('Copied')).toBeTruthy();
  });

  it('names the provider', () => {
    show({ errors: [failure('A required field is missing (422)')], connectorName: 'Shopify' });
    expect(screen.getByRole('heading', { name: 'Shopify refused some data' })).toBeTruthy();
  });

  it('counts the runs that it leads to', async () => {
    const refused = [failure('A required field is missing (422)', 1), failure('A required field is missing (422)', 2)];
    const errors = refused.map((one) => ({ ...one, workflowId: 'wf_1' }));
    const runs = errors.map(({ occurredAt }, index) => run(`log_${index}`, 'failure', occurredAt ?? ''));
    show({ errors, runs });
    expect(screen.getByRole('button', { name: 'Show the 2 runs' })).toBeTruthy();
  });

  it('puts its headings at the level of the page', () => {
    show({ errors: [failure('Oops')], headingLevel: 4 });
    expect(screen.getByRole('heading', { level: 4 })).toBeTruthy();
  });
});

describe('urgency', () => {
  const errors = ['Connection timeout', 'The token was revoked', 'Too many requests', 'Workflow is not configured'].map(
    (message, index) => ({ ...failure(message, index + 1), workflowId: index < 2 ? 'wf_1' : 'wf_2' }),
  );
  const lists = () => screen.getAllByRole('list', { name: /fix|Passed/ });
  const kinds = (list: HTMLElement | undefined) =>
    [...(list?.children ?? [])].map((item) => (item instanceof HTMLElement ? item.dataset['kind'] : undefined));

  it('puts what needs a user first and folds what has passed', async () => {
    show({ errors, runs: [run('log_1', 'success', at(1), 'wf_2')] });
    expect(kinds(lists()[0])).toEqual(['action', 'watching', undefined]);
    expect(screen.queryByText('A setting is missing or wrong')).toBeNull();
    const fold = screen.getByRole('button', { name: 'Passed by itself 2 problems', expanded: false });
    await userEvent.click(fold);
    expect(kinds(lists()[1])).toEqual(['passed', 'passed']);
    expect(screen.getByRole('heading', { level: 4, name: 'A setting is missing or wrong' })).toBeTruthy();
  });

  it('names the only problem that has passed', () => {
    show({ errors: errors.slice(1, 2), runs: [run('log_1', 'success', at(1))], connectorName: 'Shopify' });
    expect(
      screen.getByRole('button', { name: 'Passed by itself Access was revoked · Once, 2 hours ago' }),
    ).toBeTruthy();
  });

  it('offers no step for what has passed, but the details', async () => {
    show({ errors: errors.slice(1, 2), runs: [run('log_1', 'success', at(1))] });
    await userEvent.click(screen.getByRole('button', { name: /Passed by itself/ }));
    expect(screen.queryByRole('button', { name: 'Reconnect' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Details' })).toBeTruthy();
  });
});

describe('states', () => {
  it('shows nothing without a problem', () => {
    const { container } = show({});
    expect(container.firstElementChild?.textContent).toBe('');
  });

  it('reports errors that could not be read', () => {
    show({ skipped: 2 });
    expect(screen.getByText('2 errors couldn’t be read.')).toBeTruthy();
  });

  it('is busy while it loads', () => {
    const { container } = show({ errors: undefined });
    expect(container.firstElementChild?.getAttribute('aria-busy')).toBe('true');
  });

  it('reports a failed load', async () => {
    const onRetry = vi.fn<() => void>();
    show({ errors: undefined, error: new PlugboardError('offline', 'x'), onRetry });
    expect(screen.getByText('You’re offline.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('keeps the errors and marks them as possibly out of date', () => {
    show({ errors: [failure('Oops')], error: new PlugboardError('offline', 'x') });
    expect(problems()).toHaveLength(1);
    expect(screen.getByText(/couldn’t be refreshed/)).toBeTruthy();
  });

  it('lets the host win over its attributes and reach its element', () => {
    const ref = createRef<HTMLDivElement>();
    render(<ErrorGroups errors={[]} data-slot="mine" ref={ref} />, { wrapper: Around });
    expect(ref.current?.dataset['slot']).toBe('mine');
  });
});
