// What the handler's controls cost: throughput and p99 as a part of a bare proxy's on the same framework, in the same run. Fails below the bar.
import { existsSync } from 'node:fs';
import { benchHandler } from './bench/handler.mjs';
import { print } from './bench/print.mjs';

if (!existsSync('dist/server/index.js')) {
  console.error('There is no dist/ to measure. Run npm run build first.');
  process.exit(1);
}

const rows = [];
for (const atATime of [16, 50, 500]) {
  const [throughput, ...more] = await benchHandler({ pairs: 4, rounds: 4, perRound: 1_500, atATime });
  // Five hundred at a time is more than two processors bear beside the load and the upstream: shown, and not held to the bar.
  const { bar, ...shown } = throughput;
  rows.push({ ...shown, ...(atATime < 500 && { bar }), what: `${throughput.what}, ${atATime} at a time` }, ...more);
}
print(rows);
process.exit(rows.some(({ bar, value }) => bar && value < 0.8) ? 1 : 0);
