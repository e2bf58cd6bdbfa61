import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/api/index.ts';
import { Leaving } from '../../../../src/server/adapters/node/leaving.ts';

const leave = (leaving: Leaving) => leaving.dispatchEvent(new Event('abort'));

describe('Leaving', () => {
  it('tells whoever listens, and whoever asks later', () => {
    const leaving = new Leaving();
    const heard: string[] = [];
    const stopped = () => heard.push('stopped');
    leaving.addEventListener('abort', () => heard.push('listener'));
    leaving.addEventListener('abort', stopped);
    leaving.removeEventListener('abort', stopped);
    expect(() => leaving.throwIfAborted()).not.toThrow();
    leave(leaving);
    expect(heard).toEqual(['listener']);
    expect(leaving.aborted).toBe(true);
    expect(() => leaving.throwIfAborted()).toThrowError(expect.objectContaining({ name: 'AbortError' }));
  });

  it('ends a wait of the clock', async () => {
    const leaving = new Leaving();
    const waited = systemClock.wait(60_000, leaving);
    leave(leaving);
    await expect(waited).rejects.toMatchObject({ name: 'AbortError' });
  });
});
