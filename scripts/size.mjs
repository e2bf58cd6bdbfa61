// Measures what a host's users download: each entry bundled by esbuild and by rollup from the built package, minified, gzipped,
// everything included but React. Budgets are kB of 1,000 bytes; the script fails beyond 1.3 times a budget.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';

const tolerance = 1.3;
/** The kB above which a row fails, in place of the tolerance. docs/decisions/0008-weight.md gives the reasons. Limits only go down. */
const limits = {
  'Marketplace and its lazy parts': 169,
  IntegrationGrid: 52,
  CredentialForm: 48.5,
  WorkflowToggle: 41,
  'styles.css': 10.9,
};
const limitOf = ({ name, budget }) => limits[name] ?? budget * tolerance;
const entries = [
  ['Marketplace and its lazy parts', 59, "export { PlugboardProvider, Marketplace } from 'plugboard'"],
  ['IntegrationGrid', 24, "export { PlugboardProvider, IntegrationGrid } from 'plugboard'"],
  ['CredentialForm', 28, "export { PlugboardProvider, CredentialForm } from 'plugboard'"],
  ['WorkflowToggle', 24, "export { PlugboardProvider, WorkflowToggle } from 'plugboard'"],
  [
    'hooks: three and the client provider',
    18,
    "export { PlugboardClientProvider, useIntegrations, useWorkflows, useToggleWorkflow } from 'plugboard/hooks'",
  ],
];
const external = ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'];
const folder = '.cache/size';

const sum = (codes) => codes.reduce((total, code) => total + gzipSync(code, { level: 9 }).length, 0) / 1000;

const leaveLazy = {
  name: 'leave-lazy',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
};

// Only the whole marketplace is split: esbuild keeps a barrel's every module in the shared chunk, so what a row does not use would count.
async function withEsbuild(path, split) {
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    bundle: true,
    splitting: split,
    plugins: split ? [] : [leaveLazy],
    minify: true,
    format: 'esm',
    target: 'es2022',
    external,
    outdir: 'out',
    write: false,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return sum(
    outputFiles
      .filter(({ path }) => reachable(metafile).has(relative(process.cwd(), path)))
      .map(({ contents }) => contents),
  );
}

/** The outputs that a browser can come to load. esbuild also writes chunks for imports in code that it dropped. */
function reachable({ outputs }) {
  const found = new Set();
  const queue = [Object.keys(outputs).find((path) => outputs[path].entryPoint?.startsWith('.cache'))];
  for (const path of queue) {
    if (found.has(path)) continue;
    found.add(path);
    queue.push(...outputs[path].imports.flatMap((one) => (one.external ? [] : [one.path])));
  }
  return found;
}

async function withRollup(path, whole) {
  const minify = {
    name: 'minify',
    renderChunk: async (code) =>
      (
        await transform(code, {
          minify: true,
          format: 'esm',
          target: 'es2022',
          define: { 'process.env.NODE_ENV': '"production"' },
        })
      ).code,
  };
  const bundle = await rollup({
    input: path,
    external,
    plugins: [nodeResolve({ browser: true }), minify],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  // What is loaded at once; with the whole, also what is loaded when it is opened.
  const entry = output.find((chunk) => chunk.isEntry);
  const chunks = output.filter((chunk) => whole || chunk === entry || entry.imports.includes(chunk.fileName));
  return sum(chunks.flatMap((chunk) => ('code' in chunk ? [chunk.code] : [])));
}

if (!existsSync('dist/index.js')) {
  console.error('There is no dist/ to measure. Run npm run build first.');
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const rows = [];
for (const [index, [name, budget, code]] of entries.entries()) {
  const path = resolve(folder, `${index}.js`);
  writeFileSync(path, code);
  const [esbuild, rolled] = [await withEsbuild(path, index === 0), await withRollup(path, index === 0)];
  rows.push({ name, budget, esbuild, rollup: rolled, largest: Math.max(esbuild, rolled) });
}
const styles = gzipSync(readFileSync('dist/styles.css'), { level: 9 }).length / 1000;
rows.push({ name: 'styles.css', budget: 8, esbuild: styles, rollup: styles, largest: styles });

const cell = (value) => value.toFixed(1).padStart(8);
console.log(`${'kB, min+gz, without React'.padEnd(38)} esbuild   rollup   budget`);
for (const row of rows) {
  const { name, budget, esbuild, rollup: rolled, largest } = row;
  const verdict = largest <= budget ? '' : largest <= limitOf(row) ? '  over' : '  TOO BIG';
  console.log(`${name.padEnd(37)}${cell(esbuild)} ${cell(rolled)} ${cell(budget)}${verdict}`);
}
process.exit(rows.some((row) => row.largest > limitOf(row)) ? 1 : 0);
