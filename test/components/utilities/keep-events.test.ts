import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const forms = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }))
  .filter(({ text }) => /<form\s/.test(text));

describe('every form of ours', () => {
  it.each(forms.map(({ name, text }) => [name, text] as const))('keeps its events from the host: %s', (_, text) => {
    const drawn = text.match(/<form\s/g) ?? [];
    expect(text.match(/\.\.\.keepFormEvents\(/g)).toHaveLength(drawn.length);
    expect(text).toMatch(/\bkeepEvent\(event\)/);
  });

  it('is found by this test', () => {
    expect(forms.length).toBeGreaterThanOrEqual(4);
  });
});
