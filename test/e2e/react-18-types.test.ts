import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = '.cache/react-18-types';
const entries = ['index', 'components/index', 'hooks/index', 'api/index', 'testing/react/index'];
const react = '../../node_modules/react18-types';

const compilerOptions = {
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  target: 'es2022',
  types: [],
  noEmit: true,
  // The declarations of the package are what is under test.
  skipLibCheck: false,
  strict: true,
  paths: { react: [react], 'react/*': [`${react}/*`] },
};

it('the built declarations compile in a host on React 18, with skipLibCheck off', () => {
  mkdirSync(folder, { recursive: true });
  const lines = entries.map((name, at) => `export type * as entry${at} from '../../dist/${name}.js';`);
  const page = "import { Marketplace } from '../../dist/index.js';\nexport const page = <Marketplace />;";
  writeFileSync(join(folder, 'host.tsx'), [...lines, page].join('\n'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['host.tsx'] }));
  const tsc = spawnSync(process.execPath, ['node_modules/@typescript/native/bin/tsc', '-p', folder], {
    encoding: 'utf8',
  });
  expect(tsc.stdout + tsc.stderr).toBe('');
});
