import { describe, expect, it } from 'vitest';
import { isConsentUrl, isHost, isOrigin, isPublicUrl, toBaseUrl } from '../../../src/server/config/urls.ts';

describe('toBaseUrl', () => {
  it.each([
    ['https://embedded.runalloy.com/2025-09', 'https://embedded.runalloy.com/2025-09'],
    ['https://embedded.runalloy.com/2025-09//', 'https://embedded.runalloy.com/2025-09'],
    ['https://PRODUCTION.runalloy.com', 'https://production.runalloy.com'],
    ['https://a.example:443/x', 'https://a.example/x'],
    ['http://localhost:4000/', 'http://localhost:4000'],
    ['http://127.0.0.1:4000/embedded/2025-09', 'http://127.0.0.1:4000/embedded/2025-09'],
  ])('brings %s into one spelling', (given, expected) => {
    expect(toBaseUrl(given)).toBe(expected);
  });

  it.each([
    'http://a.example',
    'https://a.example/x?y',
    'https://a.example/x#y',
    'https://u@a.example',
    'https://u:p@a.example',
    'http://127.0.0.1.a.example',
    'http://10.0.0.1',
    'file:///etc',
    'javascript:1',
    'a',
    '',
  ])('refuses %s', (given) => {
    expect(toBaseUrl(given)).toBeUndefined();
  });
});

describe('isPublicUrl', () => {
  it.each(['https://app.example', 'http://localhost:3000', 'https://app.example/shop', 'https://app.example/a/b'])(
    'takes %s',
    (url) => {
      expect(isPublicUrl(url)).toBe(true);
    },
  );

  it.each([
    'app.example',
    'https://app.example/',
    'https://app.example/shop/',
    'https://app.example/shop?a',
    'https://app.example/shop#a',
    'https://user@app.example',
    'https://app.example/a/../b',
    'ftp://app.example',
    'javascript:alert(1)',
  ])('takes no %s', (url) => {
    expect(isPublicUrl(url)).toBe(false);
  });
});

describe('isOrigin', () => {
  it.each(['https://a.example', 'http://localhost:3000', 'https://a.example:8443'])('takes %s', (origin) => {
    expect(isOrigin(origin)).toBe(true);
  });

  it.each([
    'https://a.example/',
    'https://A.example',
    'https://a.example:443',
    'null',
    '*',
    'a.example',
    'ws://a.example',
    '',
  ])('refuses %s, which no browser sends', (origin) => {
    expect(isOrigin(origin)).toBe(false);
  });
});

describe('isHost', () => {
  it.each(['api.runalloy.com', 'localhost:4000', '[::1]:4000'])('takes %s', (host) => {
    expect(isHost(host)).toBe(true);
  });

  it.each(['', 'API.runalloy.com', 'a.example/x', 'https://a.example', 'u@a.example', 'a.example:443', 'a b'])(
    'refuses %s',
    (host) => {
      expect(isHost(host)).toBe(false);
    },
  );
});

describe('isConsentUrl', () => {
  const hosts = new Set(['api.runalloy.com', '127.0.0.1:4000']);

  it.each([
    'https://api.runalloy.com/authorize?userId=1',
    'http://127.0.0.1:4000/oauth',
    'https://api.runalloy.com:443/',
  ])('takes %s', (url) => {
    expect(isConsentUrl(url, hosts)).toBe(true);
  });

  it.each([
    'http://api.runalloy.com/authorize',
    'https://api.runalloy.com:8443/',
    'https://api.runalloy.com.evil.example/',
    'https://evil.example/api.runalloy.com',
    'https://api.runalloy.com@evil.example/',
    'https://evil@api.runalloy.com/',
    'https://127.0.0.1/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//api.runalloy.com/',
    '/authorize',
    '',
  ])('refuses %s', (url) => {
    expect(isConsentUrl(url, hosts)).toBe(false);
  });
});
