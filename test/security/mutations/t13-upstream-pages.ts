import type { Mutation } from './mutation.ts';

export const upstreamPages: readonly Mutation[] = [
  {
    control: 'no answer is taken for another type than it has',
    file: 'src/server/http/headers.ts',
    find: "'x-content-type-options': 'nosniff',",
    replace: '',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'nothing in an answer may run',
    file: 'src/server/http/headers.ts',
    find: "'content-security-policy': \"default-src 'none'; frame-ancestors 'none'\"",
    replace: '',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'a refusal is a problem document by its type',
    file: 'src/server/http/problem.ts',
    find: "'content-type': 'application/problem+json'",
    replace: "'content-type': 'text/html'",
    tests: ['test/server/create-handler.test.ts'],
  },
];
