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
  it('says how many there are in its heading, and by it names the region', () => {
    render(<AttentionList items={three} headingLevel={3} />);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('3 integrations need your attention');
    expect(screen.getByRole('region', { name: '3 integrations need your attention' })).toBeDefined();
  });

  it('says of each why, in the host’s own words where it has some', () => {
    render(<AttentionList items={three} />);
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('ShopifyA workflow is on, but no account is connected.'),
      expect.stringContaining('SlackThe account is no longer accepted.'),
      expect.stringContaining('XeroYour consent ends on Friday.'),
    ]);
  });

  it('leads to each by a button that says which', async () => {
    const onReconnect = vi.fn<(id: string) => void>();
    render(<AttentionList items={three} onReconnect={onReconnect} />);
    await userEvent.click(screen.getByRole('button', { name: 'Reconnect Slack' }));
    expect(onReconnect.mock.calls).toEqual([['int_slack']]);
  });

  it('offers to connect where no account is, and to reconnect where one was', () => {
    render(<AttentionList items={three} onReconnect={() => {}} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Connect',
      'Reconnect',
      'Reconnect',
    ]);
    expect(screen.getByRole('button', { name: 'Connect Shopify' })).toBeDefined();
  });

  it('leads there by a link, whose plain click stays on the page and whose others do not', () => {
    const onReconnect = vi.fn<(id: string) => void>();
    render(<AttentionList items={three} hrefOf={(id) => `#${id}`} onReconnect={onReconnect} />);
    const link = screen.getByRole('link', { name: 'Reconnect Slack' });
    expect(link.getAttribute('href')).toBe('#int_slack');
    expect(fireEvent.click(link)).toBe(false);
    expect(fireEvent.click(link, { metaKey: true })).toBe(true);
    expect(onReconnect).toHaveBeenCalledOnce();
  });

  it('offers no way where there is none, and says why where that is known', () => {
    const { rerender } = render(<AttentionList items={three} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<AttentionList items={three} onReconnect={() => {}} disabledReason="Ask an admin to reconnect." />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Ask an admin to reconnect.')).toBeDefined();
  });

  it('shows three, and the others on request', async () => {
    const items = ['A', 'B', 'C', 'D', 'E'].map((name) => needy(name));
    render(<AttentionList items={items} />);
    expect(rows()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 5' }));
    expect(rows()).toHaveLength(5);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names each by its id for styles and tests', () => {
    render(<AttentionList items={three} />);
    expect(rows().map(({ dataset }) => dataset['integrationId'])).toEqual(['int_shopify', 'int_slack', 'int_xero']);
    expect(within(rows()[0] as HTMLElement).getByText('Shopify')).toBeDefined();
  });

  it('is not there when all is well', () => {
    const { container } = render(<AttentionList items={[]} />);
    expect(container.innerHTML).toBe('');
  });
});
