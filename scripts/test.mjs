// Runs every check of the project and ends with one line: `N passed, N failed`. `--fast` leaves out what needs a build or a browser.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const fast = process.argv.includes('--fast');
const results = '.cache/test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;

/** One check that passes or fails as a whole. */
function check(name, ...args) {
  const started = Date.now();
  const ok = node(...args);
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) passed++;
  else failed++;
  return ok;
}

/** Tests of some Vitest projects, counted one by one. A run that reports nothing has failed. */
function tests(name, projects, env = {}) {
  const output = `${results}/${name}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile=${output}`];
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...reporters,
  ];
  const ok = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(output, 'utf8'));
    passed += numPassedTests;
    // A file that cannot be loaded fails the run without failing a test.
    failed += numFailedTests + (!ok && numFailedTests === 0 ? 1 : 0);
  } catch {
    failed++;
  }
}

check('generated files are fresh', 'scripts/generate.mjs', '--check');
check('types', 'node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json');
check('lint', 'scripts/lint.mjs');
check('format', 'node_modules/oxfmt/bin/oxfmt', '--check');
tests('fast', ['node', 'dom', 'network']);

if (!fast) {
  if (check('build', 'scripts/demo.mjs', '--build')) {
    check('package', 'scripts/package.mjs');
    check('size', 'scripts/size.mjs');
    tests('e2e', ['e2e']);
  }
  tests('browser', ['browser']);
  tests('stories', ['stories']);
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
