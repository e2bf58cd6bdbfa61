// Builds what is stale and starts the demo.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const stamp = 'demo/dist/.built';
const scripts = ['scripts/build.mjs', 'scripts/demo.mjs'];

function sourcesOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.startsWith(join('demo', 'dist')));
}

function fingerprint() {
  const hash = createHash('sha256');
  const files = [
    ...sourcesOf('src'),
    ...sourcesOf('demo'),
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    ...scripts,
  ].toSorted();
  for (const path of files) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const sources = fingerprint();
if (!existsSync('dist/index.js') || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  console.log('Building …');
  run('scripts/build.mjs');
  run('node_modules/vite/bin/vite.js', 'build', '--config', 'demo/vite.config.ts', '--logLevel', 'warn');
  await build({
    entryPoints: ['demo/server/main.ts'],
    outfile: 'demo/dist/server.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // Without the paths of our own tsconfig.json, which lead to the source: the demo imports the built package, as a host does.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    logLevel: 'warning',
  });
  mkdirSync('demo/dist', { recursive: true });
  writeFileSync(stamp, sources);
}

if (!process.argv.includes('--build')) {
  const server = spawn(process.execPath, ['demo/dist/server.js'], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
}
