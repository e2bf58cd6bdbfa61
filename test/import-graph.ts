import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A directed graph: the targets of each node. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Lists the files below a folder, as paths from the root of the project. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

/** The relative imports of a module of every kind: of values, of types, dynamic and re-exported. */
export function importsOf(path: string): string[] {
  const specifiers = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return Array.from(specifiers, ([, specifier = '']) => join(dirname(path), specifier).replaceAll('\\', '/'));
}

/** The graph of imports between some modules, with every module as the node that `nodeOf` gives it. */
export function graphOf(paths: readonly string[], nodeOf: (path: string) => string = (path) => path): Graph {
  const graph = new Map<string, Set<string>>();
  const known = new Set(paths);
  for (const path of paths) {
    const node = nodeOf(path);
    const targets = graph.get(node) ?? new Set();
    graph.set(node, targets);
    for (const target of importsOf(path)) if (known.has(target) && nodeOf(target) !== node) targets.add(nodeOf(target));
  }
  return graph;
}

/** Finds the strongly connected components of more than one node, by Tarjan's algorithm. Each is sorted. */
export function circlesOf(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];

  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    for (const target of graph.get(node) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle.toSorted());
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}

/** One line about the size and the shape of the source tree. */
export function describeTree(): string {
  const paths = filesIn('src').filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'));
  const lines = paths
    .map((path) => readFileSync(path, 'utf8').split('\n').length - 1)
    .toSorted((one, two) => one - two);
  const sizes = new Map<string, number>();
  for (const path of paths) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
  const [folder, size] = [...sizes].toSorted(([, one], [, two]) => two - one)[0] ?? ['src', 0];
  const circles = circlesOf(graphOf(paths)).length;
  return `${paths.length} source files of ${lines.at(lines.length / 2)} lines (median) and ${lines.at(-1)} at most; ${size} in ${folder}, the largest folder; ${circles} circles`;
}
