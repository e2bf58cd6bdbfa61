import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

interface Manifest {
  scripts: Record<string, string>;
  files: string[];
  sideEffects: string[];
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
}

const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const exact = /^\d+\.\d+\.\d+$/;

describe('the package', () => {
  it('runs nothing where it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'prepublish'];
    expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });

  it('brings few packages, each of one exact version', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(6);
    for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(exact);
    for (const version of Object.values(manifest.devDependencies)) {
      expect(version.replace(/^npm:.+@/, '')).toMatch(exact);
    }
  });

  it('publishes what was built and nothing else', () => {
    expect(manifest.files.filter((one) => one !== 'dist' && !/^(README|LICENSE|SECURITY|CHANGELOG)/.test(one))).toEqual(
      [],
    );
    expect(manifest.sideEffects).toEqual(['**/*.css']);
  });
});

describe('the lock file', () => {
  it('says of every package what it must be, and takes none from elsewhere than the registry', () => {
    // Binaries of development tools for other systems were locked on a system that never downloads them.
    const foreign = ({ dev, optional, os }: Locked) => dev && optional && os !== undefined;
    const wrong = locked.filter(
      // Without an address a package is the registry's, whichever that is.
      ([, one]) => one.link || one.resolved !== undefined || !(one.integrity?.startsWith('sha512-') || foreign(one)),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it.each(['react', 'react-dom', '@tanstack/react-query', 'hono', 'valibot'])('has %s once', (name) => {
    expect(locked.filter(([path]) => path.endsWith(`node_modules/${name}`))).toHaveLength(1);
  });

  it('has a Hono whose body limit, cache and CORS have no known holes', () => {
    const [major = 0, minor = 0, patch = 0] = (packages['node_modules/hono']?.version ?? '').split('.').map(Number);
    expect([major, minor > 12 || (minor === 12 && patch >= 25)]).toEqual([4, true]);
  });
});
