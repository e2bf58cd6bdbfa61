import type { Mutation } from './mutation.ts';

export const mixedUpUsers: readonly Mutation[] = [
  {
    control: 'no cache on the way stores a response',
    file: 'src/server/http/headers.ts',
    find: "'cache-control': 'no-store',",
    replace: '',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'the upstream id is stored per user',
    file: 'src/server/users/users.ts',
    find: 'const key = `${api} ${user.id}`;',
    replace: 'const key = api;',
    tests: ['test/security/isolation.test.ts', 'test/security/identity.test.ts'],
  },
  {
    control: 'cache entries are stored per user',
    file: 'src/hooks/cache/keys.ts',
    find: "['pb', api.userKey]",
    replace: "['pb', 'self']",
    tests: ['test/hooks'],
  },
  {
    control: 'a change of scope clears every earlier entry',
    file: 'src/hooks/cache/user-cache.ts',
    find: 'before !== undefined && after !== undefined && before !== after',
    replace: 'false && before !== after',
    tests: ['test/hooks/cache/user-cache.test.ts'],
  },
  {
    control: 'responses name the headers they depend on',
    file: 'src/server/http/headers.ts',
    find: "vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',",
    replace: '',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'the browser caches no response',
    file: 'src/api/http/send-request.ts',
    find: 'if (cache) init.cache = cache;',
    replace: '',
    tests: ['test/api/http/send-request.test.ts'],
  },
  {
    control: 'a queued click is not sent for the next user',
    file: 'src/flows/writes/toggle-intent.ts',
    find: `      stopped = true;
      waiting?.end({ outcome: 'not_applied', error: gone() });
      waiting = undefined;
`,
    replace: '',
    tests: ['test/flows/writes/toggle-intent.test.ts'],
  },
  {
    control: 'a response to the previous user is dropped',
    file: 'src/hooks/cache/user-cache.ts',
    find: `    query.reset();
`,
    replace: '',
    tests: ['test/hooks/cache/user-cache.test.ts'],
  },
  {
    control: 'writes of the previous user are dropped',
    file: 'src/hooks/cache/user-cache.ts',
    find: 'mutations.remove(mutation);',
    replace: 'void mutation;',
    tests: ['test/hooks/cache/user-cache.test.ts'],
  },
  {
    control: 'the host’s query defaults neither store our responses nor show them to the next user',
    file: 'src/hooks/cache/query-client.ts',
    find: `  ...unset,
`,
    replace: '',
    tests: ['test/hooks/cache/query-client.test.tsx'],
  },
  {
    control: 'the queued writes of a user end with the session of that user',
    file: 'src/hooks/cache/user-flows.ts',
    find: 'for (const intent of toggles.values()) intent.stop();',
    replace: '',
    tests: [
      'test/hooks/writes/toggle-workflow.test.tsx',
      'test/hooks/cache/user-flows.test.tsx',
      'test/journeys/hook-lifecycle.test.tsx',
    ],
  },
  {
    control: 'the result of a write is not shown to the next user',
    file: 'src/hooks/queries/use-write.ts',
    find: 'useEffect(() => onForget(queryClient, api, reset),',
    replace: 'useEffect(() => void onForget,',
    tests: ['test/journeys/hook-lifecycle.test.tsx'],
  },
  {
    control: 'a change of user by the host clears the previous user’s data',
    file: 'src/hooks/client-provider.ts',
    find: 'if (before.current !== api.userKey) purgeUser(client, before.current);',
    replace: '',
    tests: ['test/journeys/hook-lifecycle.test.tsx'],
  },
  {
    control: 'the end of the session clears the user’s data',
    file: 'src/hooks/cache/session-expiry.ts',
    find: 'endSession(queryClient, api, error);',
    replace: ';',
    tests: ['test/hooks/cache/session-expiry.test.tsx'],
  },
  {
    control: 'an answer from before the end of the session is not stored after it',
    file: 'src/hooks/cache/session-expiry.ts',
    find: `      query.reset();
`,
    replace: `      query.setState({ data: undefined });
`,
    tests: ['test/hooks/cache/session-expiry.test.tsx'],
  },
  {
    control: 'other tabs check the session after a change in one',
    file: 'src/hooks/cache/tab-channel.ts',
    find: 'if (data === word) merged.request();',
    replace: '',
    tests: ['test/hooks/cache/session-expiry.test.tsx'],
  },
  {
    control: 'a tab checks the session when it becomes visible',
    file: 'src/hooks/queries/session.ts',
    find: `    refetchOnWindowFocus: 'always',
`,
    replace: '',
    tests: ['test/hooks/cache/session-expiry.test.tsx'],
  },
  {
    control: 'a prefetched state contains no other user’s data',
    file: 'src/hooks/cache/hydration.ts',
    find: ' && one.queryKey[1] === mine',
    replace: '',
    tests: ['test/hooks/cache/hydration.test.ts'],
  },
];
