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

  it('has each test at the path of its module, stylesheet or room, or in a folder that cuts across', () => {
    const mirrored = filesIn('src').flatMap((path) => [path.replace(/\.\w+$/, ''), dirname(path)]);
    const known = new Set(mirrored.map((path) => relative('src', path)));
    const across =
      /^test\/([^/]+|(security|faults|journeys|e2e|runtimes|support|coverage|public-surface|demo|look)\/.*)$/;
    const strays = tests
      .filter((path) => /\.test\.tsx?$/.test(path) && !across.test(path))
      .filter((path) => !known.has(path.replace(/^test\/(.*?)(\.(browser|ssr|network))?\.test\.tsx?$/, '$1')));
    expect(strays).toEqual([]);
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
