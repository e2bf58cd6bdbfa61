import type { Mutation } from './mutation.ts';

export const floods: readonly Mutation[] = [
  {
    control: 'a user asks so often a minute',
    file: 'src/server/guards/rate-limit.ts',
    find: 'if (requests > perMinute) {',
    replace: 'if (requests < 0) {',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'a user asks so much at a time',
    file: 'src/server/guards/rate-limit.ts',
    find: 'if (others >= concurrent) {',
    replace: 'if (others < 0) {',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'all servers count together, if they are to',
    file: 'src/server/guards/rate-limit.ts',
    find: 'if (count) check(count);',
    replace: '',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'counting floods fills no memory',
    file: 'src/server/store/fixed-window-counter.ts',
    find: 'if (spans.size > keptSpans)',
    replace: 'if (spans.size < 0)',
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'each user is counted apart',
    file: 'src/server/create-handler.ts',
    find: 'limiter.enter(user.id)',
    replace: "limiter.enter('all')",
    tests: ['test/server/guards/rate-limit.test.ts'],
  },
  {
    control: 'nobody asks for a credential once the session has ended',
    file: 'src/flows/consent-watch.ts',
    find: 'if (found === undefined) lookAt = Infinity;',
    replace: '',
    tests: ['test/flows/connect-window.test.ts'],
  },
];
