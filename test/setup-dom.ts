import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// A fact may take its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

const stray: string[] = [];

beforeEach(() => {
  stray.length = 0;
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void stray.push(args.map(String).join(' ')));
  }
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  expect(stray, 'stray console output').toEqual([]);
});
