import { describe, expect, it } from 'vitest';
import {
  parseAcknowledgement,
  parseIntegrations,
  parseUser,
  parseUserToken,
} from '../../../src/api/parse/users-and-integrations.ts';

const invalid = expect.objectContaining({ name: 'PlugboardError', code: 'upstream_invalid' });
const first = (item: unknown) => parseIntegrations({ integrations: [item] }).integrations[0];

describe('parseIntegrations', () => {
  it("reads the contract's example", () => {
    const one = {
      integrationId: 'int_shopify',
      name: 'Shopify',
      category: 'E-Commerce',
      iconUrl: 'https://cdn.test/shopify.svg',
      installed: true,
    };
    expect(parseIntegrations({ integrations: [one] })).toEqual({ integrations: [one], skipped: 0 });
  });

  it.each<[string, unknown, unknown]>([
    ['true', true, true],
    ['false', false, false],
    ['the word false', 'false', undefined],
    ['the word true', 'true', undefined],
    ['1', 1, undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
  ])('reads installed: %s', { tags: ['security-111'] }, (_, installed, expected) => {
    expect(first({ integrationId: 'a', installed })?.installed).toBe(expected);
  });

  it.each([
    ['no name', {}],
    ['a name that is a number', { name: 7 }],
    ['a name of blanks', { name: '  ' }],
    ['a name that cannot be seen', { name: '\u200b\u202e\u0000' }],
  ])('names an integration with %s by its id', (_, more) => {
    expect(first({ integrationId: 'int_a', ...more })?.name).toBe('int_a');
  });

  it.each([
    ['no id', {}],
    ['an empty id', { integrationId: '' }],
    ['an id that leaves its segment', { integrationId: '..' }],
    ['an id that is a number', { integrationId: 7 }],
    ['no object', 'int_a'],
    ['null', null],
    ['a list', ['int_a']],
  ])('drops and counts an item with %s', { tags: ['security-109'] }, (_, item) => {
    const { integrations, skipped } = parseIntegrations({ integrations: [item, { integrationId: 'int_b' }] });
    expect(integrations.map(({ integrationId }) => integrationId)).toEqual(['int_b']);
    expect(skipped).toBe(1);
  });

  it('keeps the first of two with one id and does not call the other unreadable', { tags: ['security-113'] }, () => {
    const twice = [
      { integrationId: 'a', name: 'First' },
      { integrationId: 'a', name: 'Second' },
    ];
    expect(parseIntegrations({ integrations: twice })).toMatchObject({ integrations: [{ name: 'First' }], skipped: 0 });
  });

  it('keeps only known keys, so that no prototype key enters a cache', () => {
    const item = JSON.parse(
      '{"integrationId":"a","__proto__":{"installed":true},"constructor":1,"secret":"x"}',
    ) as unknown;
    const read = first(item);
    expect(read?.installed).toBeUndefined();
    expect(Object.keys(read ?? {})).not.toContain('secret');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('adds the handler’s count of dropped items', () => {
    const answer = { integrations: [{ integrationId: 'a' }, {}], skipped: 3 };
    expect(parseIntegrations(answer).skipped).toBe(4);
  });

  it.each([-1, 1.5, '2', null, Infinity])('does not believe that %j were dropped', (skipped) => {
    expect(parseIntegrations({ integrations: [], skipped }).skipped).toBe(0);
  });

  it.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { integrations: null },
    { integrations: {} },
    { integrations: [{}, null] },
  ])('never reads %j as an empty catalogue', { tags: ['security-107'] }, (answer) => {
    expect(() => parseIntegrations(answer)).toThrow(invalid);
  });

  it('accepts an empty list', () => {
    expect(parseIntegrations({ integrations: [] })).toEqual({ integrations: [], skipped: 0 });
  });
});

describe('parseAcknowledgement', () => {
  it.each([undefined, {}, { success: true }, { message: 'ok' }])('accepts %j as success', (answer) => {
    expect(parseAcknowledgement(answer)).toEqual({ success: true });
  });

  it.each(['yes', 'false', 'true', 0, 1, null, {}])('refuses success: %j', (success) => {
    expect(() => parseAcknowledgement({ success })).toThrow(expect.objectContaining({ code: 'upstream_invalid' }));
  });

  it('throws `rejected` for success: false', () => {
    expect(() => parseAcknowledgement({ success: false })).toThrow(expect.objectContaining({ code: 'rejected' }));
  });

  it.each([null, [], 'ok', 1])('does not take %j for done', (answer) => {
    expect(() => parseAcknowledgement(answer)).toThrow(invalid);
  });
});

describe('parseUser', () => {
  it('wants an id and nothing else', () => {
    expect(parseUser({ userId: 'usr_1' })).toMatchObject({ userId: 'usr_1' });
    expect(parseUser({ userId: 'a.b@c', fullName: 7 })).toMatchObject({ userId: 'a.b@c', fullName: undefined });
  });

  it.each([undefined, null, {}, { userId: '' }, { userId: 7 }, { userId: 'x'.repeat(300) }])('refuses %j', (answer) => {
    expect(() => parseUser(answer)).toThrow(invalid);
  });
});

describe('parseUserToken', () => {
  it.each([
    [undefined, 300],
    [null, 300],
    ['soon', 300],
    [Number.NaN, 300],
    [Infinity, 300],
    [-5, 30],
    [0, 30],
    [1_800.7, 1_800],
    [1e12, 3_600],
    [2 ** 53, 3_600],
  ])('reads expiresIn %j as %i s', (expiresIn, seconds) => {
    expect(parseUserToken({ token: 'jwt', expiresIn }).expiresIn).toBe(seconds);
  });

  it.each([
    undefined,
    null,
    [],
    '',
    {},
    { token: '' },
    { token: 1 },
    { token: 'a b' },
    { token: 'a\nb' },
    { token: 'ä' },
  ])('refuses %j', (answer) => {
    expect(() => parseUserToken(answer)).toThrow(invalid);
  });

  it('keeps a refused token out of the error', () => {
    expect(() => parseUserToken({ token: 'sk live' })).toThrow(/^The response has no usable token\.$/);
  });
});
