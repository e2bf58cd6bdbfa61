import { readdirSync, readFileSync } from 'node:fs';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';
import { tags } from './test/tags.ts';

const chromium = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: await launchOptions() }),
  instances: [{ browser: 'chromium' as const }],
};

/** Every package that the sources import. Vite would reload a page under test when it finds one in the middle of a run. */
const optimizeDeps = {
  include: [
    '@storybook/react-vite',
    '@testing-library/react',
    'axe-core',
    ...new Set(
      readdirSync('src', { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/^(testing|server.adapters)/.test(name))
        .flatMap((name) => [
          ...readFileSync(`src/${name}`, 'utf8').matchAll(/^(?:import|export|\}).* from '([@a-z][^']*)'/gm),
        ])
        .flatMap(([, name = '']) => (name.startsWith('node:') ? [] : [name])),
    ),
  ],
};

/** No test is a stopwatch: a slow machine gets the time it needs, in ms. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } };

/** No module keeps anything between tests, so the files share one: loading all of them anew for each took half of the time. */
const isolate = false;

const browserTests = ['test/**/*.browser.test.tsx', 'test/**/*.browser.test.ts'];
const networkTests = ['test/**/*.network.test.tsx'];
const isolatedTests = [
  'test/*.test.ts',
  'test/coverage/*.test.ts',
  'test/public-surface/*.test.ts',
  'test/runtimes/*.test.ts',
];
const serverTests = ['test/**/*.test.ts', 'test/**/*.ssr.test.tsx'];

export default defineConfig({
  test: {
    // One less than there are, which is the default, leaves one of two cores idle.
    maxWorkers: '100%',
    tags,
    projects: [
      {
        plugins: [react()],
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          isolate,
          include: serverTests,
          exclude: ['test/e2e/**', ...browserTests, ...isolatedTests],
          setupFiles: ['test/setup-runs.ts'],
        },
      },
      {
        // They parse the whole tree, or load a server that replaces globals. Each has a process of its own.
        test: { ...patience, name: 'isolated', environment: 'node', include: isolatedTests },
      },
      {
        plugins: [react()],
        test: {
          ...patience,
          name: 'dom',
          environment: 'happy-dom',
          isolate,
          include: ['test/**/*.test.tsx'],
          exclude: [...browserTests, ...networkTests, '**/*.ssr.test.tsx'],
          setupFiles: ['test/setup-dom.ts', 'test/setup-runs.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...patience,
          name: 'network',
          environment: './test/dom-with-network.ts',
          isolate,
          include: networkTests,
          setupFiles: ['test/setup-dom.ts', 'test/setup-runs.ts'],
        },
      },
      {
        plugins: [react()],
        optimizeDeps,
        test: {
          ...patience,
          name: 'browser',
          include: browserTests,
          setupFiles: ['test/setup-browser.ts'],
          browser: chromium,
        },
      },
      {
        plugins: [react(), storybookTest({ configDir: '.storybook' })],
        optimizeDeps,
        test: { ...patience, name: 'stories', isolate, browser: chromium },
      },
      {
        test: {
          ...patience,
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // They wait more than they work.
          maxWorkers: 3,
        },
      },
    ],
  },
});
