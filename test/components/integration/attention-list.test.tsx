import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AttentionList, type Attention, type CatalogueItem } from '../../../src/components/index.ts';

const needy = (name: string, attention: Attention = { cause: 'rejected' }): CatalogueItem => ({
  integrationId: `int_${name.toLowerCase()}`,
  name,
  state: 'attention',
  attention,
});
const three = [
  needy('Shopify', { cause: 'missing' }),
  needy('Slack'),
  needy('Xero', { cause: 'said', reason: 'Your consent ends on Friday.' }),
];
const rows = () => screen.getAllByRole('listitem');

describe('<AttentionList />', () => {
  it('counts its items in the heading, which names the region', () => {
    render(<AttentionList items={three} headingLevel={3} />);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('3 integrations need your attention');
    expect(screen.getByRole('region', { name: '3 integrations need your attention' })).toBeDefined();
  });

  it('gives each item its reason, in the host’s words when it has some', () => {
    render(<AttentionList items={three} />);
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('ShopifyA workflow is on, but no account is connected.'),
      expect.stringContaining('SlackThe account is no longer accepted.'),
      expect.stringContaining('XeroYour consent ends on Friday.'),
    ]);
  });

  it('has a button per item that names the integration', async () => {
    const onReconnect = vi.fn<(id: string) => void>();
    render(<AttentionList items={three} onReconnect={onReconnect} />);
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect Slack' }));
    expect(onReconnect.mock.calls).toEqual([['int_slack']]);
  });

  it('offers to connect without an account, and to reconnect with one', () => {
    render(<AttentionList items={three} onReconnect={() => {}} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Connect',
      'Reconnect',
      'Reconnect',
    ]);
    expect(screen.getByRole('button', { name: 'Connect Shopify' })).toBeDefined();
  });

  it('has a link that only a plain click keeps on the page', () => {
    const onReconnect = vi.fn<(id: string) => void>();
    render(<AttentionList items={three} hrefOf={(id) => `#${id}`} onReconnect={onReconnect} />);
    const link = screen.getByRole('link', { name: 'Reconnect Slack' });
    expect(link.getAttribute('href')).toBe('#int_slack');
    expect(fireEvent.click(link)).toBe(false);
    expect(fireEvent.click(link, { metaKey: true })).toBe(true);
    expect(onReconnect).toHaveBeenCalledOnce();
  });

  it('shows the reason instead of buttons when reconnecting is disabled', () => {
    const { rerender } = render(<AttentionList items={three} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<AttentionList items={three} onReconnect={() => {}} disabledReason="Ask an admin to reconnect." />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Ask an admin to reconnect.')).toBeDefined();
  });

  it('shows three items, and the others on request', async () => {
    const items = ['A', 'B', 'C', 'D', 'E'].map((name) => needy(name));
    render(<AttentionList items={items} />);
    expect(rows()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 5' }));
    expect(rows()).toHaveLength(5);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('exposes the id of each item for styles and tests', () => {
    render(<AttentionList items={three} />);
    expect(rows().map(({ dataset }) => dataset['integrationId'])).toEqual(['int_shopify', 'int_slack', 'int_xero']);
    expect(within(rows()[0] as HTMLElement).getByText('Shopify')).toBeDefined();
  });

  it('renders nothing for an empty list', () => {
    const { container } = render(<AttentionList items={[]} />);
    expect(container.innerHTML).toBe('');
  });
});
