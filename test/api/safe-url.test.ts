import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/api/safe-url.ts';

const host = 'https://app.example/integrations';
const plain = 'http://app.example/integrations';
const local = 'http://localhost:4173/integrations';

describe('safeUrl', () => {
  it.each([
    ['https on any page', 'https://cdn.example/a.svg', host, 'https://cdn.example/a.svg'],
    ['https without a page', 'https://cdn.example/a.svg', undefined, 'https://cdn.example/a.svg'],
    ['a path of the page', '/icons/a.svg', host, 'https://app.example/icons/a.svg'],
    ['a path of a plain page', '/icons/a.svg', plain, 'http://app.example/icons/a.svg'],
    ['a scheme-relative address on https', '//cdn.example/a.svg', host, 'https://cdn.example/a.svg'],
    ['loopback while the page is on loopback', 'http://127.0.0.1:5001/a.svg', local, 'http://127.0.0.1:5001/a.svg'],
    ['IPv6 loopback', 'http://[::1]:5001/a.svg', local, 'http://[::1]:5001/a.svg'],
    ['a name under localhost', 'http://icons.localhost/a.svg', local, 'http://icons.localhost/a.svg'],
  ])('lets pass: %s', (_, value, page, expected) => {
    expect(safeUrl(value, page)).toBe(expected);
  });

  it.each([
    ['plain http', 'http://cdn.example/a.svg', host],
    ['plain http on a plain page of another origin', 'http://cdn.example/a.svg', plain],
    ['loopback while the page is not', 'http://127.0.0.1:5001/a.svg', host],
    ['loopback without a page', 'http://127.0.0.1:5001/a.svg', undefined],
    ['a name that starts like loopback', 'http://localhost.evil.example/a.svg', local],
    ['a number that starts like loopback', 'http://127.0.0.1.evil.example/a.svg', local],
    ['a path without a page', '/icons/a.svg', undefined],
    ['a user name', 'https://ada@cdn.example/a.svg', host],
    ['a user name and password', 'https://ada:secret@cdn.example/a.svg', host],
    ['a script', 'javascript:alert(1)', host],
    ['a script in disguise', ' java\nscript:alert(1)', host],
    ['data', 'data:image/svg+xml,<svg onload=alert(1)>', host],
    ['a blob', 'blob:https://app.example/1', host],
    ['a file', 'file:///etc/passwd', host],
    ['ftp', 'ftp://cdn.example/a.svg', host],
    ['nothing', '', host],
    ['blanks', '   ', host],
    ['half an address', 'https://', host],
    ['a number', 7, host],
    ['an object', { href: 'https://cdn.example' }, host],
    ['null', null, host],
  ])('refuses: %s', (_, value, page) => {
    expect(safeUrl(value, page)).toBeUndefined();
  });
});
