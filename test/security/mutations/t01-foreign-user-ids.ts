import type { Mutation } from './mutation.ts';

export const foreignUserIds: readonly Mutation[] = [
  {
    control: 'a field the route does not know is refused, a user id first of all',
    file: 'src/server/routing/validate.ts',
    find: 'if (unknown.length > 0) {',
    replace: 'if (unknown.length > 1_000) {',
    tests: ['test/server/routes/index.test.ts'],
  },
  {
    control: 'the handler writes the user id last, over any other',
    file: 'src/api/http/build-request.ts',
    find: "body: user === 'body' ? { ...body, userId } :",
    replace: "body: user === 'body' ? { userId, ...body } :",
    tests: ['test/api/http/build-request.test.ts'],
  },
  {
    control: 'a request without a user gets no answer',
    file: 'src/server/guards/authenticate.ts',
    find: "if (user === undefined) throw new PlugboardError('unauthenticated', 'No user is signed in.');",
    replace: "if (user === undefined) return { id: 'anonymous' } as HostUser;",
    tests: ['test/server/guards/authenticate.test.ts'],
  },
  {
    control: 'a user without a usable id is refused',
    file: 'src/server/guards/authenticate.ts',
    find: 'if (!isUsable(id))',
    replace: 'if (false)',
    tests: ['test/server/guards/authenticate.test.ts'],
  },
  {
    control: 'a header names the user to the upstream',
    file: 'src/server/upstream/create-upstream.ts',
    find: "...(userId !== '' && { 'x-alloy-userid': userId }),",
    replace: '',
    tests: ['test/server/upstream/create-upstream.test.ts'],
  },
  {
    control: 'an error of the host’s code is an internal failure',
    file: 'src/server/concurrency/call-host.ts',
    find: "throw new PlugboardError('internal', `\\`${name}\\` failed.`, { cause });",
    replace: 'throw cause;',
    tests: ['test/server/concurrency/call-host.test.ts'],
  },
];
