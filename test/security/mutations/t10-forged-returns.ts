import type { Mutation } from './mutation.ts';

export const forgedReturns: readonly Mutation[] = [
  {
    control: 'a consent page is on a host of `oauthHosts`',
    file: 'src/server/config/urls.ts',
    find: '&& hosts.has(url.host)',
    replace: '',
    tests: ['test/server/config/urls.test.ts', 'test/server/routes/credentials.test.ts'],
  },
  {
    control: 'the return URL is on the page’s origin',
    file: 'src/server/routes/oauth-callback.ts',
    find: 'if(u.origin!==location.origin)u=null',
    replace: '',
    tests: ['test/server/routes/oauth-callback.test.ts'],
  },
  {
    control: 'the callback page removes its query from the URL first',
    file: 'src/server/routes/oauth-callback.ts',
    find: "history.replaceState(null,'',location.pathname);",
    replace: '',
    tests: ['test/server/routes/oauth-callback.test.ts'],
  },
  {
    control: 'the callback page cannot be framed',
    file: 'src/server/routes/oauth-callback.ts',
    find: "; frame-ancestors 'none'",
    replace: '',
    tests: ['test/server/routes/oauth-callback.test.ts'],
  },
  {
    control: 'the callback page sends no referrer',
    file: 'src/server/routes/oauth-callback.ts',
    find: "'referrer-policy': 'no-referrer',",
    replace: '',
    tests: ['test/server/routes/oauth-callback.test.ts'],
  },
  {
    control: 'a path of two slashes leads to no other host',
    file: 'src/marketplace/navigation/view-url.ts',
    find: "pathname.startsWith('//')",
    replace: 'false',
    tests: ['test/marketplace/navigation/view-url.test.ts'],
  },
];
