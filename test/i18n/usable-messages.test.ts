import { afterEach, expect, it, vi } from 'vitest';
import { usableMessages } from '../../src/i18n/usable-messages.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => void warn.mockClear());

const english = { close: 'Close', count: (n: number) => `${n} runs` };

it('passes on texts of our kinds', () => {
  const own = { close: 'Zu', count: (n: number) => `${n} Läufe` };
  expect(usableMessages('runs', own, english)).toBe(own);
  expect(usableMessages('runs', undefined, english)).toBeUndefined();
  expect(warn).not.toHaveBeenCalled();
});

it('leaves out a text where we call a function, with a warning that names it', () => {
  const own = { close: 'Zu', count: 'viele' } as never;
  expect(usableMessages('runs', own, english)).toEqual({ close: 'Zu' });
  expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('messages.runs.count')]);
});

it('ignores what is no group of texts', () => {
  expect(usableMessages('grid', 'Hello' as never, english)).toBeUndefined();
  expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('messages.grid')]);
});
