import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { IntegrationGridView, type CatalogueItem } from '../../../src/components/index.ts';
import { ThemeRoot, type ThemeRootProps } from '../../../src/theme/internal.ts';

const item = (name: string, rest: Partial<CatalogueItem> = {}): CatalogueItem => ({
  integrationId: `int_${name}`,
  name,
  category: 'CRM',
  state: 'available',
  ...rest,
});

const long = 'Wordless'.repeat(12);
const items = [
  item('Short'),
  item(long, { category: long, purpose: `${long} ${'and then some more '.repeat(12)}`, state: 'attention' }),
  item('English in any direction', { purpose: 'Ends with a full stop.' }),
];

/** What is off screen has no boxes until the browser has looked where the screen is. */
const settle = async () => {
  for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

const show = (props: ThemeRootProps, shown = items) =>
  render(
    <ThemeRoot {...props}>
      <IntegrationGridView items={shown} onOpen={() => {}} onAction={() => {}} />
    </ThemeRoot>,
  );

const box = (element: Element | undefined) => element?.getBoundingClientRect() ?? new DOMRect();

describe('<IntegrationGridView /> in a browser', () => {
  it.each([280, 320, 768, 1440])('fits into %d px without scrolling sideways', async (width) => {
    await page.viewport(width, 800);
    show({ dir: 'rtl' });
    await settle();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const button of screen.getAllByRole('button')) expect(box(button).right).toBeLessThanOrEqual(width);
  });

  it('gives cards of a row the same height and keeps a long name to one line', async () => {
    await page.viewport(1000, 800);
    show({});
    await settle();
    const [first, second] = screen.getAllByRole('article');
    expect(box(first).height).toBeCloseTo(box(second).height, 0);
    const name = screen.getByRole('heading', { name: long });
    expect(box(name).height).toBeLessThan(24);
  });

  it.each([320, 700, 1000])('keeps words whole and rows low in the list, at %d px', async (width) => {
    await page.viewport(width, 800);
    render(
      <ThemeRoot>
        <IntegrationGridView items={items} layout="list" onOpen={() => {}} onAction={() => {}} />
      </ThemeRoot>,
    );
    await settle();
    for (const button of screen.getAllByRole('button', { name: /^(Connect|Reconnect)/ })) {
      expect(box(button).height).toBeLessThan(40);
      expect(box(button).width).toBeGreaterThan(50);
    }
    for (const card of screen.getAllByRole('article')) expect(box(card).height).toBeLessThan(72);
  });

  it('holds the place of a card in its size', { tags: ['UX-51'] }, async () => {
    await page.viewport(1000, 800);
    const { container } = render(
      <ThemeRoot>
        <IntegrationGridView items={[]} loading />
        <IntegrationGridView items={[item('Short')]} onAction={() => {}} />
      </ThemeRoot>,
    );
    await settle();
    const skeleton = container.querySelector('[data-slot="pb-card-skeleton"]') ?? undefined;
    expect(box(skeleton).height).toBeCloseTo(box(screen.getByRole('article')).height, 0);
  });

  it('opens by a click anywhere on the card, but not on its action', async () => {
    const opened: string[] = [];
    const acted: string[] = [];
    render(
      <ThemeRoot>
        <IntegrationGridView
          items={[item('Short')]}
          onOpen={(id) => opened.push(id)}
          onAction={(id) => acted.push(id)}
        />
      </ThemeRoot>,
    );
    await userEvent.click(screen.getByText('CRM'), { force: true });
    await userEvent.click(screen.getByRole('button', { name: 'Connect Short' }));
    expect([opened, acted]).toEqual([['int_Short'], ['int_Short']]);
  });

  it('shows the focus: the name by a ring around the card, the action by one of its own', async () => {
    show({}, [item('Short')]);
    const outline = (element: Element) => getComputedStyle(element).outlineStyle;
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Short' }));
    expect(outline(screen.getByRole('article'))).toBe('solid');
    await userEvent.keyboard('{Tab}');
    expect(outline(screen.getByRole('button', { name: 'Connect Short' }))).toBe('solid');
    expect(outline(screen.getByRole('article'))).toBe('none');
  });

  it('keeps targets at 24 px or more', async () => {
    show({ density: 'dense' });
    await settle();
    for (const button of screen.getAllByRole('button', { name: /^(Connect|Reconnect)/ })) {
      expect(box(button).height).toBeGreaterThanOrEqual(24);
    }
  });

  it('draws dark and light from the attribute alone', () => {
    const colours = (['light', 'dark'] as const).map((colorScheme) => {
      const { container, unmount } = show({ colorScheme });
      const colour = getComputedStyle(container.firstElementChild ?? container).color;
      unmount();
      return colour;
    });
    expect(colours).toEqual(['rgb(23, 32, 28)', 'rgb(232, 238, 234)']);
  });

  it('draws two schemes on one page', () => {
    const first = show({ colorScheme: 'light' }).container;
    const second = show({ colorScheme: 'dark' }).container;
    const ink = (container: HTMLElement) => getComputedStyle(container.querySelector('article') ?? container).color;
    expect(ink(first)).not.toBe(ink(second));
  });

  it('lets a host’s plain rule win', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.own article { border-radius: 3px }');
    document.adoptedStyleSheets = [sheet];
    show({ className: 'own' }, [item('Short')]);
    expect(getComputedStyle(screen.getByRole('article')).borderRadius).toBe('3px');
    document.adoptedStyleSheets = [];
  });

  it.each([
    ['10px', '14px'],
    ['16px', '14px'],
    ['32px', '28px'],
  ])(
    'with a text size of %s writes names at %s: no smaller than usual, and as large as the reader asks',
    (root, name) => {
      document.documentElement.style.fontSize = root;
      show({}, [item('Short')]);
      expect(getComputedStyle(screen.getByRole('heading')).fontSize).toBe(name);
      document.documentElement.style.fontSize = '';
    },
  );

  it('grows as its end comes near, up to 180 cards', async () => {
    await page.viewport(1000, 800);
    const many = Array.from({ length: 400 }, (_, index) => item(`App ${index}`));
    const { container } = show({}, many);
    const count = () => container.querySelectorAll('[data-slot="pb-card-item"]').length;
    expect(count()).toBe(60);
    await expect
      .poll(() => {
        container.querySelector('[data-slot="pb-grid-more"]')?.scrollIntoView();
        return count();
      })
      .toBe(180);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(count()).toBe(180);
  });
});
