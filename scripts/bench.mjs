// Measures speed as ratios to a baseline in the same run and prints each number beside its bar. Fails only when something crashes.
// `--handler` measures the handler alone, at two levels of concurrency, beside the proxies that a host would use instead.
import { existsSync } from 'node:fs';

if (!existsSync('dist/index.js')) {
  console.error('There is no dist/ to measure. Run npm run build first.');
  process.exit(1);
}

const { benchHandler } = await import('./bench/handler.mjs');
const { print } = await import('./bench/report.mjs');

const rows = [];
if (process.argv.includes('--handler')) {
  for (const concurrency of [16, 50]) rows.push(...(await benchHandler({ rounds: 6, perRound: 1_500, concurrency })));
} else {
  const { benchToken } = await import('./bench/token.mjs');
  const { benchPage } = await import('./bench/page.mjs');
  rows.push(...(await benchToken()), ...(await benchHandler()), ...(await benchPage()));
}
print(rows);
process.exit(0);
