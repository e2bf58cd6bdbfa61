import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = resolve('.cache/runtimes');
const hosts = resolve('test/runtimes/hosts');
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

/** Packs what was built, once a run, and gives the tarball's path. */
export function packPackage(): string {
  mkdirSync(cache, { recursive: true });
  const [packed] = JSON.parse(npm(resolve('.'), 'pack', '--json', '--ignore-scripts', '--pack-destination', cache)) as {
    filename: string;
  }[];
  if (!packed) throw new Error('npm packed nothing.');
  return join(cache, packed.filename);
}

/** Copies a host of the fixtures, installs what its lock file says and the tarball on top, and gives its folder. */
export function installHost(name: string, tarball: string): string {
  const folder = join(cache, name);
  const stamp = join(folder, 'node_modules', '.locked');
  const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const lock = createHash('sha256')
    .update(readFileSync(join(hosts, name, 'package-lock.json')))
    .update(JSON.stringify([dependencies, peerDependencies]))
    .digest('hex');
  const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  if (!isInstalled) rmSync(folder, { recursive: true, force: true });
  cpSync(join(hosts, name), folder, { recursive: true });
  if (!isInstalled) {
    npm(folder, 'ci', ...quiet);
    npm(folder, 'install', tarball, '--no-save', '--no-package-lock', '--prefer-offline', ...quiet);
    writeFileSync(stamp, lock);
    return folder;
  }
  // Its dependencies are there, and npm does not install a tarball of the same name again.
  const installed = join(folder, 'node_modules', 'plugboard');
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  return folder;
}
