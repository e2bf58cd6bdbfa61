import { expect, it, vi } from 'vitest';
import { warnOnce } from '../../../src/api/text/warn-once.ts';

it('warns once per message', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const message of ['a prop is wrong', 'a prop is wrong', 'another one is']) warnOnce(message);
  expect(warn.mock.calls).toEqual([['plugboard: a prop is wrong'], ['plugboard: another one is']]);
  warn.mockRestore();
});
