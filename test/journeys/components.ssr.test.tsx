import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PlugboardError } from '../../src/api/index.ts';
import {
  BrandIcon,
  Button,
  CatalogueToolbar,
  EmptyState,
  ErrorState,
  IntegrationGridView,
  Notice,
  PageHeader,
  RunRibbon,
  Section,
  Skeleton,
  Time,
  useCatalogue,
  type CatalogueItem,
} from '../../src/components/index.ts';
import { Announcer, useNow } from '../../src/components/internal.ts';
import { I18nProvider, useI18n } from '../../src/i18n/internal.ts';
import ar from '../../src/i18n/locales/ar.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';

const states = ['available', 'connecting', 'connected', 'installed', 'attention', 'unknown'] as const;
const items = states.map((state): CatalogueItem => ({
  integrationId: `int_${state}`,
  name: `Name ${state}`,
  category: 'CRM',
  state,
  iconUrl: 'https://cdn.example/a.svg',
}));
const [first] = items;

function Now() {
  return <i>{String(useNow())}</i>;
}

function Everything() {
  const { locale, dir } = useI18n();
  const catalogue = useCatalogue(items, {});
  return (
    <ThemeRoot lang={locale} dir={dir}>
      <Announcer>
        <CatalogueToolbar catalogue={catalogue} filter={{}} onFilterChange={() => {}} />
        <IntegrationGridView items={catalogue.items} onOpen={() => {}} onAction={() => {}} />
        <IntegrationGridView items={[]} loading />
        {first && (
          <PageHeader.Root integration={first}>
            <PageHeader.Back href="#all" />
            <PageHeader.Patch host="Orbit" />
            <PageHeader.Name />
            <PageHeader.Status />
          </PageHeader.Root>
        )}
        <Section title="Runs" count={3}>
          <RunRibbon runs={[{ logId: 'a', status: 'failure', duration: 3 }]} />
          <Time value="2026-11-21T11:57:00.000Z" />
          <Now />
        </Section>
        <ErrorState error={new PlugboardError('internal', '', { requestId: 'req_1' })} onRetry={() => {}} />
        <Notice action={<Button busy>Wait</Button>}>Note</Notice>
        <EmptyState>Nothing</EmptyState>
        <Skeleton />
        <BrandIcon name="Local" src="/icons/local.svg" />
      </Announcer>
    </ThemeRoot>
  );
}

const html = renderToString(
  <I18nProvider locale={ar} timeZone="UTC">
    <Everything />
  </I18nProvider>,
);

describe('the components on the server', () => {
  it('print no inline style, which a strict CSP blocks', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('print their language and direction', () => {
    expect(html).toMatch(/lang="ar"[^>]*dir="rtl"|dir="rtl"[^>]*lang="ar"/);
    expect(html).toContain('مربوط');
  });

  it('render neither the time nor the URL of the page', () => {
    expect(html).toContain('<i>undefined</i>');
    expect(html).not.toContain('/icons/local.svg');
    expect(html).toContain('https://cdn.example/a.svg');
  });

  it('print only our slots', () => {
    const slots = [...html.matchAll(/data-slot="([^"]+)"/g)].map(([, slot]) => slot);
    expect(slots.length).toBeGreaterThan(50);
    expect(slots.filter((slot) => !slot?.startsWith('pb-'))).toEqual([]);
  });
});
