// Runs the suites that hold the promises of SECURITY.md and prints what they hold, class by class. `--fast` leaves out what needs a browser.
// Fails on a failure, on a class without a case, and on a skipped case without a reason.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { classes, reasons } from './security-classes.mjs';

const fast = process.argv.includes('--fast');
const output = '.cache/test-results/security.json';
mkdirSync('.cache/test-results', { recursive: true });

const classOf = (file) => classes.find(([, , patterns]) => patterns.some((pattern) => pattern.test(file)));
const needsBrowser = (file) => /\.browser\.test\.tsx?$/.test(file);
const files = readdirSync('test', { recursive: true })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && classOf(file))
  // The built demo has its own run: `npm test`.
  .filter((file) => !file.startsWith('test/e2e/') && !(fast && needsBrowser(file)));

const projects = fast ? ['node', 'dom'] : ['node', 'dom', 'browser'];
const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=dot',
  '--reporter=json',
  `--outputFile=${output}`,
  ...files,
];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });

const rows = new Map(classes.map(([letter, title]) => [letter, { title, files: 0, cases: 0, failed: 0, skipped: 0 }]));
const failures = [];
const unexplained = [];
const explained = new Map();
for (const { name, assertionResults, message } of JSON.parse(readFileSync(output, 'utf8')).testResults) {
  const file = relative(process.cwd(), name).replaceAll('\\', '/');
  const [letter] = classOf(file) ?? [];
  const row = rows.get(letter);
  if (!row) continue;
  row.files++;
  if (assertionResults.length === 0) failures.push(`${file}: ${message}`);
  for (const { fullName, status: ended } of assertionResults) {
    if (ended === 'passed') row.cases++;
    else if (ended === 'failed') {
      row.failed++;
      failures.push(`${file}: ${fullName}`);
    } else {
      row.skipped++;
      const reason = Object.keys(reasons).find((beginning) => fullName.startsWith(beginning));
      if (reason) explained.set(fullName, reasons[reason]);
      else unexplained.push(`${file}: ${fullName}`);
    }
  }
}

const cells = (...values) =>
  values.map((value, index) => (index < 2 ? String(value).padEnd(index ? 30 : 7) : String(value).padStart(9))).join('');
console.log(`\n${cells('class', 'about', 'files', 'cases', 'failed', 'skipped')}`);
for (const [letter, row] of rows)
  console.log(cells(letter, row.title, row.files, row.cases + row.failed, row.failed, row.skipped));
const sum = (name) => [...rows.values()].reduce((total, row) => total + row[name], 0);
console.log(cells('', 'all', sum('files'), sum('cases') + sum('failed'), sum('failed'), sum('skipped')));
for (const [name, reason] of explained) console.log(`skipped: ${name}: ${reason}`);
for (const failure of failures) console.error(`failed: ${failure}`);
for (const name of unexplained) console.error(`skipped without a reason: ${name}`);
const empty = [...rows].filter(([, row]) => row.cases === 0).map(([letter]) => letter);
if (empty.length) console.error(`no case in class ${empty.join(', ')}`);
process.exit(status || failures.length || unexplained.length || empty.length ? 1 : 0);
