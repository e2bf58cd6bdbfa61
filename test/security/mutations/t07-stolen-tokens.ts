import type { Mutation } from './mutation.ts';

export const stolenTokens: readonly Mutation[] = [
  {
    control: 'no token is minted in proxy access',
    file: 'src/server/create-handler.ts',
    find: 'routes.filter((route) => route.access === undefined || route.access === access)',
    replace: 'routes.filter((route) => route.access !== null || access)',
    tests: ['test/server/routes/token.test.ts'],
  },
  {
    control: 'a token lives an hour at most, whatever it says',
    file: 'src/server/tokens/minter.ts',
    find: 'Math.min(maxLife, Math.max(minLife, life))',
    replace: 'Math.max(minLife, life)',
    tests: ['test/server/tokens/minter.test.ts'],
  },
  {
    control: 'a change of user drops the token',
    file: 'src/api/access/token-transport.ts',
    find: 'if (scope !== undefined && scope !== opened.scope) tokens.reset();',
    replace: '',
    tests: ['test/api/access/token-transport.test.ts'],
  },
  {
    control: 'an expired token is not cached',
    file: 'src/server/tokens/minter.ts',
    find: 'life <= 0 ? Infinity',
    replace: 'life <= -1e12 ? Infinity',
    tests: ['test/server/tokens/minter.test.ts'],
  },
  {
    control: 'only a valid token enters the header',
    file: 'src/api/parse/users-and-integrations.ts',
    find: '|| !/^[\\u0021-\\u007e]{1,8192}$/.test(token)',
    replace: '',
    tests: ['test/api/access/token-transport.test.ts', 'test/security/api-properties.test.ts'],
  },
  {
    control: 'a browser cannot force one mint after another',
    file: 'src/server/tokens/minter.ts',
    find: '(!fresh || isRecentReplacement(cached))',
    replace: '!fresh',
    tests: ['test/server/tokens/minter.test.ts', 'test/server/routes/token.test.ts'],
  },
  {
    control: 'a token of another user is refused',
    file: 'src/api/access/token-cache.ts',
    find: 'if (owner !== undefined && owner !== token.userId) {',
    replace: 'if (owner !== undefined && era < 0) {',
    tests: ['test/api/access/token-transport.test.ts'],
  },
  {
    control: 'a request of one user is not sent with the next user’s token',
    file: 'src/api/access/token-transport.ts',
    find: 'if (generation !== tokens.generation()) throw givenUp();',
    replace: '',
    tests: ['test/api/access/token-transport.test.ts'],
  },
];
