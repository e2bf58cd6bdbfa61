import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/runtimes/matrix/*.runtime.ts'],
    globalSetup: ['test/runtimes/support/pack-once.ts'],
    reporters: ['./test/runtimes/support/table-reporter.ts'],
    // Hosts install and build in their first hook.
    hookTimeout: 600_000,
    testTimeout: 120_000,
    maxWorkers: 1,
  },
});
