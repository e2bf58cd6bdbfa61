/**
 * @module-tag UX-07
 * @module-tag UX-32
 */
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { IntegrationCard, type CatalogueItem, type IntegrationState } from '../../../src/components/index.ts';

const shopify: CatalogueItem = {
  integrationId: 'int_shopify',
  name: 'Shopify',
  category: 'E-Commerce',
  state: 'available',
  purpose: 'Sells things.',
};

const parts = (
  <>
    <IntegrationCard.Icon />
    <IntegrationCard.Name />
    <IntegrationCard.Category />
    <IntegrationCard.Purpose />
    <IntegrationCard.Status />
    <IntegrationCard.Action />
  </>
);

const card = (
  integration: Partial<CatalogueItem> = {},
  props: Partial<Parameters<typeof IntegrationCard.Root>[0]> = {},
) =>
  render(
    <IntegrationCard.Root integration={{ ...shopify, ...integration }} {...props}>
      {parts}
    </IntegrationCard.Root>,
  );

describe('<IntegrationCard.Root />', () => {
  it('is an article named by the integration, with its hooks for styles and tests', () => {
    card();
    const { dataset } = screen.getByRole('article', { name: 'Shopify' });
    expect([dataset['slot'], dataset['state'], dataset['integrationId']]).toEqual([
      'pb-integration-card',
      'available',
      'int_shopify',
    ]);
  });

  it('lets the host win over our attributes', () => {
    card({}, { 'aria-labelledby': undefined, 'aria-label': 'A shop', className: 'own' });
    expect(screen.getByRole('article', { name: 'A shop' }).className).toBe('own');
  });

  it('renders onto the host’s element', () => {
    render(
      <IntegrationCard.Root integration={shopify} asChild>
        <section>{parts}</section>
      </IntegrationCard.Root>,
    );
    expect(screen.getByRole('region', { name: 'Shopify' }).dataset['integrationId']).toBe('int_shopify');
  });

  it('throws an error with a fix for a part outside the root', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<IntegrationCard.Status />)).toThrow(
      '<IntegrationCard.Status> is outside <IntegrationCard.Root>, so it has nothing to show. Move it inside.',
    );
  });
});

describe('<IntegrationCard.Name />', () => {
  it('is a heading of the given level', () => {
    render(
      <IntegrationCard.Root integration={shopify}>
        <IntegrationCard.Name level={5} />
      </IntegrationCard.Root>,
    );
    expect(screen.getByRole('heading', { level: 5, name: 'Shopify' })).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('opens with a button', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    card({}, { onOpen });
    await userEvent.click(screen.getByRole('button', { name: 'Shopify' }));
    expect(onOpen).toHaveBeenCalledWith('int_shopify');
  });

  it('is a link that keeps a plain click on the page and leaves other clicks to the browser', () => {
    const onOpen = vi.fn<(id: string) => void>();
    card({}, { onOpen, href: '#shopify' });
    const link = screen.getByRole('link', { name: 'Shopify' });
    const press = (init: MouseEventInit) => {
      const event = createEvent.click(link, init);
      fireEvent(link, event);
      return event.defaultPrevented;
    };
    expect(link.getAttribute('href')).toBe('#shopify');
    expect([press({}), press({ metaKey: true }), press({ ctrlKey: true }), press({ shiftKey: true })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('<IntegrationCard.Status />', () => {
  it.each<[IntegrationState, string, string]>([
    ['available', 'Not connected', 'open'],
    ['connecting', 'Connecting…', 'half'],
    ['connected', 'Connected', 'filled'],
    ['installed', 'Connected', 'filled'],
    ['attention', 'Needs attention', 'broken'],
    ['unknown', 'Status unavailable', 'dotted'],
  ])('says %s as “%s” with the %s socket', (state, words, shape) => {
    const { container } = card({ state });
    expect(screen.getByText(words)).toBeTruthy();
    expect(container.querySelector('[data-slot="pb-glyph"]')?.getAttribute('data-shape')).toBe(shape);
  });
});

describe('<IntegrationCard.Action />', () => {
  it.each<[IntegrationState, string]>([
    ['available', 'Connect Shopify'],
    ['connecting', 'Connect Shopify'],
    ['connected', 'Manage Shopify'],
    ['installed', 'Manage Shopify'],
    ['attention', 'Reconnect Shopify'],
    ['unknown', 'View Shopify'],
  ])('when %s offers “%s”', (state, name) => {
    card({ state });
    expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('ignores clicks while connecting', async () => {
    const onAction = vi.fn<(id: string, state: IntegrationState) => void>();
    render(
      <IntegrationCard.Root integration={{ ...shopify, state: 'connecting' }}>
        <IntegrationCard.Name />
        <IntegrationCard.Action onAction={onAction} />
      </IntegrationCard.Root>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(onAction).not.toHaveBeenCalled();
  });
});

describe('<IntegrationCard.Category /> and <IntegrationCard.Purpose />', () => {
  it.each([undefined, '', '  '])('calls the category %j Other', (category) => {
    card({ category });
    expect(screen.getByText('Other')).toBeTruthy();
  });

  it('names the workflows in place of a missing purpose', () => {
    const workflows = { names: ['Sync orders', 'Sync refunds'], on: 0, certain: true };
    card({ purpose: undefined, workflows });
    expect(screen.getByText('Sync orders · Sync refunds')).toBeTruthy();
  });

  it('prefers the purpose to the workflows', () => {
    card({ workflows: { names: ['Sync orders'], on: 0, certain: true } });
    expect(screen.getByText('Sells things.')).toBeTruthy();
    expect(screen.queryByText('Sync orders')).toBeNull();
  });

  it('omits a missing purpose', () => {
    const { container } = card({ purpose: undefined });
    expect(container.querySelector('[data-slot="pb-card-purpose"]')).toBeNull();
  });
});
