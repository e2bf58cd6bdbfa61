import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../src/api/text/safe-url.ts';

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
    ['loopback as a number', 'http://2130706433:5001/a.svg', local, 'http://127.0.0.1:5001/a.svg'],
    ['loopback in parts of other bases', 'http://0x7f.1/a.svg', local, 'http://127.0.0.1/a.svg'],
    [
      'what reads as another address and is a path',
      'http:evil.example/a.svg',
      plain,
      'http://app.example/evil.example/a.svg',
    ],
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
    ['a name that ends like loopback', 'http://evillocalhost/a.svg', local],
    ['loopback with a dot after it, which is asked of a name server', 'http://localhost./a.svg', local],
    ['an address of the network', 'http://10.0.0.1/a.svg', local],
    ['an address of the network as a number', 'http://167772161/a.svg', local],
    ['this machine by no address', 'http://0.0.0.0/a.svg', local],
    ['IPv4 within IPv6', 'http://[::ffff:10.0.0.1]/a.svg', local],
    ['a scheme-relative address on a plain page', '//cdn.example/a.svg', plain],
    ['slashes the other way on a plain page', '\\\\cdn.example\\a.svg', plain],
    ['a user name with signs in it', 'https://app.example%2f@cdn.example/a.svg', host],
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
    ['a script in a frame of it', 'view-source:https://cdn.example', host],
    ['a file system', 'filesystem:https://app.example/temporary/a.svg', host],
    ['an intent', 'intent://a#Intent;scheme=https;end', host],
    ['a page of the browser', 'about:blank', host],
    ['a path, on a page of no origin', '/a.svg', 'about:srcdoc'],
    ['a path, on a page of a file', '/etc/passwd', 'file:///home/a.html'],
    ['a path, on a page of data', '/a.svg', 'data:text/html,x'],
    ['a port that is none', 'https://cdn.example:99999/a.svg', host],
    ['a name that is none', 'https://a b.example/a.svg', host],
    ['nothing', '', host],
    ['blanks', '   ', host],
    ['half an address', 'https://', host],
    ['a number', 7, host],
    ['an object', { href: 'https://cdn.example' }, host],
    ['null', null, host],
  ])('refuses: %s', { tags: ['security-159'] }, (_, value, page) => {
    expect(safeUrl(value, page)).toBeUndefined();
  });
});
