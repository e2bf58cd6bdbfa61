import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countRuns } from '../runs.ts';

/** Packed files that the build does not create. */
const documents = ['LICENSE', 'README.md', 'package.json'];
/** Build output without a single source module. */
const ofTheBuild = ['dist/_virtual/_rolldown/runtime.js', 'dist/styles.css', 'dist/styles.d.css.ts'];
const own = 'src/server/refused-in-browsers.js';

const sources = readdirSync('src', { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).replaceAll('\\', '/'));

let packed: string[];

beforeAll(() => {
  const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [tarball] = JSON.parse(stdout || stderr) as { files: { path: string }[] }[];
  packed = (tarball?.files ?? []).map(({ path }) => path).toSorted();
});

const built = (ending: string) => packed.filter((path) => path.startsWith('dist/') && path.endsWith(ending));

describe('the tarball', { tags: ['security-67'] }, () => {
  it('contains the build output of each source module, and nothing else', () => {
    const modules = sources
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => path.replace(/^src(.*)\.tsx?$/, 'dist$1'));
    // A module of types or re-exports can produce no code.
    const code = modules.filter((path) => existsSync(`${path}.js`)).flatMap((path) => [`${path}.js`, `${path}.js.map`]);
    const expected = [
      ...documents,
      ...ofTheBuild,
      own.replace('src/', 'dist/'),
      ...modules.map((path) => `${path}.d.ts`),
      ...code.filter((path) => existsSync(path)),
    ].toSorted();
    expect(packed).toEqual(expected);
    expect(code.length).toBeGreaterThan(modules.length);
  });

  it('contains no test, machine configuration or local path', () => {
    expect(packed.filter((path) => /\.env|\.npmrc|\.test\.|fixtures?\/|node_modules|\.log$|\.tgz$/.test(path))).toEqual(
      [],
    );
    const folder = process.cwd();
    for (const path of packed) {
      countRuns();
      const text = readFileSync(path, 'utf8');
      expect([path, text.includes(folder) || /"(\/home|\/Users|\/root|[A-Z]:\\\\)/.test(text)]).toEqual([path, false]);
    }
  });

  it('maps each module to its source by a relative path', () => {
    for (const path of built('.js.map')) {
      countRuns();
      const map = JSON.parse(readFileSync(path, 'utf8')) as { sources: string[] };
      for (const source of map.sources)
        expect([path, source]).toEqual([path, expect.stringMatching(/^(\.\.\/)+src\//)]);
    }
  });

  it('evaluates no text as code or markup, and loads no remote code', () => {
    const dynamic =
      /\beval\s*\(|new Function\b|Function\(['"`]|\bimport\(\s*(?!['"][.\w@])|import\(['"](https?|data|blob):|setTimeout\(['"`]|document\.write|innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcDoc|createContextualFragment/;
    for (const path of built('.js')) {
      countRuns();
      const found = dynamic.exec(readFileSync(path, 'utf8'))?.[0];
      expect([path, found]).toEqual([path, undefined]);
    }
    expect(built('.js').length).toBeGreaterThan(300);
  });

  it('reads the environment only in the server and the testing tools', () => {
    const readers = built('.js').filter((path) =>
      /process(\.|\[')env|import\.meta\.env/.test(readFileSync(path, 'utf8')),
    );
    // Bundlers replace this one name, by which messages for developers stay out of production.
    const mode = 'dist/api/text/is-development.js';
    expect(readers.filter((path) => !/^dist\/(server|testing)\//.test(path))).toEqual([mode]);
    expect(new Set(readFileSync(mode, 'utf8').match(/process\.env[.\w]*/g))).toEqual(new Set(['process.env.NODE_ENV']));
  });
});
