import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/api/internal.ts';
import { naughtyTexts, naughtyUrls } from './corpora/naughty.ts';

const pages = ['https://app.example/integrations', 'http://app.example/', 'http://localhost:4173/', undefined];

describe('an address from upstream', () => {
  it.each(naughtyUrls.map((url) => [JSON.stringify(url), url]))(
    'never becomes one that runs or leaks: %s',
    { tags: ['security-159'] },
    (_, url) => {
      for (const page of pages) {
        const safe = safeUrl(url, page);
        if (safe === undefined) continue;
        // What is left can only be a path of the page itself or a plain `https:` address.
        const { protocol, origin, username, password } = new URL(safe);
        expect([username, password]).toEqual(['', '']);
        expect(protocol === 'https:' || origin === new URL(page ?? 'https://none.example').origin).toBe(true);
      }
    },
  );
});

it('has more texts and addresses than a page has places for them', () => {
  expect(new Set(naughtyTexts).size).toBeGreaterThanOrEqual(150);
  expect(new Set(naughtyUrls).size).toBeGreaterThanOrEqual(100);
});
