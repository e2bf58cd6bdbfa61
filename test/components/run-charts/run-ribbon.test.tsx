import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Run, RunStatus } from '../../../src/api/index.ts';
import { RunRibbon } from '../../../src/components/index.ts';
import { ribbonSize, toRibbonBars } from '../../../src/components/run-charts/run-ribbon.tsx';
import { I18nProvider } from '../../../src/i18n/internal.ts';
import de from '../../../src/i18n/locales/de.ts';

const run = (logId: string, status: RunStatus = 'success', duration?: number): Run => ({ logId, status, duration });
const runs = (count: number) => Array.from({ length: count }, (_, index) => run(`log_${index}`, 'success', 100));

/** Height of a bar, from its path `M{x} {y}h{width}v{height}…`. */
const heightOf = ({ d }: { d: string }) => Number(/v(\d+)/.exec(d)?.[1]);
const statuses = ['success', 'failure', 'pending', 'unknown'] as const;

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

  it('draws every run but a failure equally high, for any duration', () => {
    const bars = toRibbonBars([run('d', 'success', 900), run('c', 'pending'), run('b', 'unknown', -5), run('a')]);
    expect(new Set(bars.slice(-4).map(heightOf)).size).toBe(1);
  });

  it('makes a failure taller, so it shows without colour', () => {
    const heights = toRibbonBars(statuses.map((status) => run(status, status))).slice(-4);
    const [unknown = 0, pending, failure = 0, success] = heights.map(heightOf);
    expect(failure).toBeGreaterThan(unknown);
    expect([pending, success]).toEqual([unknown, unknown]);
  });

  it('stays within its size', () => {
    for (const bar of toRibbonBars(statuses.map((status) => run(status, status)))) {
      const [x = 0, y = 0, width = 0, height = 0] = (bar.d.match(/\d+/g) ?? []).map(Number);
      expect([x + width <= ribbonSize.width, y + height]).toEqual([true, ribbonSize.height]);
    }
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

  it('marks the runs of a workflow that is off, and says the same of them', () => {
    render(<RunRibbon runs={runs(2)} dimmed />);
    expect(screen.getByRole('img', { name: 'Last 2 runs: 2 succeeded' }).dataset['dimmed']).toBe('');
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
