import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startDemo } from './support/demo.ts';

const parent = mkdtempSync(join(tmpdir(), 'plugboard-path-'));
const sources = ['src', 'demo', 'scripts', 'package.json', 'package-lock.json', 'vite.config.ts'];

afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('a clone in a folder whose name URLs escape', () => {
  it('builds, starts and serves the demo', { timeout: 600_000 }, async () => {
    const clone = join(parent, 'my äpps', 'plug #1 50%');
    mkdirSync(clone, { recursive: true });
    for (const name of [...sources, 'tsconfig.json', 'tsconfig.build.json']) {
      cpSync(name, join(clone, name), {
        recursive: true,
        filter: (path) => !resolve(path).startsWith(resolve('demo/dist')),
      });
    }
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');

    const built = spawnSync(process.execPath, ['scripts/demo.mjs', '--build'], { cwd: clone, encoding: 'utf8' });
    expect([built.status, built.stderr]).toEqual([0, expect.any(String)]);

    const demo = await startDemo({}, clone);
    const page = await (await fetch(demo.url)).text();
    const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(assets).toContain('/assets/main.js');
    for (const path of assets) expect([path, (await fetch(demo.url + path)).status]).toEqual([path, 200]);
    await demo.stop();
  });
});
