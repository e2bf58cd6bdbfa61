import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/api/index.ts';
import { LightSignal } from '../../../src/server/concurrency/bulkhead.ts';

describe('LightSignal', () => {
  it('tells whoever listens, once, and whoever asks later', () => {
    const signal = new LightSignal();
    const heard: string[] = [];
    const stopped = () => heard.push('stopped');
    signal.addEventListener('abort', () => heard.push('listener'));
    signal.addEventListener('abort', stopped);
    signal.removeEventListener('abort', stopped);
    expect(() => signal.throwIfAborted()).not.toThrow();
    signal.abort();
    signal.abort();
    expect(heard).toEqual(['listener']);
    expect(signal.aborted).toBe(true);
    expect(() => signal.throwIfAborted()).toThrowError(expect.objectContaining({ name: 'AbortError' }));
  });

  it('ends a wait of the clock', async () => {
    const signal = new LightSignal();
    const waited = systemClock.wait(60_000, signal);
    signal.abort();
    await expect(waited).rejects.toMatchObject({ name: 'AbortError' });
  });
});
