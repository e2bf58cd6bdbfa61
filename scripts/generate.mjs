// Writes every generated source file. `--check` writes nothing and fails when one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateContract } from './contract.mjs';
import { generateMarks } from './icons.mjs';

const check = process.argv.includes('--check');
const files = [...(await generateContract()), await generateMarks()];
const stale = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);

if (check && stale.length) {
  console.error(`Stale: ${stale.map(({ path }) => path).join(', ')}. Run npm run generate.`);
  process.exit(1);
}
for (const { path, text } of check ? [] : stale) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}
