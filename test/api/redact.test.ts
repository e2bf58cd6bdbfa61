import { describe, expect, it } from 'vitest';
import { redact } from '../../src/api/redact.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoiQ0FOQVJZIn0.c2lnbmF0dXJl';

describe('redact', () => {
  it.each([
    ['a bearer token', 'Authorization: Bearer CANARYCANARY failed', 'Authorization: [removed] [removed] failed'],
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
});
