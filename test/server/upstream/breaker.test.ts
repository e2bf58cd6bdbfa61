import { describe, expect, it } from 'vitest';
import { createBreaker, type Breaker, type Finding } from '../../../src/server/upstream/breaker.ts';
import { createTestClock } from '../support.ts';

function open() {
  const clock = createTestClock();
  return { clock, breaker: createBreaker(clock) };
}

function find(breaker: Breaker, finding: Finding, times: number): void {
  for (let i = 0; i < times; i++) breaker.start()(finding);
}

describe('createBreaker', () => {
  it('leaves an upstream alone that does nothing but fail, and says when to come back', () => {
    const { breaker } = open();
    find(breaker, 'upstream_timeout', 79);
    expect(breaker.open).toBe(false);
    find(breaker, 'upstream_unreachable', 1);
    expect(breaker.open).toBe(true);
    expect(() => breaker.start()).toThrowError(
      expect.objectContaining({ code: 'upstream_unreachable', retryAfter: 1_000 }),
    );
  });

  it('does not mind three failures in ten', () => {
    const { breaker } = open();
    for (let i = 0; i < 500; i++) find(breaker, i % 10 < 3 ? 'upstream_error' : 'works', 1);
    expect(breaker.open).toBe(false);
  });

  it('remembers the last hundred only', () => {
    const { breaker } = open();
    find(breaker, 'upstream_error', 79);
    find(breaker, 'works', 100);
    find(breaker, 'upstream_error', 79);
    expect(breaker.open).toBe(false);
  });

  it('learns nothing from who left', () => {
    const { breaker } = open();
    find(breaker, 'nothing', 1_000);
    expect(breaker.open).toBe(false);
  });

  it('lets one at a time try after the pause, and opens to all when that works', () => {
    const { breaker, clock } = open();
    find(breaker, 'upstream_error', 80);
    clock.advance(1_000);
    const end = breaker.start();
    expect(() => breaker.start()).toThrowError(expect.objectContaining({ code: 'upstream_error' }));
    end('works');
    expect(breaker.open).toBe(false);
    find(breaker, 'upstream_error', 79);
    expect(breaker.open).toBe(false);
  });

  it('waits longer after each try that fails, up to five seconds', () => {
    const { breaker, clock } = open();
    find(breaker, 'upstream_error', 80);
    for (const pause of [1_000, 2_000, 4_000, 5_000, 5_000]) {
      clock.advance(pause - 1);
      expect(() => breaker.start()).toThrow('left alone');
      clock.advance(1);
      breaker.start()('upstream_error');
    }
  });

  it('lets the next one try when the one who tried left', () => {
    const { breaker, clock } = open();
    find(breaker, 'upstream_error', 80);
    clock.advance(1_000);
    breaker.start()('nothing');
    breaker.start()('works');
    expect(breaker.open).toBe(false);
  });

  it('does not heed what was sent before the pause', () => {
    const { breaker, clock } = open();
    const early = [breaker.start(), breaker.start()];
    find(breaker, 'upstream_error', 80);
    early[0]?.('works');
    early[1]?.('upstream_error');
    expect(breaker.open).toBe(true);
    clock.advance(1_000);
    breaker.start()('works');
    expect(breaker.open).toBe(false);
  });

  it('is not held open by a clock that goes back', () => {
    const { breaker, clock } = open();
    find(breaker, 'upstream_error', 80);
    clock.advance(-3_600_000);
    breaker.start()('works');
    expect(breaker.open).toBe(false);
  });
});
