import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateContract } from '../../scripts/contract.mjs';
import { generateMarks } from '../../scripts/icons.mjs';

describe('generated source', async () => {
  const files = [...(await generateContract()), await generateMarks()];

  it.each(files)('is what npm run generate makes: $path', ({ path, text }) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
