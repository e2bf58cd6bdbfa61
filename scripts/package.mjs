// Packs the built package and checks what a host would install.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.cache/package';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const npm = process.env.npm_execpath
  ? { command: process.execPath, args: [process.env.npm_execpath] }
  : { command: 'npm', args: [] };
const [packed] = JSON.parse(
  execFileSync(npm.command, [...npm.args, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  }),
);
const tarball = join(folder, packed.filename);
let ok = true;
const fail = (message) => {
  console.error(message);
  ok = false;
};

const run = (path, ...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });
  if (status !== 0) fail(`${path}\n${stdout}${stderr}`);
};
run('node_modules/publint/src/cli.js', 'run', '--strict', tarball);
run(
  'node_modules/@arethetypeswrong/cli/dist/index.js',
  tarball,
  '--profile',
  'esm-only',
  '--exclude-entrypoints',
  'styles.css',
);

const strays = packed.files
  .map(({ path }) => path)
  .filter((path) => !/^(dist\/|README\.md$|LICENSE$|package\.json$)/.test(path));
if (strays.length) fail(`The tarball holds more than it should: ${strays.join(', ')}`);

const foreign = packed.files.filter(({ path }) => path.includes('node_modules/'));
if (foreign.length)
  fail(`${foreign.length} files of other packages are in the tarball: list them as dependencies or peers.`);

const filesOf = (root) =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

// A client module without its directive breaks server components. The build must keep what the source says.
const sources = new Set(
  readdirSync('src', { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => readFileSync(path, 'utf8').startsWith("'use client'"))
    .map((path) => path.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js')),
);
const built = filesOf('dist');
for (const path of built) {
  const text = readFileSync(path, 'utf8');
  if (sources.has(path) && !/^["']use client["']/.test(text)) fail(`${path} lost its "use client".`);
  if (text.includes(process.cwd())) fail(`${path} names a folder of this machine.`);
}

console.log(
  `${packed.files.length} files, ${(packed.size / 1000).toFixed(0)} kB packed, ${(packed.unpackedSize / 1000).toFixed(0)} kB unpacked`,
);
process.exit(ok ? 0 : 1);
