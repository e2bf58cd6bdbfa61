import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../import-graph.ts';
import { reports } from './report.ts';
import { keysOf, typeOf, wordsOf } from './words.ts';

const fence = '```';
const page = (title: string, text: string) => `# ${title}\n\n${fence}ts\n${text}\n${fence}\n`;
const list = (title: string, names: readonly string[]) =>
  `# ${title}\n\n${[...new Set(names)]
    .toSorted()
    .map((name) => `- \`${name}\``)
    .join('\n')}\n`;
const fileOf = (name: string) => `../../docs/api/${name.replaceAll('/', '-')}.md`;

const slots = filesIn('src')
  .filter((path) => path.endsWith('.tsx'))
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/['"`](pb-[a-z-]+)['"`]/g)].map(([, slot = '']) => slot));

// A changed line under docs/api is a decision. `npm run generate` writes the pages.
describe('the public surface', () => {
  it.each(reports)('$name exports what its page says', async ({ name, text }) => {
    await expect(page(name, text)).toMatchFileSnapshot(fileOf(name));
  });

  it.each([
    ['slots', 'The values of `data-slot`', slots],
    ['message-keys', 'The keys of messages', keysOf(typeOf('plugboard', 'Messages'))],
    ['error-codes', 'The codes of `PlugboardError`', wordsOf(typeOf('plugboard', 'PlugboardErrorCode'))],
    ['events', 'The types of events', wordsOf(typeOf('plugboard', 'PlugboardEvent'))],
    ['handler-options', 'The options of the handler', keysOf(typeOf('server', 'PlugboardHandlerOptions'))],
  ] as const)('%s are those of their page', async (name, title, names) => {
    expect(names.length).toBeGreaterThan(5);
    await expect(list(title, names)).toMatchFileSnapshot(fileOf(name));
  });
});
