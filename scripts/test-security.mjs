// Runs the test files that hold a case of the threat model and prints which cases hold, class by class. `--fast` leaves out the tests that
// need a browser or a build. `--again` prints the results of the last run. Fails on a failed test, on a case without a test that passes
// and on a skipped test without a reason.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { loadTs } from './load-ts.mjs';

const { cases, classes, notApplicable, skippable } = await loadTs('test/security/threats.ts');
const fast = process.argv.includes('--fast');
const again = process.argv.includes('--again');
const folder = '.cache/test-results/security';
const isBuilt = (file) => file.startsWith('test/e2e/');
const isSlow = (file) => isBuilt(file) || /\.browser\.test\.tsx?$/.test(file);
const files = readdirSync('test', { recursive: true })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !(fast && isSlow(file)))
  .filter(
    (file) => file.startsWith('test/security/') || /'security-|@module-tag security-/.test(readFileSync(file, 'utf8')),
  );

/** Runs some files in some projects and leaves the results in a file of that name. */
function run(name, projects, chosen) {
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=json'];
  const vitest = ['node_modules/vitest/vitest.mjs', ...args, `--outputFile=${folder}/${name}.json`, ...chosen];
  return spawnSync(process.execPath, vitest, { stdio: 'inherit' }).status === 0;
}

let ok = true;
if (!again) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const projects = ['node', 'dom', 'network', ...(fast ? [] : ['browser'])];
  ok = run(
    'tests',
    projects,
    files.filter((file) => !isBuilt(file)),
  );
  if (!fast) {
    ok = spawnSync(process.execPath, ['scripts/demo.mjs', '--build'], { stdio: 'inherit' }).status === 0 && ok;
    ok = run('e2e', ['e2e'], files.filter(isBuilt)) && ok;
  }
}

const results = ['tests', 'e2e']
  .map((name) => `${folder}/${name}.json`)
  .filter((path) => existsSync(path))
  .flatMap((path) => JSON.parse(readFileSync(path, 'utf8')).testResults);
const problems = [];
const reasons = new Map();
const byTag = new Map();
for (const { name, assertionResults, message } of results) {
  const file = relative(process.cwd(), name).replaceAll('\\', '/');
  if (assertionResults.length === 0) problems.push(`failed: ${file}: ${message}`);
  for (const test of assertionResults) {
    for (const tag of test.tags ?? []) byTag.set(tag, [...(byTag.get(tag) ?? []), test]);
    if (test.status === 'passed') continue;
    const reason = Object.keys(skippable).find((beginning) => test.fullName.startsWith(beginning));
    if (test.status !== 'failed' && reason) reasons.set(test.fullName, skippable[reason]);
    else problems.push(`${test.status}: ${file}: ${test.fullName}`);
  }
}

const rows = classes.map(([last, title]) => ({ last, title, held: 0, broken: 0, unseen: 0, tests: 0, runs: 0 }));
for (const [number, title] of Object.entries(cases)) {
  const row = rows.find(({ last }) => Number(number) <= last);
  const tests = (byTag.get(`security-${number}`) ?? []).filter(({ fullName }) => !reasons.has(fullName));
  row.tests += tests.length;
  row.runs += tests.reduce((sum, { meta }) => sum + (meta?.runs ?? 1), 0);
  if (tests.length === 0 && fast) row.unseen++;
  else if (tests.length > 0 && tests.every(({ status }) => status === 'passed')) row.held++;
  else {
    row.broken++;
    problems.push(`case ${number} does not hold: ${title}`);
  }
}

const columns = ['held', 'broken', 'unseen', 'tests', 'runs'];
const print = (title, cells) => console.log(title.padEnd(30) + cells.map((cell) => String(cell).padStart(9)).join(''));
print('\ncases of the threat model', columns);
for (const row of rows)
  print(
    row.title,
    columns.map((name) => row[name]),
  );
print(
  'all',
  columns.map((name) => rows.reduce((sum, row) => sum + row[name], 0)),
);
for (const [name, reason] of reasons) console.log(`skipped: ${name}: ${reason}`);
for (const [number, reason] of Object.entries(notApplicable)) console.log(`case ${number} does not apply: ${reason}`);
for (const problem of problems) console.error(problem);
process.exit(ok && problems.length === 0 ? 0 : 1);
