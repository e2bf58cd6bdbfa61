// Writes docs/coverage.md: where each operation of the contract and each expectation of a user is met. `--check` writes nothing and
// fails when the page is stale, a cell is empty, or something it names is not there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { columns, operations } from './coverage-rows/operations.mjs';
import { errorClasses, expectations, states } from './coverage-rows/expectations.mjs';

const path = 'docs/coverage.md';
const faults = [];
const texts = new Map();

function textOf(file) {
  if (!texts.has(file)) texts.set(file, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return texts.get(file);
}

/** `file › words`: the words must stand in the file. In a story's file they name an exported story. */
function refer(reference, from) {
  const [file, words = ''] = reference.split(' › ');
  const text = textOf(file);
  const found =
    file.startsWith('stories/') && words ? new RegExp(`export const ${words}\\b`).test(text) : text?.includes(words);
  if (text === undefined) faults.push(`${from}: there is no ${file}.`);
  else if (!found) faults.push(`${from}: ${file} does not say "${words}".`);
  const name = file.replace(/^.*\//, '');
  return `[${words || name}](../${file})`;
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (names, rows) => [row(names), row(names.map(() => '---')), ...rows.map(row)].join('\n');

function operationRows() {
  const contract = ['embedded', 'connectivity'].flatMap((api) =>
    Object.values(parse(readFileSync(`contract/${api}.openapi.yaml`, 'utf8')).paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => `${api}.${operationId}`),
    ),
  );
  for (const name of contract) if (!(name in operations)) faults.push(`${name}: has no row.`);
  for (const name of Object.keys(operations))
    if (!contract.includes(name)) faults.push(`${name}: is not in the contract.`);
  return contract
    .filter((name) => name in operations)
    .map((name) => [
      name,
      ...columns.map((column) => {
        const references = [operations[name][column] ?? []].flat();
        if (references.length === 0) faults.push(`${name}: has no ${column}.`);
        return references.map((one) => refer(one, name)).join('<br>');
      }),
    ]);
}

/** What shows a row, or why nothing does. */
function proof(id, { shown = [], left }) {
  if (shown.length === 0 && !left) faults.push(`${id}: is neither shown nor left out with a reason.`);
  return [...shown.map((one) => refer(one, id)), ...(left ? [`Left out: ${left}`] : [])].join('<br>');
}

const expectationRows = () =>
  expectations.map(({ id, priority, expects, ...rest }) => [id, priority, expects, proof(id, rest)]);
const wordRows = (list) => list.map(({ words, look, ...rest }) => [words, look, proof(words, rest)]);

const page = `# Where each operation and each expectation is met

Made by \`node scripts/coverage.mjs\`; \`npm test\` fails when it is stale, has an empty cell, or names what is not there.

## The ${Object.keys(operations).length} operations of the contract

${table(['operation', ...columns], operationRows())}

## What users expect

P0: a product without it does not ship. P1: a careful buyer expects it. P2: a delight.

${table(['', '', 'expectation', 'shown by'], expectationRows())}

## The states of a connection

${table(['state', 'words · what to do', 'shown by'], wordRows(states))}

## The classes of errors

${table(['class', 'remedy', 'shown by'], wordRows(errorClasses))}
`;

for (const fault of faults) console.error(fault);
if (process.argv.includes('--check')) {
  const stale = textOf(path) !== page;
  if (stale) console.error(`${path} is stale. Run node scripts/coverage.mjs.`);
  process.exit(stale || faults.length ? 1 : 0);
}
writeFileSync(path, page);
console.log(`wrote ${path}`);
process.exit(faults.length ? 1 : 0);
