import { describe, expect, it } from 'vitest';
import { toScope } from '../../../src/server/users/user-scope.ts';

describe('toScope', () => {
  it('is the same wherever and whenever it is made', async () => {
    expect(await toScope('ada', ['https://a.example', 'https://b.example'])).toBe('_sv9i_5KNApFhln638ug6W');
  });

  it('distinguishes keys that join to the same text', async () => {
    const scopes = await Promise.all([
      toScope('a', ['b', 'c']),
      toScope('a","b', ['c']),
      toScope('ab', ['', 'c']),
      toScope('', ['a', 'b', 'c']),
      toScope('a', ['c', 'b']),
    ]);
    expect(new Set(scopes).size).toBe(scopes.length);
  });
});
