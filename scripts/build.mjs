// Builds the package into dist/: modules and styles by Vite, declarations by TypeScript.
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';

function run(name, ...args) {
  const { status } = spawnSync(process.execPath, [name, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync('dist', { recursive: true, force: true });
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
run('node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.build.json');

// Browser builds of the server entries end here, and print its one import. It is kept from Vite and TypeScript, which could not resolve it either.
copyFileSync('src/server/refused-in-browsers.js', 'dist/server/refused-in-browsers.js');

// TypeScript hosts import the stylesheet for its side effect; this gives the import a type.
writeFileSync('dist/styles.d.css.ts', 'export {};\n');
