import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

const isBrowser = (project: unknown): project is UserWorkspaceConfig =>
  (project as UserWorkspaceConfig).test?.name === 'browser';
const browser = config.test?.projects?.find(isBrowser);

// The screens of the checks, drawn. No test: `npm run contact-sheet`.
export default defineConfig({
  ...browser,
  optimizeDeps: { include: [...(browser?.optimizeDeps?.include ?? []), 'msw/browser', 'msw'] },
  test: { ...browser?.test, include: ['test/look/contact-sheet.ts'], testTimeout: 300_000 },
});
