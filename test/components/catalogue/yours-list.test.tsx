import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  YoursList,
  type CatalogueItem,
  type IntegrationState,
  type YoursListProps,
} from '../../../src/components/index.ts';
import { ClockProvider } from '../../../src/components/internal.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const item = (name: string, state: IntegrationState, rest: Partial<CatalogueItem> = {}): CatalogueItem => ({
  integrationId: `int_${name.toLowerCase()}`,
  name,
  state,
  ...rest,
});
const workflows = (on: number, rest: Partial<NonNullable<CatalogueItem['workflows']>> = {}) => ({
  workflows: { names: ['Sync orders', 'Sync stock', 'Sync refunds'], on, certain: true, ...rest },
});
const connected = item('Shopify', 'installed', workflows(2));
const problem = item('Mailchimp', 'attention', { attention: { cause: 'rejected' }, ...workflows(1) });

function show(items: readonly CatalogueItem[], props: Partial<YoursListProps> = {}) {
  const onOpen = vi.fn<(id: string) => void>();
  const onAction = vi.fn<(id: string, state: IntegrationState) => void>();
  render(
    <ClockProvider clock={() => now}>
      <YoursList items={items} onOpen={onOpen} onAction={onAction} {...props} />
    </ClockProvider>,
  );
  return { onOpen, onAction };
}
const row = (name: string) => within(screen.getByRole('article', { name }));
const buttons = (name: string) => row(name).getAllByRole('button');

describe('<YoursList />', () => {
  it('is a section named by its title, with the number of its rows', () => {
    show([problem, connected]);
    const section = screen.getByRole('region', { name: 'Yours' });
    expect(section.dataset['slot']).toBe('pb-yours');
    expect(section.querySelector('[data-slot="pb-section-count"]')?.textContent).toBe('2');
    expect(within(section).getAllByRole('listitem')).toHaveLength(2);
  });

  it('renders nothing for an empty list', () => {
    show([]);
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('makes each row a card with its state and its integration', () => {
    show([connected]);
    const { dataset } = screen.getByRole('article', { name: 'Shopify' });
    expect([dataset['slot'], dataset['layout'], dataset['state'], dataset['integrationId']]).toEqual([
      'pb-integration-card',
      'row',
      'installed',
      'int_shopify',
    ]);
  });

  it.each<[string, CatalogueItem, string, string | undefined]>([
    ['some are on', connected, 'Connected', '2 of 3 workflows on'],
    [
      'one ran',
      item('A', 'installed', workflows(1, { lastRun: '2026-11-21T11:56:00Z' })),
      'Connected',
      '1 of 3 workflows on · ran 4 min ago',
    ],
    ['none is on', item('A', 'connected', workflows(0)), 'Nothing on yet', 'Connected. Choose what to automate.'],
    ['it is open whether one is on', item('A', 'connected', workflows(0, { certain: false })), 'Connected', undefined],
    ['workflows have not loaded', item('A', 'connected'), 'Connected', undefined],
    ['it is connecting', item('A', 'connecting', workflows(0)), 'Connecting…', undefined],
    ['the account was refused', problem, 'Needs attention', 'The account was signed out. 1 workflow is waiting.'],
    [
      'there is no account',
      item('A', 'attention', { attention: { cause: 'missing' }, ...workflows(2) }),
      'Needs attention',
      'No account is connected. 2 workflows are waiting.',
    ],
    [
      'the host says so',
      item('A', 'attention', { attention: { cause: 'said', reason: 'Sign in by Friday.' } }),
      'Needs attention',
      'Sign in by Friday.',
    ],
    ['no one says why', item('A', 'attention'), 'Needs attention', 'The account was signed out.'],
  ])('when %s, says it in a pill and one sentence', (_, one, pill, fact) => {
    show([one]);
    const said = document.querySelector('[data-slot="pb-yours-fact"]')?.textContent;
    expect(row(one.name).getByText(pill)).toBeTruthy();
    expect(said).toBe(fact);
  });

  it('has at most one button besides the name, for what has to be done', async () => {
    const idle = item('HubSpot', 'connected', workflows(0));
    const { onAction } = show([problem, connected, idle]);
    expect(buttons('Shopify')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect Mailchimp' }));
    await userEvent.click(screen.getByRole('button', { name: 'Finish setup HubSpot' }));
    expect(onAction.mock.calls).toEqual([
      ['int_mailchimp', 'attention'],
      ['int_hubspot', 'connected'],
    ]);
  });

  it('offers to connect what has no account', () => {
    show([item('Slack', 'attention', { attention: { cause: 'missing' } })]);
    expect(screen.getByRole('button', { name: 'Connect Slack' })).toBeTruthy();
  });

  it.each([
    ['one', [problem], 'primary'],
    ['two', [problem, item('Slack', 'attention')], 'secondary'],
  ])('with %s problems, the button of the first is %s', (_, items, variant) => {
    show(items);
    expect(screen.getByRole('button', { name: 'Reconnect Mailchimp' }).dataset['variant']).toBe(variant);
  });

  it('opens from its name, as a link where there is an address', async () => {
    const { onOpen } = show([connected], { hrefOf: (id) => `#${id}` });
    await userEvent.click(screen.getByRole('link', { name: 'Shopify' }));
    expect(onOpen.mock.calls).toEqual([['int_shopify']]);
  });

  it('says why there is no button, once', () => {
    show([problem, item('Slack', 'attention')], { disabledReason: 'Ask an admin.' });
    expect(screen.getAllByText('Ask an admin.')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^Reconnect/ })).toBeNull();
  });

  it('leaves out the sentences on request', () => {
    show([problem], { hideFacts: true });
    expect(document.querySelector('[data-slot="pb-yours-fact"]')).toBeNull();
    expect(row('Mailchimp').getByText('Needs attention')).toBeTruthy();
  });

  it('shows eight rows, then all, and moves the focus to the first new one', async () => {
    show(Array.from({ length: 10 }, (_, index) => item(`App ${index}`, 'connected')));
    expect(screen.getAllByRole('article')).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 10' }));
    expect(screen.getAllByRole('article')).toHaveLength(10);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'App 8' }));
    expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull();
  });
});
