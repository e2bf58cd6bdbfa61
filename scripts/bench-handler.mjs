// Prints what our handler costs with all controls on, beside the proxies that a host would use instead. There is no bar.
import { existsSync } from 'node:fs';
import { benchHandler } from './bench/handler.mjs';
import { print } from './bench/print.mjs';

if (!existsSync('dist/server/index.js')) {
  console.error('There is no dist/ to measure. Run npm run build first.');
  process.exit(1);
}

const rows = [];
for (const concurrency of [16, 50]) rows.push(...(await benchHandler({ rounds: 6, perRound: 1_500, concurrency })));
print(rows);
process.exit(0);
