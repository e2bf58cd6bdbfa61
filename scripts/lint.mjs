// Turns layers.ts into import rules, prints facts about the source tree and runs oxlint.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadTs } from './load-ts.mjs';

const { layers, exceptions } = await loadTs('layers.ts');
const { describeTree } = await loadTs('test/import-graph.ts');
const names = Object.keys(layers);
const up = String.raw`^(\.\./)+`;

/** The rules of one folder: other layers are closed unless allowed, and an allowed one is entered through its index. */
function rulesFor(layer, allowed) {
  const closed = names.filter((name) => name !== layer && !allowed.includes(name));
  const patterns = [
    ...(closed.length
      ? [
          {
            regex: `${up}(${closed.join('|')})(/|$)`,
            message: `${layer} may import only ${[layer, ...allowed].join(', ')} (layers.ts).`,
          },
        ]
      : []),
    ...(allowed.length
      ? [
          {
            group: allowed.flatMap((name) => [`../**/${name}/**`, `!**/${name}/index.ts`, `!**/${name}/internal.ts`]),
            message: 'Enter another layer through its index.ts or internal.ts (layers.ts).',
          },
        ]
      : []),
    ...(layer === 'server' || layer === 'testing'
      ? []
      : [{ regex: '^node:', message: 'Only the server and testing layers may use Node (layers.ts).' }]),
  ];
  return { 'no-restricted-imports': ['error', { patterns }] };
}

const overrides = [
  ...names.map((layer) => ({ files: [`src/${layer}/**`], rules: rulesFor(layer, layers[layer]) })),
  ...Object.entries(exceptions).map(([folder, extra]) => {
    const layer = folder.split('/')[0];
    return { files: [`src/${folder}/**`], rules: rulesFor(layer, [...layers[layer], ...extra]) };
  }),
  {
    files: ['test/**'],
    rules: {
      // A browser test that waits for words asserts them.
      'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'says'] }],
      // A BroadcastChannel takes no origin. The rule takes it for a window.
      'unicorn/require-post-message-target-origin': 'off',
    },
  },
];
const base = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
writeFileSync(
  '.oxlintrc.generated.json',
  JSON.stringify({ ...base, overrides: [...base.overrides, ...overrides] }, null, 2),
);

console.log(describeTree());
const oxlint = spawnSync(
  process.execPath,
  [
    'node_modules/oxlint/bin/oxlint',
    '-c',
    '.oxlintrc.generated.json',
    '--type-aware',
    '--deny-warnings',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(oxlint.status ?? 1);
