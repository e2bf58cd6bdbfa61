import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tags } from '../tags.ts';
import { errorClasses, expectations, states } from './expectations.ts';
import { operations } from './operations.ts';
import { readAllTags, type Tagged } from './tagged.ts';

const page = '../../docs/coverage.md';
const tagged = readAllTags();
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ file: join('src', name), text: readFileSync(join('src', name), 'utf8') }));

const link = (title: string, file: string) => `[${title.replaceAll('|', '\\|')}](../${file})`;
const linkTo = ({ title, file }: Tagged) => link(title, file);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (names: readonly string[], rows: readonly string[][]) =>
  [row(names), row(names.map(() => '---')), ...rows.map(row)].join('\n');
const shownBy = (tag: string) => tagged.filter((one) => one.tag === tag);

/** The module that exports a value, or defines a route. */
function find(name: string, folder: string, pattern: string): string {
  const matches = sources.filter(({ file, text }) => file.startsWith(folder) && new RegExp(pattern, 'm').test(text));
  return matches.map(({ file }) => link(name, file)).join('<br>');
}
const findExport = (name: string, folder: string) => find(name, folder, `^export (async )?(const|function) ${name}\\b`);
function findRoute(route: string): string {
  const [method = '', path = ''] = route.split(' ');
  return find(route, 'src/server/routes/', `method: '${method}',\\s+path: '${path}',`);
}

const operationRows = Object.entries(operations).map(([name, { client, route, hook, component }]) => [
  name,
  findExport(client, 'src/api/'),
  findRoute(route),
  findExport(hook, 'src/'),
  findExport(component, 'src/marketplace/'),
  shownBy(name).map(linkTo).join('<br>'),
]);

interface Row {
  leftOut?: string;
}
const proof = (tag: string, { leftOut }: Row) =>
  [...shownBy(tag).map(linkTo), ...(leftOut === undefined ? [] : [`Left out: ${leftOut}`])].join('<br>');
const wordRows = (kind: string, rows: Record<string, { words: string } & Row>) =>
  Object.entries(rows).map(([name, one]) => [name.replaceAll('-', ' '), one.words, proof(`${kind}/${name}`, one)]);
const expectationRows = Object.entries(expectations).map(([name, one]) => [
  name,
  one.priority,
  one.text,
  proof(name, one),
]);
const stateRows = wordRows('state', states);
const errorRows = wordRows('error', errorClasses);

describe('the coverage page', () => {
  it('has a row for each operation of the contract', () => {
    const contract = ['embedded', 'connectivity'].flatMap((api) => {
      const { paths } = parse(readFileSync(`contract/${api}.openapi.yaml`, 'utf8')) as {
        paths: Record<string, Record<string, { operationId: string }>>;
      };
      return Object.values(paths).flatMap((methods) =>
        Object.values(methods).map(({ operationId }) => `${api}/${operationId}`),
      );
    });
    expect(Object.keys(operations).toSorted()).toEqual(contract.toSorted());
  });

  it('has no empty cell: each row is shown by a test or a story, or says why it is left out', () => {
    const empty = [...operationRows, ...expectationRows].filter((cells) => cells.includes(''));
    const unproved = [...stateRows, ...errorRows].filter((cells) => cells.at(-1) === '');
    expect([...empty, ...unproved]).toEqual([]);
  });

  it('has a story and a test for each operation', () => {
    const lacking = Object.keys(operations).filter(
      (name) => new Set(shownBy(name).map(({ file }) => file.startsWith('stories/'))).size < 2,
    );
    expect(lacking).toEqual([]);
  });

  it('names every tag that a test or a story carries', () => {
    const known = new Set<string>(tags.map(({ name }) => name));
    expect(tagged.filter(({ tag }) => !known.has(tag))).toEqual([]);
  });

  // `npm run generate` writes it.
  it('is fresh', async () => {
    const text = `# Where each operation and each expectation is met

Made from the tags of tests and stories by \`npm run generate\`. \`npm test\` fails when it is stale or has an empty cell.

## The ${operationRows.length} operations of the contract

${table(['operation', 'client method', 'route', 'hook', 'component', 'shown by'], operationRows)}

## What users expect

P0: a product without it does not ship. P1: a careful buyer expects it. P2: a delight.

${table(['', '', 'expectation', 'shown by'], expectationRows)}

## The states of a connection

${table(['state', 'words · next step', 'shown by'], stateRows)}

## The classes of errors

${table(['class', 'remedy', 'shown by'], errorRows)}
`;
    await expect(text).toMatchFileSnapshot(page);
  });
});
