import type { Mutation } from './mutation.ts';

export const consentWindows: readonly Mutation[] = [
  {
    control: 'a window that looks closed is watched further: only credentials count',
    file: 'src/flows/connect/consent-watch.ts',
    find: 'const found = await look();',
    replace: 'const found = (await look()) || windowNow()?.isClosed();',
    tests: ['test/flows/connect/consent-watch.test.ts'],
  },
  {
    control: 'no user is sent to an unsafe URL',
    file: 'src/flows/connect/connect-flow.ts',
    find: "if (!url) return finish({ status: 'unsafe' });",
    replace: '',
    tests: ['test/flows/connect/connect-flow.test.ts', 'test/flows/connect/consent-watch.test.ts'],
  },
  {
    control: 'only https leads to a provider',
    file: 'src/marketplace/connect/use-connect.ts',
    find: 'check: (url) => safeUrl(url, globalThis.location.href),',
    replace: 'check: (url) => url,',
    tests: ['test/marketplace/connect/use-connect.test.tsx'],
  },
];
