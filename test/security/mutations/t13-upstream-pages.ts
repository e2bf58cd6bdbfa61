import type { Mutation } from './mutation.ts';

export const upstreamPages: readonly Mutation[] = [
  {
    control: 'no response is sniffed as another type',
    file: 'src/server/http/headers.ts',
    find: "'x-content-type-options': 'nosniff',",
    replace: '',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'nothing in a response can run',
    file: 'src/server/http/headers.ts',
    find: "'content-security-policy': \"default-src 'none'; frame-ancestors 'none'\"",
    replace: '',
    tests: ['test/server/create-handler.test.ts'],
  },
  {
    control: 'an error response has the type of a problem document',
    file: 'src/server/http/problem.ts',
    find: "'content-type': 'application/problem+json'",
    replace: "'content-type': 'text/html'",
    tests: ['test/server/create-handler.test.ts'],
  },
];
