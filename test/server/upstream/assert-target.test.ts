import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractOperations, type Operation } from '../../../src/api/internal.ts';
import { assertTarget } from '../../../src/server/upstream/assert-target.ts';

const base = 'https://a.example/2025-09';
const path = '/users/{userId}/token';

describe('assertTarget', () => {
  it.each([
    'https://a.example/2025-09/users/usr_1/token',
    'https://a.example/2025-09/users/a%20b%2Fc/token',
    'https://a.example/2025-09/users/usr_1/token?userId=../..',
  ])('lets %s pass', (url) => {
    expect(() => assertTarget(url, base, path)).not.toThrow();
  });

  it.each([
    'https://a.example/2025-09/users/../token',
    'https://a.example/2025-09/users/%2e%2E/token',
    'https://a.example/2025-09/users/a/b/token',
    'https://a.example/2025-09/users/a\\b/token',
    'https://a.example/2025-09/users//token',
    'https://a.example/2025-09/users/a/logs',
    'https://a.example/users/a/token',
    'https://a.example/2025-09/../x/users/a/token',
    'https://evil.example/2025-09/users/a/token',
    'https://a.example:444/2025-09/users/a/token',
    'http://a.example/2025-09/users/a/token',
    'https://a.example@evil.example/2025-09/users/a/token',
    'https://a.example/2025-09/users/a/token#b',
    'https://a.example/2025-09/users/a?b/token',
  ])('stops %s', (url) => {
    expect(() => assertTarget(url, base, path)).toThrowError(expect.objectContaining({ code: 'internal' }));
  });

  it.each(['', '?userId=..', '?userId=%2F..%2F'])(
    'lets a path without placeholders pass with the query "%s"',
    (query) => {
      expect(() => assertTarget(`${base}/integrations${query}`, base, '/integrations')).not.toThrow();
    },
  );

  it.each([
    '/integration',
    '/integrations/',
    '/integrationsX',
    '/integrations/..',
    '/integrations#x',
    '/x/integrations',
  ])('stops %s in place of a path without placeholders', (path) => {
    expect(() => assertTarget(base + path, base, '/integrations')).toThrowError(
      expect.objectContaining({ code: 'internal' }),
    );
  });

  it('stops whatever a placeholder holds that would lead elsewhere', () => {
    const operations = Object.values<Operation>(contractOperations).filter((one) => one.path.includes('{'));
    const letters = fc.constantFrom('.', '/', '\\', '%2e', '%2F', '?', '#', '@', ':', '\t', '\n', 'a', '%', '..');
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: letters, maxLength: 8 }));
    fc.assert(
      fc.property(fc.constantFrom(...operations), anything, (operation, id) => {
        const url = base + operation.path.replace(/\{\w+\}/g, () => id);
        try {
          assertTarget(url, base, operation.path);
        } catch {
          return;
        }
        const { origin, pathname } = new URL(url);
        expect(origin).toBe('https://a.example');
        const template = new RegExp(`^/2025-09${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`);
        expect(pathname).toMatch(template);
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });
});
