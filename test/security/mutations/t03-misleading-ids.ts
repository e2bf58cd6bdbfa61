import type { Mutation } from './mutation.ts';

export const misleadingIds: readonly Mutation[] = [
  {
    control: 'an id has only allowed characters',
    file: 'src/api/contract/ids.ts',
    find: "typeof value === 'string' && idPattern.test(value)",
    replace: "typeof value === 'string' && value !== ''",
    tests: ['test/api/contract/ids.test.ts', 'test/server/routes/index.test.ts'],
  },
  {
    control: 'ids in a path are checked before anything is sent',
    file: 'src/server/create-handler.ts',
    find: `    checkParams(params);
`,
    replace: '',
    tests: ['test/server/routes/index.test.ts'],
  },
  {
    control: 'the finished URL has the host, path and segments of its operation',
    file: 'src/server/upstream/assert-target.ts',
    find: 'if (!matches)',
    replace: 'if (false)',
    tests: ['test/server/upstream/assert-target.test.ts'],
  },
  {
    control: 'an upstream user id cannot leave its segment',
    file: 'src/api/http/build-request.ts',
    find: 'if (user) assertUserId(userId);',
    replace: '',
    tests: ['test/api/http/build-request.test.ts'],
  },
  {
    control: 'ids are checked in the browser before a request',
    file: 'src/api/http/build-request.ts',
    find: `query = {} } = request;
  assertRequestIds(request);`,
    replace: 'query = {} } = request;',
    tests: ['test/api/http/build-request.test.ts'],
  },
];
