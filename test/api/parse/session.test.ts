import { describe, expect, it } from 'vitest';
import { parseSession } from '../../../src/api/parse/session.ts';

const invalid = expect.objectContaining({ code: 'upstream_invalid' });

describe('parseSession', () => {
  it('allows nothing unless the handler says so', () => {
    expect(parseSession({ scope: 's' })).toEqual({
      access: 'proxy',
      scope: 's',
      capabilities: { events: [], actions: [], purge: false, oauth: false },
      links: {},
      upstream: undefined,
    });
  });

  it('reads all of it', () => {
    const session = {
      access: 'token',
      scope: 's',
      capabilities: { events: ['order.created'], actions: ['a/b'], purge: true, oauth: true },
      links: { int_a: 'a' },
      upstream: { embeddedUrl: 'https://e.test', connectivityUrl: 'https://c.test' },
    };
    expect(parseSession(session)).toEqual(session);
  });

  it('keeps permissions that the host removed, and treats others as granted', () => {
    const read = (capabilities: object) => parseSession({ scope: 's', capabilities }).capabilities;
    expect(read({ connect: false, workflows: false })).toMatchObject({ connect: false, workflows: false });
    for (const odd of [true, 'false', 0, null]) {
      expect(read({ connect: odd, workflows: odd })).not.toHaveProperty('connect');
      expect(read({ connect: odd, workflows: odd })).not.toHaveProperty('workflows');
    }
  });

  it.each([{ purge: 'true' }, { purge: 1 }, { events: 'all' }, { actions: [1] }, null])(
    'takes capabilities %j for none',
    (odd) => {
      const { capabilities } = parseSession({ scope: 's', capabilities: odd });
      expect(capabilities).toEqual({ events: [], actions: [], purge: false, oauth: false });
    },
  );

  it.each([undefined, null, {}, { scope: '' }, { scope: 7 }, [], '<html>'])('refuses %j', (answer) => {
    expect(() => parseSession(answer)).toThrow(invalid);
  });
});
