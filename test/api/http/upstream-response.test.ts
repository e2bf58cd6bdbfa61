import { describe, expect, it } from 'vitest';
import { readUpstreamAnswer, type HttpResponse } from '../../../src/api/internal.ts';

const answer = (status: number, text = '', more: Partial<HttpResponse> = {}): HttpResponse => ({
  status,
  headers: new Headers(),
  text,
  redirected: false,
  ...more,
});

function failureOf(given: HttpResponse, sent?: string[]): unknown {
  try {
    return expect.unreachable(`read ${JSON.stringify(readUpstreamAnswer(given, 0, sent))}`);
  } catch (error) {
    return error;
  }
}

describe('readUpstreamAnswer', () => {
  it.each([200, 201, 204])('gives the JSON of a %i', (status) => {
    expect(readUpstreamAnswer(answer(status, '{"a":1}'), 0)).toEqual({ a: 1 });
    expect(readUpstreamAnswer(answer(status), 0)).toBeUndefined();
  });

  it.each([
    [400, 'invalid_request'],
    [401, 'upstream_auth'],
    [402, 'invalid_request'],
    [403, 'upstream_auth'],
    [404, 'not_found'],
    [408, 'upstream_timeout'],
    [409, 'conflict'],
    [410, 'invalid_request'],
    [413, 'too_large'],
    [418, 'invalid_request'],
    [422, 'rejected'],
    [429, 'rate_limited'],
    [500, 'upstream_error'],
    [503, 'upstream_error'],
    [599, 'upstream_error'],
  ])('maps %i to %s', (status, code) => {
    expect(failureOf(answer(status, '<h1>no</h1>'))).toMatchObject({ code });
  });

  it.each([302, 0, 200])('maps a redirect (%i) to `upstream_invalid`', (status) => {
    expect(failureOf(answer(status, '{}', { redirected: true }))).toMatchObject({ code: 'upstream_invalid' });
  });

  it('recognises the dialect that throttles with status 400', () => {
    const text = '{"error":"BAD_REQUEST","message":"Too many requests"}';
    const given = answer(400, text, { headers: new Headers({ 'retry-after': '3' }) });
    expect(failureOf(given, ['requests'])).toMatchObject({ code: 'rate_limited', retryAfter: 3_000, fields: [] });
  });

  it('returns only the names of the refused fields', () => {
    const error = failureOf(answer(422, '{"message":"subdomain: sk_live_1"}'), ['apiKey', 'subdomain', 'a']);
    expect(error).toMatchObject({ code: 'rejected', fields: ['subdomain'], message: 'The upstream answered 422.' });
  });

  it('ignores the text of a response that is not JSON', () => {
    expect(failureOf(answer(400, 'apiKey'), ['apiKey'])).toMatchObject({ fields: [] });
  });
});
