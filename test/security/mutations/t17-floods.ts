import type { Mutation } from './mutation.ts';

export const floods: readonly Mutation[] = [
  {
    control: 'requests per user and minute are limited',
    file: 'src/server/guards/rate-limit.ts',
    find: 'if (requests > perMinute) {',
    replace: 'if (requests < 0) {',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'concurrent requests per user are limited',
    file: 'src/server/guards/rate-limit.ts',
    find: 'createKeyedBulkhead(concurrent, clock,',
    replace: 'createKeyedBulkhead(Infinity, clock,',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'servers with a shared limit count together',
    file: 'src/server/guards/rate-limit.ts',
    find: 'if (count) check(count);',
    replace: '',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'the memory of the rate limit is bounded',
    file: 'src/server/store/fixed-window-counter.ts',
    find: '{ max: maxWindows }',
    replace: '{ max: 100 * maxWindows }',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'each user has a separate limit',
    file: 'src/server/create-handler.ts',
    find: 'handler.rateLimiter.acquire(user.id, clientSignal)',
    replace: "handler.rateLimiter.acquire('all', clientSignal)",
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'the watch of a consent window stops when the session ends',
    file: 'src/flows/connect/consent-watch.ts',
    find: 'if (found === undefined) lookAt = Infinity;',
    replace: '',
    tests: ['test/flows/connect/consent-watch.test.ts'],
  },
];
