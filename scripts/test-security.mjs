// Runs the suites that hold the promises of SECURITY.md and prints what they hold: class by class, and number by number of the threat model.
// `--fast` leaves out what needs a browser or a build. Fails on a failure, on a class without a case, on a number without a test that passes,
// and on a skipped case without a reason. `--again` prints the results of the last run without another.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { cases, elsewhere } from './security-cases.mjs';
import { classes, reasons } from './security-classes.mjs';

const fast = process.argv.includes('--fast');
const again = process.argv.includes('--again');
const folder = '.cache/test-results/security';

const classOf = (file) => classes.find(([, , patterns]) => patterns.some((pattern) => pattern.test(file)));
const isSlow = (file) => file.startsWith('test/e2e/') || /\.browser\.test\.tsx?$/.test(file);
const files = readdirSync('test', { recursive: true })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && classOf(file) && !(fast && isSlow(file)));

/** Runs some files in some projects. Its results are left in a file of that name. */
function run(name, projects, chosen) {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile=${folder}/${name}.json`,
    ...chosen,
  ];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

const started = performance.now();
let ok = true;
if (!again) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isBuilt = (file) => file.startsWith('test/e2e/');
  const projects = ['node', 'dom', 'network', ...(fast ? [] : ['browser'])];
  ok = run(
    'tests',
    projects,
    files.filter((file) => !isBuilt(file)),
  );
  if (!fast) {
    // These run the built package as its users do.
    ok = spawnSync(process.execPath, ['scripts/demo.mjs', '--build'], { stdio: 'inherit' }).status === 0 && ok;
    ok = run('e2e', ['e2e'], files.filter(isBuilt)) && ok;
  }
}

const results = ['tests', 'e2e'].flatMap((name) => {
  const path = `${folder}/${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).testResults : [];
});

const none = { files: 0, cases: 0, runs: 0, failed: 0, skipped: 0 };
const rows = new Map(classes.map(([letter, title]) => [letter, { title, ...none }]));
const problems = [];
const explained = new Map();
/** The tests of each file, by their full names. */
const ended = new Map();

for (const { name, assertionResults, message } of results) {
  const file = relative(process.cwd(), name).replaceAll('\\', '/');
  const row = rows.get(classOf(file)?.[0]);
  ended.set(file, [...(ended.get(file) ?? []), ...assertionResults]);
  if (!row) continue;
  row.files++;
  if (assertionResults.length === 0) problems.push(`failed: ${file}: ${message}`);
  for (const { fullName, status, meta } of assertionResults) {
    if (status === 'passed' || status === 'failed') {
      row.cases++;
      row.runs += meta?.runs ?? 1;
    }
    if (status === 'failed') {
      row.failed++;
      problems.push(`failed: ${file}: ${fullName}`);
    } else if (status !== 'passed') {
      row.skipped++;
      const reason = Object.keys(reasons).find((beginning) => fullName.startsWith(beginning));
      if (reason) explained.set(fullName, reasons[reason]);
      else problems.push(`skipped without a reason: ${file}: ${fullName}`);
    }
  }
}

/** Whether a number of the threat model holds. Undefined when none of its tests is among those that were to run. */
function holds([number, title, ...tests]) {
  const due = tests.filter(([file]) => !(fast && isSlow(`test/${file}`)));
  const missing = due.filter(([file, part]) => {
    const found = (ended.get(`test/${file}`) ?? []).filter(({ fullName }) => fullName.includes(part));
    return found.length === 0 || found.some(({ fullName, status }) => status !== 'passed' && !explained.has(fullName));
  });
  for (const [file, part] of missing) problems.push(`${number} (${title}) does not hold: ${file}: ${part}`);
  return due.length > 0 ? missing.length === 0 : undefined;
}

const held = cases.map(holds);
const known = new Set([...cases, ...elsewhere].map(([number]) => number));
for (let number = 1; number < 200; number += 2)
  if (!known.has(number)) problems.push(`number ${number} of the threat model has no test`);

const numbers = ['files', 'cases', 'runs', 'failed', 'skipped'];
const cells = (letter, title, values) =>
  letter.padEnd(7) + title.padEnd(30) + values.map((value) => String(value).padStart(9)).join('');
console.log(`\n${cells('class', 'about', numbers)}`);
for (const [letter, row] of rows)
  console.log(
    cells(
      letter,
      row.title,
      numbers.map((name) => row[name]),
    ),
  );
const sum = (name) => [...rows.values()].reduce((total, row) => total + row[name], 0);
console.log(cells('', 'all', numbers.map(sum)));
for (const [name, reason] of explained) console.log(`skipped: ${name}: ${reason}`);

const count = (value) => held.filter((one) => one === value).length;
const left = count(undefined) > 0 ? `, ${count(undefined)} left out by --fast` : '';
console.log(
  `\ncases of the threat model: ${count(true)} held, ${count(false)} not${left}, ${elsewhere.length} do not apply:`,
);
for (const reason of new Set(elsewhere.map(([, why]) => why))) {
  const mine = elsewhere.filter(([, why]) => why === reason).map(([number]) => number);
  console.log(`  ${mine.join(', ')}: ${reason}`);
}
if (!again) console.log(`${Math.round((performance.now() - started) / 1_000)} s`);

for (const [letter, row] of rows) if (row.cases === 0) problems.push(`no case in class ${String(letter)}`);
for (const problem of problems) console.error(problem);
process.exit(ok && problems.length === 0 ? 0 : 1);
