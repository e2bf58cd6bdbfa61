import type { Decorator, Preview } from '@storybook/react-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { I18nProvider, useI18n } from '../src/i18n/index.ts';
import { ThemeRoot, type ColorScheme } from '../src/theme/index.ts';
import '../src/styles.css';
import './preview.css';

function Root({ children, scheme }: { children: React.ReactNode; scheme: ColorScheme }) {
  const { locale, dir } = useI18n();
  return (
    <ThemeRoot colorScheme={scheme} lang={locale} dir={dir} className="story-root">
      {children}
    </ThemeRoot>
  );
}

const inTheme: Decorator = (Story, { globals }) => (
  <I18nProvider timeZone="UTC">
    <div className="story-page" data-width={String(globals['width'])}>
      <Root scheme={globals['scheme'] as ColorScheme}>
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
  initialGlobals: { scheme: 'light', locale: 'en', width: 'full' },
  globalTypes: {
    scheme: { toolbar: { title: 'Scheme', icon: 'mirror', items: ['light', 'dark', 'system'], dynamicTitle: true } },
    width: {
      toolbar: { title: 'Width', icon: 'grow', items: ['full', '280', '320', '480', '768'], dynamicTitle: true },
    },
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
