import { describe, expect, it } from 'vitest';
import { answerPreflight, checkOrigin } from '../../../src/server/guards/origin.ts';
import { open } from '../support.ts';

const own = 'https://app.example';
const listed = 'https://admin.example';
const origins = new Set([listed]);
const url = `${own}/api/plugboard/session`;

const passes = (headers: Record<string, string>) => {
  try {
    checkOrigin({ url, headers: new Headers(headers) }, origins);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'forbidden_origin' });
    return false;
  }
};

const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'SAME-ORIGIN', ''];
const senders = [undefined, own, listed, 'null', 'https://evil.example'];

/** Which senders pass with the guard header, by what the browser says of the site. */
const table: Record<string, (string | undefined)[]> = {
  undefined: [undefined, own, listed],
  'same-origin': senders,
};

describe('checkOrigin', () => {
  const rows = sites.flatMap((site) => senders.map((origin) => ({ site, origin })));

  it.each(rows)('decides by the table: site $site, origin $origin', ({ site, origin }) => {
    const headers = {
      'x-plugboard': '1',
      ...(site !== undefined && { 'sec-fetch-site': site }),
      ...(origin !== undefined && { origin }),
    };
    const expected = origin === listed || (table[String(site)] ?? []).includes(origin);
    expect(passes(headers)).toBe(expected);
  });

  it.each(rows)(
    'refuses without the header: site $site, origin $origin',
    { tags: ['security-31'] },
    ({ site, origin }) => {
      const headers = {
        ...(site !== undefined && { 'sec-fetch-site': site }),
        ...(origin !== undefined && { origin }),
      };
      expect(passes(headers)).toBe(false);
      expect(passes({ ...headers, 'x-plugboard': '0' })).toBe(false);
      expect(passes({ ...headers, 'x-plugboard': '1, 1' })).toBe(false);
    },
  );

  it.each([
    'https://app.example.evil.example',
    'https://evilapp.example',
    'http://app.example',
    'https://app.example:8443',
    'https://app.example@evil.example',
    'https://app.example.',
    'https://APP.example',
    'https://аpp.example',
    'https://app.example/',
    'https://sub.app.example',
    'https://admin.example.evil.example',
    'http://admin.example',
    'https://admin.example:444',
  ])('refuses the look-alike %s', { tags: ['security-37'] }, (origin) => {
    // A header holds bytes, and browsers send other letters as punycode.
    if (/[^\u0020-\u007e]/.test(origin)) origin = new URL(origin).origin;
    expect(passes({ 'x-plugboard': '1', origin })).toBe(false);
  });
});

describe('answerPreflight', () => {
  it('says yes to a listed origin', () => {
    const answer = answerPreflight(new Headers({ origin: listed }), origins);
    expect(answer.status).toBe(204);
    expect(answer.headers['access-control-allow-headers']).toBe('content-type, x-plugboard');
    expect(answer.headers['access-control-allow-methods']).toBe('GET, POST, PUT, DELETE');
  });

  const allowedOf = (requested: string) =>
    answerPreflight(new Headers({ origin: listed, 'access-control-request-headers': requested }), origins).headers[
      'access-control-allow-headers'
    ];

  it('allows the headers that a host’s own fetch adds', () => {
    const names = ['authorization', 'traceparent', 'sentry-trace', 'x-csrf-token', 'x-tenant'];
    expect(allowedOf(`Authorization, ${names.join(',')},content-type,x-plugboard`)).toBe(
      ['content-type', 'x-plugboard', ...names].join(', '),
    );
  });

  it.each([
    ['a header that proxies believe', 'x-forwarded-user, x-real-ip, x-original-url, x-http-method-override, x-user-id'],
    ['the header that names the user upstream', 'x-alloy-userid'],
    ['what is no name of a header', 'x-a b, *, x-'],
    ['a name without end', `x-${'a'.repeat(65)}`],
  ])('does not allow %s', (_, requested) => {
    expect(allowedOf(requested)).toBe('content-type, x-plugboard');
  });

  it('allows fifty headers at most', () => {
    const many = Array.from({ length: 500 }, (_, index) => `x-a${index}`).join(',');
    expect(allowedOf(many)?.split(', ')).toHaveLength(52);
  });

  it.each([own, 'null', 'https://evil.example', '', '*'])('says no to %s', (origin) => {
    expect(() => answerPreflight(new Headers({ origin }), origins)).toThrowError(
      expect.objectContaining({ code: 'forbidden_origin' }),
    );
  });
});

describe('behind a proxy that ends TLS', () => {
  const behind = 'http://app.example/api/plugboard/session';
  const check = (publicUrl: string | undefined, headers: Record<string, string>) => () =>
    checkOrigin({ url: behind, headers: new Headers({ 'x-plugboard': '1', ...headers }) }, origins, publicUrl);

  it('the origin of `publicUrl` is the own one, and no other', () => {
    expect(check(undefined, { origin: own })).toThrow('another origin');
    expect(check(own, { origin: own })).not.toThrow();
    expect(check(own, { origin: listed })).not.toThrow();
    expect(check(own, {})).not.toThrow();
    for (const origin of ['http://app.example', 'https://evil.example', 'null', `${own}:8443`, `${own}.`]) {
      expect(check(own, { origin })).toThrow('another origin');
    }
  });

  it('a prefix in `publicUrl` is no part of the origin', () => {
    expect(check(`${own}/shop`, { origin: own })).not.toThrow();
    expect(check(`${own}/shop`, { origin: 'https://evil.example' })).toThrow('another origin');
  });

  it('checks Sec-Fetch-Site first', () => {
    expect(check(own, { origin: own, 'sec-fetch-site': 'cross-site' })).toThrow('another origin');
    expect(check(own, { origin: own, 'sec-fetch-site': 'same-origin' })).not.toThrow();
  });

  it('a handler knows it', async () => {
    const { handler } = open({ publicUrl: own });
    const ask = async (origin: string) =>
      (await handler(new Request(behind, { method: 'POST', headers: { 'x-plugboard': '1', origin } }))).status;
    expect([await ask(own), await ask('http://app.example')]).toEqual([200, 403]);
  });
});
