import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = 'src/testing';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const anywhere = files.filter((file) => !file.startsWith('node/') && !file.startsWith('react/'));

describe('a module for every runtime', () => {
  it.each(anywhere)('imports nothing from Node: %s', (file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const found = /from 'node:|\bprocess\.|\bBuffer\.|\brequire\(|\/node\//.exec(source)?.[0];
    expect(found).toBeUndefined();
  });
});
