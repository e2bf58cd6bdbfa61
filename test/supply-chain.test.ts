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
  hasInstallScript?: boolean;
  license?: string;
}

const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const exact = /^\d+\.\d+\.\d+$/;

describe('the package', { tags: ['security-197'] }, () => {
  it('runs nothing where it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'prepublish'];
    expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });

  it('brings few packages, each of one exact version', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(7);
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

  it.each(Object.keys(manifest.dependencies))(
    'brings %s, which brings only packages of its own scope, runs nothing and has a permissive licence',
    (name) => {
      const { hasInstallScript = false, license, version } = packages[`node_modules/${name}`] ?? {};
      expect([hasInstallScript, version]).toEqual([false, manifest.dependencies[name]]);
      expect(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD']).toContain(license);
      const brought = read(`node_modules/${name}/package.json`) as Manifest;
      const foreign = Object.keys(brought.dependencies ?? {}).filter((one) => !one.startsWith(`@radix-ui/`));
      expect(foreign).toEqual([]);
      expect(Object.keys(brought.scripts ?? {}).filter((script) => /^(pre|post)?install$/.test(script))).toEqual([]);
    },
  );
});

describe('installing', () => {
  it('runs no script of a package, by whichever command', () => {
    const setup = readFileSync(new URL('../scripts/setup.mjs', import.meta.url), 'utf8');
    expect(setup.match(/\['ci'[^\]]*\]/g)).toEqual([expect.stringContaining("'--ignore-scripts'")]);
    expect(setup).not.toContain("'install', '--");
  });

  it('asks the registry of whoever installs, with no key in the project', () => {
    const names = readFileSync(new URL('../.npmrc', import.meta.url), 'utf8')
      .split('\n')
      .map((line) => line.split('=')[0] ?? '');
    const known = ['save-exact', 'omit-lockfile-registry-resolved', 'fund', 'audit', ''];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the lock file', { tags: ['security-199'] }, () => {
  it('says of every package what it must be, and takes none from elsewhere than the registry', () => {
    // Binaries of development tools for other systems were locked on a system that never downloads them.
    const foreign = ({ dev, optional, os }: Locked) => dev && optional && os !== undefined;
    const wrong = locked.filter(
      // Without an address a package is the registry's, whichever that is.
      ([, one]) => one.link || one.resolved !== undefined || !(one.integrity?.startsWith('sha512-') || foreign(one)),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('names one version of each, and nothing that is fetched by git, by address or from a folder', () => {
    const versions = locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version ?? ''));
    expect(versions.map(([path]) => path)).toEqual([]);
    const text = JSON.stringify(packages, (key, value: unknown) => (key === 'funding' ? undefined : value));
    expect(text).not.toMatch(/(git|ssh|https?|file):\/?\//);
  });

  it('knows which packages would run something when they are installed: tools for tests alone', () => {
    const running = locked.filter(([, one]) => one.hasInstallScript);
    expect(running.filter(([, one]) => !one.dev).map(([path]) => path)).toEqual([]);
    expect(running.length).toBeLessThanOrEqual(4);
  });

  it.each(['react', 'react-dom', '@tanstack/react-query', 'hono', 'valibot'])('has %s once', (name) => {
    expect(locked.filter(([path]) => path.endsWith(`node_modules/${name}`))).toHaveLength(1);
  });

  it('has a Hono whose body limit, cache and CORS have no known holes', () => {
    const [major = 0, minor = 0, patch = 0] = (packages['node_modules/hono']?.version ?? '').split('.').map(Number);
    expect([major, minor > 12 || (minor === 12 && patch >= 25)]).toEqual([4, true]);
  });
});
