import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Run, RunStatus } from '../../../src/api/index.ts';
import { RunRibbon } from '../../../src/components/index.ts';
import { ribbonSize, toRibbonBars } from '../../../src/components/run-charts/run-ribbon.tsx';
import { I18nProvider } from '../../../src/i18n/internal.ts';
import de from '../../../src/i18n/locales/de.ts';

const run = (logId: string, status: RunStatus = 'success', duration?: number): Run => ({ logId, status, duration });
const runs = (count: number) => Array.from({ length: count }, (_, index) => run(`log_${index}`, 'success', 100));

/** Height of a bar at its start and its end, from its path `M{x} {y}l{width} -{cut}v{height}…`. */
const heights = (d: string) => {
  const [, y = 0, , cut = 0] = (d.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return [ribbonSize.height - y, ribbonSize.height - y + cut];
};

describe('toRibbonBars', () => {
  it('draws the latest 24 runs, oldest first', () => {
    const bars = toRibbonBars(runs(40));
    expect([bars.length, bars[0]?.key, bars.at(-1)?.key]).toEqual([24, 'log_23', 'log_0']);
  });

  it('keeps its size with fewer runs and puts the newest at the end', () => {
    const bars = toRibbonBars(runs(2));
    expect(bars.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 22 }, () => 'empty'),
      'success',
      'success',
    ]);
  });

  it('makes longer runs taller, and runs without a duration the smallest', () => {
    const bars = toRibbonBars([run('c', 'success', 900), run('b', 'success', 100), run('a')]);
    const [a = [], b = [], c = []] = bars.slice(-3).map(({ d }) => heights(d));
    expect(c[0]).toBe(ribbonSize.height);
    expect(a[0]).toBeGreaterThan(0);
    expect(b[0]).toBeGreaterThan(a[0] ?? 0);
    expect(c[0]).toBeGreaterThan(b[0] ?? 0);
  });

  it('slants the top of a failure', () => {
    const [failed, fine] = toRibbonBars([run('b', 'success', 100), run('a', 'failure', 100)]).slice(-2);
    const [start = 0, end = 0] = heights(failed?.d ?? '');
    expect(end).toBeGreaterThan(start);
    expect(new Set(heights(fine?.d ?? '')).size).toBe(1);
  });

  it('ignores invalid durations', () => {
    const bars = toRibbonBars([run('a', 'success', -5), run('b', 'success', 0)]);
    expect(bars.every(({ d }) => !d.includes('NaN'))).toBe(true);
  });
});

describe('<RunRibbon />', () => {
  it('describes its content in words', () => {
    render(<RunRibbon runs={[run('d', 'pending'), run('c', 'failure', 10), run('b'), run('a')]} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Last 4 runs: 2 succeeded, 1 failed, and 1 still running',
    );
  });

  it('says that there are no runs', () => {
    render(<RunRibbon runs={[]} />);
    expect(screen.getByRole('img', { name: 'No runs yet' })).toBeTruthy();
  });

  it('counts only the runs it shows', () => {
    render(<RunRibbon runs={runs(100)} />);
    expect(screen.getByRole('img', { name: 'Last 24 runs: 24 succeeded' })).toBeTruthy();
  });

  it('speaks the language of the provider', () => {
    render(
      <I18nProvider locale={de}>
        <RunRibbon runs={[run('a', 'failure')]} />
      </I18nProvider>,
    );
    expect(screen.getByRole('img', { name: 'Letzter Lauf: 1 fehlgeschlagen' })).toBeTruthy();
  });
});
