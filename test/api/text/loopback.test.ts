import { describe, expect, it } from 'vitest';
import { isLoopback } from '../../../src/api/internal.ts';

describe('isLoopback', () => {
  it.each(['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])('is true for %s', (name) => {
    expect(isLoopback(name)).toBe(true);
  });

  it.each(['localhost.example', 'notlocalhost', '127.0.0.1.example', '10.0.0.1', '[::2]', '', '.localhost'])(
    'is false for %j',
    (name) => {
      expect(isLoopback(name)).toBe(false);
    },
  );
});
