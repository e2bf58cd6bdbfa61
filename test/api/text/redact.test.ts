/**
 * @module-tag UX-44
 */
import { describe, expect, it } from 'vitest';
import { redact, redactErrors, secretPatterns } from '../../../src/api/text/redact.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoiQ0FOQVJZIn0.c2lnbmF0dXJl';

describe('redact', () => {
  it.each([
    ['a bearer token', 'Authorization: Bearer CANARYCANARY failed', 'Authorization: [removed] failed'],
    ['basic credentials', 'sent Basic Q0FOQVJZOkNBTkFSWQ== to it', 'sent Basic [removed] to it'],
    ['a JWT', `token ${jwt} has expired`, 'token [removed] has expired'],
    ['a JWT cut short', 'got eyJhbGciOiJIUzI1NiJ9.CANARY', 'got [removed]'],
    ['a secret key', 'Invalid API key sk_live_CANARY1234', 'Invalid API key [removed]'],
    ['an Alumia key', `key alm_live_${'0123456789abcdef'.repeat(3)} refused`, 'key [removed] refused'],
    ['a Shopify token', 'shpat_CANARY0123456789 is revoked', '[removed] is revoked'],
    ['a Slack token', 'xoxb-CANARY-0123456789', '[removed]'],
    ['a GitHub token', 'ghp_CANARY0123456789', '[removed]'],
    ['an AWS key', 'AKIACANARYCANARY0123', '[removed]'],
    ['a named secret', 'client_secret=CANARY&x=1', 'client_secret=[removed]&x=1'],
    ['a quoted secret', '{"password": "CANARY with blanks", "a": 1}', '{"password": [removed], "a": 1}'],
    ['an API key by its name', 'apiKey: CANARY, next', 'apiKey: [removed], next'],
    ['an address of a person', 'No user ada.CANARY+x@mail.example.com here', 'No user [removed] here'],
    ['a phone number', 'SMS to +49 (170) 555-0123 failed', 'SMS to [removed] failed'],
    ['who signs in at a URL', 'postgres://app:CANARY@db:5432/app', 'postgres://[removed]@db:5432/app'],
    [
      'what a URL asks for',
      'GET https://a.example/x?key=CANARY#CANARY failed',
      'GET https://a.example/x?[removed] failed',
    ],
    ['a file of the server', 'at /srv/CANARY/index.js:12:5', 'at [removed]'],
    ['a file on Windows', 'in C:\\Users\\CANARY\\app.js:3', 'in [removed]'],
    ['a line of code', 'TypeError in worker.js:12', 'TypeError in [removed]'],
    ['a long id', `customer ${'0a1b2c3d'.repeat(3)} is gone`, 'customer [removed] is gone'],
    ['long base64', `blob ${'QUJDREVGR0g1'.repeat(4)}== end`, 'blob [removed] end'],
  ])('removes %s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
    expect(redact(text)).not.toContain('CANARY');
  });

  it.each<[string, string[]]>([
    [
      'an address',
      [
        'mail zoë.müller+CANARY@bücher.example now',
        '用户CANARY@例子.广告 failed',
        '"ada CANARY"@example.com failed',
        'ada.CANARY%40example.com failed',
        'CANARY@[10.0.0.1] failed',
        "o'CANARY@mail.co.uk failed",
      ],
    ],
    [
      'what a cookie holds',
      [
        'Cookie: sid=CANARY; theme=CANARY refused',
        'Set-Cookie: sid=CANARY; Path=/; HttpOnly',
        '"cookie":"sid=CANARY; a=CANARY"',
      ],
    ],
    [
      'what signs in, whatever the scheme',
      [
        'Authorization: Digest username="CANARY", realm="CANARY", response="CANARY" failed',
        'Authorization: Token CANARY failed',
        'Authorization: ApiKey CANARY:CANARY',
        'authorization=Bearer%20CANARY',
        '"authorization":"Bearer CANARYCANARY"',
        String.raw`{\"authorization\":\"Bearer CANARYCANARY\"}`,
        'Proxy-Authorization: Basic CANARYCANARY=',
        'Authorization: AWS4-HMAC-SHA256 Credential=CANARY/20260101/us, SignedHeaders=host, Signature=CANARY',
      ],
    ],
    [
      'a secret by its name',
      [
        'password is CANARY2',
        'the password was "CANARY"',
        'pwd=CANARY',
        'pass: CANARY',
        'pin: CANARY',
        'otp=CANARY',
        '"access_token":"CANARY"',
        'refresh_token=CANARY&x=1',
        "'session_id': 'CANARY'",
        'x-api-key: CANARY',
        'secretKey: CANARY',
        'password_hash=CANARY',
        'verification code: CANARY',
        'AccountKey=CANARY;',
        String.raw`\"password\":\"CANARY\"`,
        String.raw`{\"a\":\"{\\\"password\\\":\\\"CANARY\\\"}\"}`,
        String.raw`"password":"a\"CANARY b"`,
        '"password": "CANARY and CANARY',
        'password%3DCANARY',
        '%22password%22%3A%22CANARY%22',
        '<password>CANARY</password>',
        'password => CANARY',
      ],
    ],
    [
      'a key by its shape',
      [
        '-----BEGIN RSA PRIVATE KEY-----\nCANARY\nCANARY==\n-----END RSA PRIVATE KEY-----',
        '-----BEGIN PRIVATE KEY-----\\nCANARY',
        'AIzaSyCANARY0123456789abcdefghijklmnopq',
        'ya29.a0AfCANARY-123_x',
        'ASIACANARYCANARY0123',
        'sk-proj-CANARY0123',
        'github_pat_CANARY0123_abc',
        'SG.CANARY0.CANARY1',
        'glpat-CANARY01234',
        'xapp-1-CANARY',
        'part eyJ1c2VyIjoiCANARY of it',
        'Q0FOQVJZOkCANARYWQ== alone',
        'a abCD1234efGH5678CANARY b',
      ],
    ],
    [
      'where it is kept',
      [
        'C:\\Program Files\\CANARY\\app.js:3',
        '\\\\CANARY\\share\\file',
        'file:///srv/CANARY/app.js',
        '/Users/Zoë/CANARY.js',
        '~/CANARY/.aws/credentials',
        'src/CANARY/app.ts:3:1',
        'File "/srv/CANARY.d/app.py", line 3',
        'CANARY-1.internal:5432 is down',
        'ENOTFOUND redis.CANARY.lan',
        'CANARY.svc.cluster.local',
        'postgres://app:CANA/CANARY@db:5432/app',
        'redis://:CANARY@cache',
        'wss://a.example/x?token=CANARY',
      ],
    ],
  ])('removes %s, in each way of writing it', (_, texts) => {
    expect(texts.map(redact).filter((text) => text.includes('CANARY') || !text.includes('[removed]'))).toEqual([]);
  });

  it.each<[string, string[]]>([
    [
      'a phone number',
      [
        '(555) 123-4567',
        '555-123-4567',
        '555.123.4567',
        '0171 1234567',
        '0171/1234567',
        '01 23 45 67 89',
        '020 7946 0958',
        '+49 170 5550123',
        '0049 170 5550123',
      ],
    ],
    ['a number of a person', ['123-45-6789']],
    [
      'a card',
      ['4111 1111 1111 1111', '4111-1111-1111-1111', '4111111111111111', '378282246310005', '5555555555554444'],
    ],
    ['an account', ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000', 'GB29NWBK60161331926819']],
    [
      'an address of a network',
      ['10.0.0.5', '10.0.0.5:5432', '2001:db8:85a3::8a2e:370:7334', 'fe80::1ff:fe23:4567:890a', 'aa:bb:cc:dd:ee:ff'],
    ],
    ['a machine', ['localhost:5432']],
  ])('removes %s whole', (_, texts) => {
    for (const text of texts) expect(redact(`It was ${text} that failed`)).toBe('It was [removed] that failed');
  });

  it.each([
    'Connection timeout to Shopify',
    'Rate limit of 100 requests per minute reached. Try again in 30 s.',
    'The field "email" is required',
    'Order #1001 was rejected: total 99.99 is below 100.00',
    'The API key is invalid or was revoked',
    'Token expired',
    'Your session has ended; sign in to Slack again and/or ask an admin',
    'HTTP 502 from api.slack.com',
    'See https://status.shopify.com/incidents for details.',
    'Workflow wf_xyz456 failed on 2026-04-19T10:00:00Z',
    'Die Verbindung ist abgelaufen – bitte neu anmelden',
    'Column A/B does not exist in sheet 1/2',
    'Order 5678901234567 was not found, nor was 000012345678',
    'The card 4111111111111112 is no card, and 1000-2000-3000 no phone',
    'Invalid token: expired',
    'The bearer token is missing',
    'Your Basic plan does not include this',
    'key_not_found: product_variant_not_found',
    'The password is too short: 8 characters at least',
    'The token was 5 minutes old',
    'Version 2.1.0.5 of react@18.2.0 is too old, use v1.2.3',
    'Between 2026-04-19 and 01.02.2026 10:00, or 12/31/2026, at 10:00:00',
    'Net::ReadTimeout after 30000ms (ETIMEDOUT)',
    'HTTP/1.1 404 for orders[0].line_items.price',
    '1 234 567 rows, $1,234,567.00 and 0.5 %',
    'SKU AB-1234-XY, invoice INV-2026-0001, PO 2026/04/19-7, customer cus_123',
    'Range Sheet1!A1:B20 of Quarterly-Report-2026-Final.pdf',
    'status code 422, code: invalid_grant, error_code=1001',
    'Missing permission orders:read, write:orders',
    '01234 Berlin, Room 12-34, Section 4.2.1',
    'https://medium.com/@user/post and localhost are not allowed',
    'トークンの有効期限が切れました',
  ])('keeps what helps: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('shortens what is long', () => {
    expect(redact('word '.repeat(1_000))).toHaveLength(1_001);
    expect(redact('word '.repeat(1_000)).endsWith('…')).toBe(true);
  });

  it('removes a secret that shortening would have cut in two', () => {
    expect(redact(`${'word '.repeat(198)}${jwt}`)).not.toContain('eyJ');
  });

  it.each([
    ['letters', 'a'],
    ['blanks', ' '],
    ['dots', 'a.'],
    ['slashes', '/a'],
    ['ats', 'a@'],
    ['equals', 'token='],
    ['quotes', '"'],
    ['digits', '+1 '],
    ['minus', 'a-'],
  ])('reads a megabyte of %s without getting stuck', (_, part) => {
    expect(redact(part.repeat(1_000_000 / part.length)).length).toBeLessThanOrEqual(1_001);
  });

  it('takes time that grows with the length of the text and no faster, for each pattern', () => {
    const parts =
      'a|A1|1|a.|/a|a@|token=|"|\\"|+1 |a-|::|a:|1:|eyJ|-----BEGIN A-----|0-|(1|x://a|?|%40|cookie:a;|authorization: a, b=|=|\\|C:\\a |bearer |1.1.1.|DE89 AAAA |4111|ab | |\n|a1B|file://|localhost.|"a"@|é.|a@b.'.split(
        '|',
      );
    const fastest = (pattern: RegExp, text: string) =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now();
          text.replace(pattern, '');
          return performance.now() - start;
        }),
      );
    // Ten times the text takes a quadratic pattern a hundred times as long, and a linear one ten times. The fastest of five runs is the
    // one that a busy machine did not interrupt; a pattern counts as slow only if each of four comparisons says so.
    const seemsQuadratic = (pattern: RegExp, part: string) => {
      const [short, long] = [part.repeat(10_000 / part.length), part.repeat(100_000 / part.length)];
      return fastest(pattern, long) > 50 * Math.max(fastest(pattern, short), 1);
    };
    const isQuadratic = (pattern: RegExp, part: string) => [1, 2, 3, 4].every(() => seemsQuadratic(pattern, part));
    const slow = secretPatterns.filter(({ pattern }) => parts.some((part) => isQuadratic(pattern, part)));
    expect(slow.map(({ what }) => what)).toEqual([]);
  });
});

describe('redactErrors', () => {
  it('redacts each message and leaves the rest as it is', () => {
    const errors = [{ errorId: 'a', message: 'Mail to ada@acme.example failed' }, { errorId: 'b' }];
    expect(redactErrors({ errors, skipped: 2 })).toEqual({
      errors: [{ errorId: 'a', message: 'Mail to [removed] failed' }, { errorId: 'b' }],
      skipped: 2,
    });
  });
});
