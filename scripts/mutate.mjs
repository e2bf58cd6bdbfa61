// Removes each control of the threat table, and what makes each field report right, one at a time, in a copy of the tree, and requires that one of
// its tests fails. Words on the command line choose by threat or by name: `npm run mutate:guards T4 breaker`, `npm run mutate:guards report`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTs } from './load-ts.mjs';

const { mutations: controls } = await loadTs('test/security/mutations/index.ts');
const { reportMutations } = await loadTs('test/faults/report-mutations.ts');
const mutations = [...controls, ...reportMutations.map((one) => ({ threat: 'report', ...one }))];
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = mutations.filter(
  ({ threat, control }) =>
    words.length === 0 || words.some((word) => threat.toLowerCase() === word || control.toLowerCase().includes(word)),
);

// Storybook and the built demo are not in the copy.
const config = `
import whole from './vitest.config.ts';
const projects = whole.test.projects.filter(({ test }) => !['stories', 'e2e'].includes(test.name));
export default { ...whole, cacheDir: '.cache/vite', test: { ...whole.test, bail: 1, projects } };
`;

/** Copies the parts of the tree that the tests need. */
function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'plugboard-mutations-'));
  const skipped = /[/\\](dist|\.cache|node_modules)$/;
  const folders = ['src', 'test', 'contract', 'docs', 'stories', 'scripts', 'demo', '.storybook'];
  const setUp = ['package.json', 'package-lock.json', 'tsconfig.json', 'layers.ts', 'vitest.config.ts', '.npmrc'];
  const files = [...setUp, 'SECURITY.md', 'ARCHITECTURE.md'];
  for (const name of [...folders, ...files])
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !skipped.test(path) });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'mutations.config.ts'), config);
  return folder;
}

/** Runs tests in a copy. Resolves with the number that failed, or with undefined when they could not run. */
function run(folder, tests) {
  const output = join(folder, 'result.json');
  rmSync(output, { force: true });
  const options = ['run', '--config', 'mutations.config.ts', '--reporter=json', `--outputFile=${output}`];
  return new Promise((resolve) => {
    const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...options, ...tests], {
      cwd: folder,
      stdio: 'ignore',
    });
    vitest.on('exit', (code) => {
      try {
        const { numFailedTests, numFailedTestSuites, numTotalTests } = JSON.parse(readFileSync(output, 'utf8'));
        resolve({ failed: numFailedTests || (code ? numFailedTestSuites : 0), total: numTotalTests });
      } catch {
        resolve(undefined);
      }
    });
  });
}

async function check(folder, { file, find, replace, tests }) {
  const path = join(folder, file);
  const original = readFileSync(path, 'utf8');
  if (original.split(find).length !== 2) return `found ${original.split(find).length - 1} times`;
  try {
    writeFileSync(
      path,
      original.replace(find, () => replace),
    );
    const result = await run(folder, tests);
    if (!result?.total) return 'tests did not run';
    return result.failed > 0 ? 'noticed' : 'SURVIVED';
  } finally {
    writeFileSync(path, original);
  }
}

const folders = [copyTree(), copyTree()];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
const whole = await run(folders[0], files);
if (!whole?.total || whole.failed > 0) {
  console.error(
    `The tests must pass with every control in place: ${whole ? `${whole.failed} failed` : 'they did not run'}.`,
  );
  process.exit(1);
}
console.log(`${whole.total} tests of ${files.length} files pass with every control in place.\n`);
console.log(`${'threat'.padEnd(7)}${'control'.padEnd(76)}without it`);
const left = chosen.values();
let unnoticed = 0;
await Promise.all(
  folders.map(async (folder) => {
    for (const mutation of left) {
      const verdict = await check(folder, mutation);
      if (verdict !== 'noticed') unnoticed++;
      console.log(`${mutation.threat.padEnd(7)}${mutation.control.padEnd(76)}${verdict}`);
    }
  }),
);
console.log(`\n${chosen.length} controls, ${unnoticed} not noticed`);
process.exit(unnoticed > 0 ? 1 : 0);
