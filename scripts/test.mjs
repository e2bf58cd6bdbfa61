// Runs every check of the project and ends with one line: `N passed, N failed`. `--fast` leaves out the tests that need a build, a browser or
// real sockets, and those that cut across the layers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const fast = process.argv.includes('--fast');
const results = '.cache/test-results';
// Workers keep their modules from file to file, which takes more than Node's default heap of 4 GB.
const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=8192`.trim();
const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS };
delete env.FORCE_COLOR;
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

const run = (args) => spawnSync(process.execPath, args, { stdio: 'inherit', env }).status === 0;
const seconds = (started) => `${((Date.now() - started) / 1_000).toFixed(1)} s`;

/** One check that passes or fails as a whole. */
function check(name, ...args) {
  const started = Date.now();
  const ok = run(args);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds(started)})`);
  if (ok) passed++;
  else failed++;
  return ok;
}

/** Tests of some Vitest projects, counted one by one. A run that reports nothing has failed. */
function tests(name, projects, ...options) {
  const started = Date.now();
  const output = `${results}/${name}.json`;
  const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${output}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const ok = run(['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...reporters, ...options]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(output, 'utf8'));
    passed += numPassedTests;
    // A file that cannot be loaded fails the run without failing a test.
    failed += numFailedTests + (!ok && numFailedTests === 0 ? 1 : 0);
    console.log(`${ok ? '✓' : '✗'} ${name}: ${numPassedTests} passed, ${numFailedTests} failed (${seconds(started)})`);
  } catch {
    failed++;
    console.log(`✗ ${name}: no results (${seconds(started)})`);
  }
}

check('generated files are fresh', 'scripts/generate.mjs', '--check');
check('types', 'node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json');
check('lint', 'scripts/lint.mjs');
check('format', 'node_modules/oxfmt/bin/oxfmt', '--check');
const across = ['faults', 'journeys', 'security'].map((folder) => `--exclude=test/${folder}/*.test.*`);
tests('fast', ['isolated', 'node', 'dom', ...(fast ? [] : ['network'])], ...(fast ? across : []));

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
