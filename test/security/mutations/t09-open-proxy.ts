import type { Mutation } from './mutation.ts';

export const openProxy: readonly Mutation[] = [
  {
    control: 'a redirect is not followed',
    file: 'src/api/http/send-request.ts',
    find: "redirect: 'manual',",
    replace: "redirect: 'follow',",
    tests: ['test/api/http/send-request.test.ts'],
  },
  {
    control: 'a base URL is https, or http on this machine',
    file: 'src/server/config/urls.ts',
    find: '!isSecureUrl(url) || url.username ||',
    replace: 'url.username ||',
    tests: ['test/server/config/urls.test.ts'],
  },
  {
    control: 'a base URL has no query or hash that would swallow a path',
    file: 'src/server/config/urls.ts',
    find: 'url.password || url.search || url.hash',
    replace: 'url.password',
    tests: ['test/server/config/urls.test.ts'],
  },
];
