import { describe, expect, it } from 'vitest';
import { checkAllowed } from '../../../src/server/routing/define-route.ts';
import { checkParams } from '../../../src/server/routing/read-query.ts';

describe('checkParams', () => {
  it('lets ids pass', () => {
    expect(() => checkParams({ connectorId: 'zohoCRM', actionId: 'list-orders', workflowId: '64a1' })).not.toThrow();
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a%2fb', 'a b', 'a.b', '-a', '_a', 'ä', '\u0000', 'x'.repeat(129)])(
    'refuses %j and names it',
    (id) => {
      expect(() => checkParams({ connectorId: 'slack', actionId: id })).toThrowError(
        expect.objectContaining({ code: 'invalid_request', fields: ['actionId'] }),
      );
    },
  );
});

describe('checkAllowed', () => {
  it('stops what is not allowed', () => {
    expect(() => checkAllowed(true)).not.toThrow();
    expect(() => checkAllowed(false)).toThrowError(expect.objectContaining({ code: 'not_allowed' }));
  });
});
