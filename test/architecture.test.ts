import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exceptions, layers } from '../layers.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const isGenerated = (path: string) => path.includes('generated');
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').length;
const sources = filesIn('src').filter((path) => /\.tsx?$/.test(path));
const tests = filesIn('test').filter((path) => /\.tsx?$/.test(path));
const layerOf = (path: string) => relative('src', path).split('/')[0] ?? '';

/** The relative imports of a module, as paths from the project's root. */
function importsOf(path: string): string[] {
  const specifiers = [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => join(dirname(path), specifier));
}

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
        .filter((target) => !['index.ts', 'internal.ts'].some((door) => target === join('src', layerOf(target), door)))
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
    expect(queryUsers.filter((path) => !['hooks', 'marketplace'].includes(layerOf(path)))).toEqual([]);
    const fetchers = sources.filter(
      (path) => layerOf(path) === 'components' && /\bfetch\(/.test(readFileSync(path, 'utf8')),
    );
    expect(fetchers).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    const styles = filesIn('src').filter((path) => path.endsWith('.css'));
    expect([...sources, ...styles].filter((path) => !isGenerated(path) && linesOf(path) > 301)).toEqual([]);
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
