import type { Mutation } from './mutation.ts';

export const consentWindows: readonly Mutation[] = [
  {
    control: 'a window that looks closed is watched on: only credentials count',
    file: 'src/flows/consent-watch.ts',
    find: 'const found = await look();',
    replace: 'const found = (await look()) || windowNow()?.isClosed();',
    tests: ['test/flows'],
  },
  {
    control: 'nobody is led to an address that is not fit',
    file: 'src/flows/connect-flow.ts',
    find: "if (!url) return finish({ status: 'unsafe' });",
    replace: '',
    tests: ['test/flows/connect-window.test.ts'],
  },
  {
    control: 'only https leads to a provider',
    file: 'src/marketplace/connect/use-connect.ts',
    find: 'check: (url) => safeUrl(url, globalThis.location.href),',
    replace: 'check: (url) => url,',
    tests: ['test/marketplace/connect-window.test.tsx'],
  },
];
