import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const sentence = 'holds your API key and runs on servers only';
const entries = ['plugboard/server', 'plugboard/server/node'];
let root: string;

/** A host that has our package, with our own `exports` and, for the real files, one-line stand-ins. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'plugboard-host-'));
  const home = join(root, 'node_modules/plugboard');
  const { name, version, type, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  mkdirSync(join(home, 'dist/server/adapters/node'), { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version, type, exports }));
  writeFileSync(join(home, 'dist/server/index.js'), 'export const createPlugboardHandler = () => "handler";\n');
  writeFileSync(
    join(home, 'dist/server/adapters/node/index.js'),
    'export const createPlugboardHandler = () => "handler";\n',
  );
  cpSync('src/server/refused-in-browsers.js', join(home, 'dist/server/refused-in-browsers.js'));
  for (const [index, entry] of entries.entries()) {
    writeFileSync(
      join(root, `app${index}.js`),
      `import { createPlugboardHandler } from '${entry}';\nconsole.log(createPlugboardHandler());\n`,
    );
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'built',
    (error: Error) => error.message,
  );

const withEsbuild = (input: string, options: object) =>
  failure(esbuild({ entryPoints: [join(root, input)], bundle: true, write: false, logLevel: 'silent', ...options }));

const withRollup = (input: string, options: object) =>
  failure(rollup({ input: join(root, input), plugins: [nodeResolve(options)], logLevel: 'silent' }));

const withVite = (input: string, options: object) =>
  failure(
    vite({
      root,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, ...options, rolldownOptions: { input: join(root, input) } },
    }),
  );

describe.each(entries)('a build of %s', (entry) => {
  const input = `app${entries.indexOf(entry)}.js`;

  it.each([
    ['esbuild', () => withEsbuild(input, { platform: 'browser' })],
    ['rollup', () => withRollup(input, { browser: true })],
    ['vite', () => withVite(input, {})],
  ])('for browsers fails and says why, by %s', { timeout: 30_000 }, async (_, build) => {
    expect(await build()).toContain(sentence);
  });

  it.each([
    ['esbuild', () => withEsbuild(input, { platform: 'node' })],
    ['rollup', () => withRollup(input, {})],
    ['vite', () => withVite(input, { ssr: true })],
  ])('for servers passes, by %s', { timeout: 30_000 }, async (_, build) => {
    expect(await build()).toBe('built');
  });
});

describe.each(['workerd', 'worker', 'edge-light'])('a build for %s, which is a server too', (condition) => {
  it.each(entries)('lets %s in', async (entry) => {
    const input = `app${entries.indexOf(entry)}.js`;
    expect(await withEsbuild(input, { platform: 'browser', conditions: [condition] })).toBe('built');
  });
});
