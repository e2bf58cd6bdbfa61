import type { Decorator, Preview } from '@storybook/react-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import type { ReactNode } from 'react';
import { I18nProvider, useI18n, type Locale } from '../src/i18n/internal.ts';
import ar from '../src/i18n/locales/ar.ts';
import de from '../src/i18n/locales/de.ts';
import ja from '../src/i18n/locales/ja.ts';
import pseudo from '../src/i18n/locales/pseudo.ts';
import { ThemeRoot, type ColorScheme } from '../src/theme/internal.ts';
import '../src/styles.css';
import './preview.css';

const locales: Record<string, Locale> = { ar, de, ja, pseudo };

function Root({ children, scheme, dense }: { children: ReactNode; scheme: ColorScheme; dense: boolean }) {
  const { locale, dir } = useI18n();
  return (
    <ThemeRoot
      colorScheme={scheme}
      density={dense ? 'dense' : 'regular'}
      lang={locale}
      dir={dir}
      className="story-root"
    >
      {children}
    </ThemeRoot>
  );
}

const schemes: readonly unknown[] = ['light', 'dark', 'system'] satisfies ColorScheme[];
const toScheme = (value: unknown): ColorScheme => (schemes.includes(value) ? (value as ColorScheme) : 'light');

const inTheme: Decorator = (Story, { globals }) => (
  <I18nProvider locale={locales[String(globals['locale'])] ?? 'en'} timeZone="UTC">
    <div className="story-page" data-width={String(globals['width'])}>
      <Root scheme={toScheme(globals['scheme'])} dense={globals['density'] === 'dense'}>
        <Story />
      </Root>
    </div>
  </I18nProvider>
);

export default {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: 'error',
      options: {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      },
    },
  },
  initialGlobals: { scheme: 'light', locale: 'en', width: 'full', density: 'regular' },
  globalTypes: {
    scheme: { toolbar: { title: 'Scheme', icon: 'mirror', items: ['light', 'dark', 'system'], dynamicTitle: true } },
    locale: {
      toolbar: { title: 'Language', icon: 'globe', items: ['en', 'ar', 'de', 'ja', 'pseudo'], dynamicTitle: true },
    },
    width: {
      toolbar: { title: 'Width', icon: 'grow', items: ['full', '280', '320', '480', '768'], dynamicTitle: true },
    },
    density: { toolbar: { title: 'Density', icon: 'component', items: ['regular', 'dense'], dynamicTitle: true } },
  },
  decorators: [inTheme],
  loaders: [
    mswLoader(async () => {
      const worker = setupWorker();
      await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
      return worker;
    }),
  ],
} satisfies Preview;
