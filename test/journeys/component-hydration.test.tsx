import { act } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import {
  BrandIcon,
  CatalogueToolbar,
  IntegrationGridView,
  Time,
  useCatalogue,
  type CatalogueItem,
} from '../../src/components/index.ts';
import { ClockProvider, useNow } from '../../src/components/internal.ts';
import { I18nProvider } from '../../src/i18n/internal.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';

const items: CatalogueItem[] = [
  { integrationId: 'int_a', name: 'Alpha', category: 'CRM', state: 'connected', iconUrl: '/icons/alpha.svg' },
  { integrationId: 'int_b', name: 'Beta', state: 'available' },
];

function Page() {
  const catalogue = useCatalogue(items, {});
  const now = useNow();
  return (
    <I18nProvider timeZone="UTC">
      <ThemeRoot>
        <CatalogueToolbar catalogue={catalogue} filter={{}} onFilterChange={() => {}} />
        <IntegrationGridView items={catalogue.items} />
        <BrandIcon name="Same origin" src="/icons/same.svg" />
        <Time value="2026-11-21T11:57:00.000Z" now={now} />
      </ThemeRoot>
    </I18nProvider>
  );
}

const noon = () => Date.UTC(2026, 10, 21, 12);
const page = (
  <ClockProvider clock={noon}>
    <Page />
  </ClockProvider>
);

describe('hydration', { tags: ['security-151'] }, () => {
  let root: Root | undefined;
  afterEach(() => act(() => root?.unmount()));

  it('takes over the server’s markup without a word, then fills in what only the browser knows', async () => {
    const host = document.createElement('div');
    host.innerHTML = renderToString(page);
    document.body.append(host);
    const before = host.querySelector('article');
    expect(host.querySelector('time')?.textContent).toMatch(/^Nov 21, 2026/);

    const complaints: unknown[] = [];
    await act(async () => {
      root = hydrateRoot(host, page, { onRecoverableError: (error) => complaints.push(error) });
    });

    expect(complaints).toEqual([]);
    expect(host.querySelector('article')).toBe(before);
    expect(host.querySelector('time')?.textContent).toBe('3 min ago');
    expect(Array.from(host.querySelectorAll('img'), (image) => new URL(image.src).pathname)).toEqual([
      '/icons/alpha.svg',
      '/icons/same.svg',
    ]);
    host.remove();
  });
});

describe('a time that a server draws in its own zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  it('is drawn again in the browser’s zone, text and title', async () => {
    // Formatters are cached by language. A language of its own keeps those of other tests, made in another zone, out.
    const time = (
      <I18nProvider locale="en-US">
        <Time value="2026-11-21T23:15:00Z" />
      </I18nProvider>
    );
    const host = document.createElement('div');
    process.env['TZ'] = 'UTC';
    host.innerHTML = renderToString(time);
    expect(host.textContent?.replace(/[\u00a0\u202f]/g, ' ')).toBe('Nov 21, 2026, 11:15 PM');
    process.env['TZ'] = 'Asia/Tokyo';

    let root: Root | undefined;
    await act(async () => {
      root = hydrateRoot(host, time);
    });
    const drawn = host.querySelector('time');
    const tidy = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');
    expect([tidy(drawn?.textContent ?? ''), tidy(drawn?.title)]).toEqual([
      'Nov 22, 2026, 8:15 AM',
      'Nov 22, 2026, 8:15 AM',
    ]);
    act(() => root?.unmount());
  });
});
