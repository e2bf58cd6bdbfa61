import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptions, layers } from '../layers.ts';
import { circlesOf, filesIn, graphOf, importsOf } from './import-graph.ts';

const isGenerated = (path: string) => path.includes('generated');
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').length;
const sources = filesIn('src').filter((path) => /\.tsx?$/.test(path));
const tests = filesIn('test').filter((path) => /\.tsx?$/.test(path));
const layerOf = (path: string) => relative('src', path).split('/')[0] ?? '';

/** The room of a module: its folder in its layer. A file in the root of a layer is a room of its own. */
const roomOf = (path: string) => path.split('/').slice(0, 3).join('/');

/** Tests that still mirror no source. They only shrink. */
const strayTests: readonly string[] = [
  'test/api/client.test.ts',
  'test/api/generated.test.ts',
  'test/api/hostile.test.ts',
  'test/api/properties.test.ts',
  'test/api/slow-upstream.test.ts',
  'test/api/to-plugboard-error.test.ts',
  'test/components/base.ssr.test.tsx',
  'test/components/hostile-geometry.browser.test.tsx',
  'test/components/hostile.browser.test.tsx',
  'test/components/hostile.test.ts',
  'test/components/hydration.test.tsx',
  'test/components/policy.browser.test.tsx',
  'test/components/stories.browser.test.tsx',
  'test/components/workflow-parts.ssr.test.tsx',
  'test/hooks/backend.test.tsx',
  'test/hooks/fault-matrix.network.test.tsx',
  'test/hooks/host-defaults.test.tsx',
  'test/hooks/lifecycle.test.tsx',
  'test/hooks/mutations.test.tsx',
  'test/hooks/offline.test.tsx',
  'test/hooks/prefetch.ssr.test.tsx',
  'test/hooks/queries.test.tsx',
  'test/i18n/locales.test.ts',
  'test/testing/runtime.test.ts',
  'test/theme/resets.browser.test.tsx',
  'test/theme/tokens.test.ts',
  'test/api/parse/any.test.ts',
  'test/components/catalogue-search/typo-distance.test.ts',
  'test/components/credential-form/field-kinds.test.tsx',
  'test/components/feedback/feedback.test.tsx',
  'test/components/form/readable-name.test.ts',
  'test/components/primitives/status-icons.test.tsx',
  'test/components/tools/parameters.test.ts',
  'test/components/workflow/workflow-bulk.test.tsx',
  'test/marketplace/catalogue/integration-grid-host.test.tsx',
  'test/server/config/construction.test.ts',
  'test/server/routes/matrix.test.ts',
  'test/server/routes/workflow-order.test.ts',
  'test/server/upstream/tls.test.ts',
  'test/testing/sandbox/answers.test.ts',
];

/** The layers a module may enter, its own included. */
function allowedFor(path: string): string[] {
  const extra = Object.entries(exceptions).find(([folder]) => path.startsWith(join('src', folder)))?.[1] ?? [];
  return [layerOf(path), ...(layers[layerOf(path)] ?? []), ...extra];
}

describe('the source tree', () => {
  const inLayers = sources.filter((path) => relative('src', path).includes('/'));

  it('has only folders that layers.ts names', () => {
    expect([...new Set(inLayers.map(layerOf))].filter((layer) => !(layer in layers))).toEqual([]);
  });

  it('imports only what layers.ts allows', () => {
    const breaches = inLayers.flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith('src/') && !allowedFor(path).includes(layerOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  it('enters another layer through its index or its internal module', () => {
    const breaches = inLayers.flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith('src/') && layerOf(target) !== layerOf(path))
        .filter((target) => !['index.ts', 'internal.ts'].some((name) => target === join('src', layerOf(target), name)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  // A server component may import any of it, and React has no state, effects or contexts there.
  it('marks what needs React in the browser', () => {
    const unmarked = sources.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return /^import (?!type ).* from 'react';/m.test(text) && !text.startsWith("'use client'");
    });
    expect(unmarked).toEqual([]);
  });

  it('never leaves src', () => {
    const strays = sources.flatMap((path) =>
      importsOf(path)
        .filter((target) => !target.startsWith('src/'))
        .map((target) => `${path} imports ${target}`),
    );
    expect(strays.filter((stray) => !stray.includes('refused'))).toEqual([]);
  });

  it('keeps TanStack Query to the hooks, and fetch out of the components', () => {
    const queryUsers = sources.filter((path) => /from '@tanstack\/react-query'/.test(readFileSync(path, 'utf8')));
    expect(queryUsers.filter((path) => layerOf(path) !== 'hooks')).toEqual([]);
    const fetchers = sources.filter(
      (path) => layerOf(path) === 'components' && /\bfetch\(/.test(readFileSync(path, 'utf8')),
    );
    expect(fetchers).toEqual([]);
  });

  it('has no circle of modules, whatever the kind of import', () => {
    expect(circlesOf(graphOf(sources))).toEqual([]);
  });

  it('has no circle of rooms', () => {
    expect(circlesOf(graphOf(sources, roomOf))).toEqual([]);
  });

  it('has no file over 300 lines, and no folder over 30 files', () => {
    const styles = filesIn('src').filter((path) => path.endsWith('.css'));
    expect([...sources, ...styles].filter((path) => !isGenerated(path) && linesOf(path) > 301)).toEqual([]);
    const written = sources.filter((path) => !isGenerated(path)).map((path) => dirname(path));
    const crowded = [...new Set(written)].filter((folder) => written.filter((one) => one === folder).length > 30);
    expect(crowded).toEqual([]);
  });

  it('names no file by a metaphor', () => {
    const metaphor =
      /(^|[-/])(doors?|rooms?|lines|turns|within|known|same|lists-of|light|signs|leftovers|told|asked)[-.]/;
    expect(sources.filter((path) => metaphor.test(path.replace(/^.*\//, '')))).toEqual([]);
  });

  it('mirrors the source: a test lies where its source lies, or in a folder that cuts across', () => {
    const known = new Set(sources.map((path) => path.replace(/^src\/(.*)\.tsx?$/, '$1')));
    const across = /^test\/([^/]+|(security|faults|journeys|e2e|runtimes|support|coverage|public-surface|demo)\/.*)$/;
    const strays = tests
      .filter((path) => /\.test\.tsx?$/.test(path) && !across.test(path))
      .filter((path) => !known.has(path.replace(/^test\/(.*?)(\.(browser|ssr|network))?\.test\.tsx?$/, '$1')));
    expect(strays.filter((path) => !strayTests.includes(path))).toEqual([]);
    expect(strayTests.filter((path) => !strays.includes(path))).toEqual([]);
  });

  it('has at least as many lines of tests as of source', () => {
    const total = (paths: string[]) => paths.reduce((sum, path) => sum + linesOf(path), 0);
    expect(total(tests)).toBeGreaterThanOrEqual(total(sources.filter((path) => !isGenerated(path))));
  });

  it('has a built file for every entry of the package', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      exports: Record<string, { types: string } | string>;
    };
    const missing = Object.values(exports)
      .flatMap((target) => (typeof target === 'object' ? [target.types] : []))
      .filter((path) => path.endsWith('.d.ts') && !path.includes('*'))
      .map((path) => path.replace('./dist', 'src').replace(/\.d\.ts$/, '.ts'))
      .filter((path) => !existsSync(path) && !existsSync(`${path}x`));
    expect(missing).toEqual([]);
  });
});
