// Takes each control of the threat table away, one at a time, in a copy of the tree, and demands that the tests named for it notice.
// Words on the command line choose the controls whose threat or name has one of them: `npm run mutate:guards T4 breaker`.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { controls } from './guards.mjs';

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = controls.filter(
  ({ threat, control }) =>
    words.length === 0 || words.some((word) => threat.toLowerCase() === word || control.toLowerCase().includes(word)),
);

// Only what the tests need: no browser, no Storybook.
const config = `
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
const browser = ['test/**/*.browser.test.tsx', 'test/**/*.browser.test.ts', 'test/e2e/**'];
const patience = { testTimeout: 60_000, hookTimeout: 60_000, bail: 1 };
export default defineConfig({ cacheDir: '.cache/vite', test: { projects: [
  { plugins: [react()], test: { ...patience, name: 'node', environment: 'node', include: ['test/**/*.test.ts', 'test/**/*.ssr.test.tsx'], exclude: browser } },
  { plugins: [react()], test: { ...patience, name: 'dom', environment: 'happy-dom', include: ['test/**/*.test.tsx'], exclude: [...browser, '**/*.network.test.tsx', '**/*.ssr.test.tsx'], setupFiles: ['test/setup-dom.ts'] } },
] } });
`;

/** A copy of the tree that may be spoilt. */
function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'plugboard-guards-'));
  for (const name of ['src', 'test', 'contract', 'stories', 'scripts', 'demo', '.storybook']) {
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (path) => !/[/\\](dist|\.cache|node_modules)$/.test(path),
    });
  }
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'layers.ts', '.npmrc'])
    cpSync(name, join(folder, name));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'guards.config.ts'), config);
  return folder;
}

/** Runs tests in a copy. Gives how many failed, or undefined when they could not be run at all. */
function run(folder, tests) {
  const output = join(folder, 'result.json');
  rmSync(output, { force: true });
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'guards.config.ts',
    '--reporter=json',
    `--outputFile=${output}`,
    ...tests,
  ];
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' }).on('exit', (code) => {
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
  const places = original.split(find).length - 1;
  if (places !== 1) return { verdict: `found ${places} times`, ok: false };
  try {
    writeFileSync(
      path,
      original.replace(find, () => replace),
    );
    const result = await run(folder, tests);
    if (!result || result.total === 0) return { verdict: 'tests did not run', ok: false };
    return result.failed > 0 ? { verdict: 'noticed', ok: true } : { verdict: 'SURVIVED', ok: false };
  } finally {
    writeFileSync(path, original);
  }
}

const started = performance.now();
const workers = Math.min(2, availableParallelism());
const folders = Array.from({ length: workers }, copyTree);
const results = [];
const left = chosen.entries();

function tidy() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    tidy();
    process.exit(130);
  });
}

try {
  const all = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const whole = await run(folders[0], all);
  if (!whole || whole.failed > 0 || whole.total === 0) {
    console.error(
      `The tests must pass before a control is taken away: ${whole ? `${whole.failed} failed` : 'they did not run'}.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`${whole.total} tests of ${all.length} files pass with every control in place.\n`);
    console.log(`${'threat'.padEnd(7)}${'control'.padEnd(76)}without it`);
    await Promise.all(
      folders.map(async (folder) => {
        for (const [index, control] of left) {
          results[index] = await check(folder, control);
          console.log(`${control.threat.padEnd(7)}${control.control.padEnd(76)}${results[index].verdict}`);
        }
      }),
    );
    const bad = results.filter(({ ok }) => !ok).length;
    const threats = new Set(chosen.map(({ threat }) => threat)).size;
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.log(`\n${chosen.length} controls of ${threats} threats, ${bad} not noticed, ${seconds} s`);
    process.exitCode = bad > 0 || chosen.length === 0 ? 1 : 0;
  }
} finally {
  tidy();
}
