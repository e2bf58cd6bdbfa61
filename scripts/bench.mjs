// Measures speed as ratios to a baseline in the same run, and prints each number beside its bar. Fails only when something crashes.
import { existsSync } from 'node:fs';

if (!existsSync('dist/index.js')) {
  console.error('There is no dist/ to measure. Run npm run build first.');
  process.exit(1);
}

const { benchToken } = await import('./bench/token.mjs');
const { benchHandler } = await import('./bench/handler.mjs');
const { benchPage } = await import('./bench/page.mjs');
const { print } = await import('./bench/print.mjs');

const started = performance.now();
const rows = [...(await benchToken()), ...(await benchHandler()), ...(await benchPage())];

print(rows);
console.log(`\n${((performance.now() - started) / 1_000).toFixed(0)} s`);
process.exit(0);
