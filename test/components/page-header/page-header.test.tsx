/**
 * @module-tag UX-32
 */
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  BrandIcon,
  PageHeader,
  PatchLine,
  Section,
  type CatalogueItem,
  type IntegrationState,
} from '../../../src/components/index.ts';
import { ClockProvider } from '../../../src/components/internal.ts';
import { I18nProvider } from '../../../src/i18n/internal.ts';

const shopify: CatalogueItem = {
  integrationId: 'int_shopify',
  name: 'Shopify',
  category: 'E-Commerce',
  state: 'installed',
};

const header = (state: IntegrationState = 'installed') =>
  render(
    <PageHeader.Root integration={{ ...shopify, state }}>
      <PageHeader.Patch host="Orbit" />
      <PageHeader.Name />
      <PageHeader.Category />
      <PageHeader.Status />
    </PageHeader.Root>,
  ).container;

describe('<PageHeader />', () => {
  it('shows the integration and its state', () => {
    header();
    expect(screen.getByRole('heading', { level: 2, name: 'Shopify' })).toBeTruthy();
    expect(screen.getByText('E-Commerce')).toBeTruthy();
    expect(screen.getByText('Connected')).toBeTruthy();
  });

  it('can give its name the focus when the page opens', () => {
    header();
    const name = screen.getByRole('heading');
    name.focus();
    expect(document.activeElement).toBe(name);
  });

  it.each<[IntegrationState, string]>([
    ['available', 'apart'],
    ['connecting', 'apart'],
    ['unknown', 'apart'],
    ['connected', 'joined'],
    ['installed', 'joined'],
    ['attention', 'broken'],
  ])('when %s draws the marks %s', (state, patch) => {
    expect(header(state).querySelector('[data-slot="pb-patch-line"]')?.getAttribute('data-state')).toBe(patch);
  });

  it('shows the purpose when there is one', () => {
    const purpose = 'Keep orders in step.';
    const { rerender } = render(
      <PageHeader.Root integration={{ ...shopify, purpose }}>
        <PageHeader.Purpose />
      </PageHeader.Root>,
    );
    expect(screen.getByText(purpose)).toBeTruthy();
    rerender(
      <PageHeader.Root integration={{ ...shopify, purpose: ' ' }}>
        <PageHeader.Purpose />
      </PageHeader.Root>,
    );
    expect(document.querySelector('[data-slot="pb-page-purpose"]')).toBeNull();
  });

  it('shows when runs last succeeded and failed, as relative time and as date', { tags: ['UX-36'] }, async () => {
    render(
      <I18nProvider timeZone="UTC">
        <ClockProvider clock={() => Date.parse('2026-11-21T12:00:00Z')}>
          <PageHeader.Health success="2026-11-21T11:57:00Z" failure="2026-11-20T09:00:00Z" />
        </ClockProvider>
      </I18nProvider>,
    );
    expect(await screen.findByText('3 min ago')).toBeTruthy();
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Last success', 'Last failure']);
    expect(screen.getAllByRole('definition')[1]?.textContent).toMatch(/^Nov 21, 2026, 11:57\sAM$/);
    expect(screen.getAllByRole('definition')[3]?.textContent).toMatch(/^Nov 20, 2026, 9:00\sAM$/);
  });

  it('omits an outcome that never happened', () => {
    const { container, rerender } = render(<PageHeader.Health failure="2026-11-20T09:00:00Z" />);
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Last failure']);
    rerender(<PageHeader.Health />);
    expect(container.childElementCount).toBe(0);
  });

  it('goes back with a button', async () => {
    const onBack = vi.fn<() => void>();
    render(<PageHeader.Back onBack={onBack} />);
    await userEvent.click(screen.getByRole('button', { name: 'All integrations' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('goes back with a link that keeps only a plain click on the page', () => {
    const onBack = vi.fn<() => void>();
    render(<PageHeader.Back href="#all" onBack={onBack} />);
    const link = screen.getByRole('link', { name: 'All integrations' });
    const [plain, modified] = [{}, { ctrlKey: true }].map((init) => {
      const event = createEvent.click(link, init);
      fireEvent(link, event);
      return event.defaultPrevented;
    });
    expect([plain, modified, onBack.mock.calls.length]).toEqual([true, false, 1]);
  });

  it('throws an error with a fix for a part outside the root', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<PageHeader.Name />)).toThrow('<PageHeader.Name> is outside <PageHeader.Root>');
  });
});

describe('<PatchLine />', () => {
  it('shows the host by initials, a mark of its own, or a plug', () => {
    const marks = [
      <PatchLine key="a" state="apart" host="Orbit" />,
      <PatchLine key="b" state="apart" host={<b>O!</b>} />,
      <PatchLine key="c" state="apart" />,
    ];
    const [initials, own, plug] = marks.map((mark) => render(mark).container);
    expect(initials?.textContent).toBe('O');
    expect(own?.textContent).toBe('O!');
    expect(plug?.querySelector('[data-icon="plug"]')).toBeTruthy();
  });

  it('is hidden from screen readers', () => {
    const { container } = render(
      <PatchLine state="joined" host="Orbit">
        <BrandIcon name="Shopify" />
      </PatchLine>,
    );
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('<Section />', () => {
  it('is a region named by its title, with a count beside it', () => {
    render(
      <Section title="Workflows" count={1234} level={4} actions={<button type="button">Add</button>}>
        inside
      </Section>,
    );
    const region = screen.getByRole('region', { name: 'Workflows' });
    expect(screen.getByRole('heading', { level: 4, name: 'Workflows' })).toBeTruthy();
    expect(region.textContent).toBe('Workflows1,234Addinside');
  });
});
