import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/theme/', import.meta.url);
const css = readFileSync(new URL('tokens.css', folder), 'utf8');
const parts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      name.endsWith('.css') && !['theme/tokens.css', 'theme/base.css', 'theme/resets.css', 'styles.css'].includes(name),
  )
  .map((name) => [name, readFileSync(new URL(`../${name}`, folder), 'utf8')] as const);
const base = css.slice(0, css.indexOf('@media'));

type Scheme = 'light' | 'dark';

function colours(scheme: Scheme, source = base): Record<string, string> {
  const pairs = [...source.matchAll(/--pb-color-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
  return Object.fromEntries(pairs.map(([, name, light, dark]) => [name, scheme === 'light' ? light : dark]));
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a = '', b = ''): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const papers = ['canvas', 'raised', 'sunken'];
const texts: [string, string[]][] = [
  ['text', [...papers, 'hover', 'accent-soft', 'warning-soft', 'danger-soft']],
  ['muted', [...papers, 'hover']],
  ['accent', [...papers, 'accent-soft']],
  ['positive', papers],
  ['warning', papers],
  ['danger', [...papers, 'danger-soft']],
  ['on-accent', ['accent']],
];
const shapes: [string, string[]][] = [
  ['control', ['canvas', 'raised']],
  ['accent', papers],
  ['positive', [...papers, 'accent-soft']],
  ['warning', [...papers, 'warning-soft']],
  ['danger', [...papers, 'danger-soft']],
];

describe.each<Scheme>(['light', 'dark'])('the %s colours', (scheme) => {
  const colour = colours(scheme);

  it.each(texts.flatMap(([ink, faces]) => faces.map((face) => [ink, face])))(
    'write %s on %s with 4.5:1',
    (ink, face) => {
      expect(contrast(colour[ink ?? ''], colour[face ?? ''])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(shapes.flatMap(([ink, faces]) => faces.map((face) => [ink, face])))('draw %s on %s with 3:1', (ink, face) => {
    expect(contrast(colour[ink ?? ''], colour[face ?? ''])).toBeGreaterThanOrEqual(3);
  });

  it('give control borders 4.5:1 under `prefers-contrast: more`', () => {
    const more = { ...colour, ...colours(scheme, css.slice(css.indexOf('prefers-contrast'))) };
    expect(contrast(more['control'], more['raised'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(more['line'], more['raised'])).toBeGreaterThanOrEqual(3);
    expect(contrast(more['muted'], more['sunken'])).toBeGreaterThanOrEqual(7);
  });
});

describe('the type', () => {
  it('follows the text size of the reader, and is never smaller than 14 px', () => {
    expect(base).toContain('--pb-font-size: max(14px, 0.875rem);');
  });

  it('has a strong weight that every fallback font has', () => {
    expect(base).toContain('--pb-weight-strong: 600;');
  });
});

describe('the stylesheet', () => {
  it('declares its layers first', () => {
    const styles = readFileSync(new URL('../styles.css', folder), 'utf8');
    expect(styles.startsWith('@layer reset, base, pb.tokens, pb.components;')).toBe(true);
    expect(
      styles
        .split('\n')
        .filter((line) => line.startsWith('@import') && !/layer\(pb\.(tokens|components)\);$/.test(line)),
    ).toEqual(["@import './theme/resets.css';"]);
    for (const [name] of parts) expect(styles).toContain(`@import './${name}' layer(pb.components);`);
  });

  it('declares the public tokens on the Plugboard root only', () => {
    expect(base.match(/^[^\s@/}].*\{$/gm)?.every((selector) => selector.includes('data-pb-'))).toBe(true);
  });

  describe.each(parts)('%s', (_, source) => {
    const plain = source.replace(/\/\*[\s\S]*?\*\//g, '');
    const declared = [...plain.matchAll(/([^{};]+)\{/g)]
      .map(([, selector = '']) => selector.trim())
      .filter((selector) => !selector.startsWith('@'));

    it('selects only Plugboard elements', () => {
      const steps = /^(from|to|\d+%)$/;
      const stray = declared
        .filter((selector) => !steps.test(selector))
        .filter((selector) => !/^(:is\(\s*)?[a-z]*\[data-(slot|pb-)/.test(selector));
      expect(stray).toEqual([]);
    });

    it('uses no rem, physical side, !important or URL', () => {
      expect(plain).not.toMatch(/\d rem|\drem|!important|url\(|@import|@font-face/);
      expect(plain).not.toMatch(
        /(^|[\s;{])(margin|padding|border)-(left|right|top|bottom)|[\s;{](left|right|top|bottom|width|height|min-width|max-width|min-height|max-height):/,
      );
    });

    it('takes every colour from a token', () => {
      expect(plain.match(/#[0-9a-f]{3,8}\b/gi)?.filter((hex) => hex !== '#fff') ?? []).toEqual([]);
    });

    it('prefixes the names of its animations', () => {
      expect(
        [...plain.matchAll(/@keyframes (\S+)/g)].map(([, name]) => name).filter((name) => !name?.startsWith('pb-')),
      ).toEqual([]);
    });
  });
});
