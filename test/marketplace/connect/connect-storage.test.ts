import { describe, expect, it } from 'vitest';
import {
  saveReturnAddress,
  recall,
  remember,
  findReturnIntegration,
} from '../../../src/marketplace/connect/connect-storage.ts';
import { parseConnectSignal } from '../../../src/marketplace/connect/browser-platform.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const marker = {
  mode: 'redirect',
  startedAt: now,
  known: ['cred_1@'],
  scope: 'ada',
  integrationId: 'int_slack',
} as const;

function createStorage({ broken = false } = {}) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (broken) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, platform: { storage: () => storage } };
}

const returned = (kept: Map<string, string>, status: string, connectorId = 'slack') =>
  kept.set('plugboard:returned', JSON.stringify({ v: 1, status, connectorId }));

describe('what connecting keeps through a reload', () => {
  it('is there for the same user, and for no other', () => {
    const { platform, kept } = createStorage();
    remember(platform, 'slack', marker);
    expect(recall(platform, 'slack', 'ada', now)).toMatchObject({ mode: 'redirect', known: ['cred_1@'] });
    expect(recall(platform, 'notion', 'ada', now)).toBeUndefined();
    expect(recall(platform, 'slack', 'grace', now)).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it('holds the name for the account, and drops one that is no name', () => {
    const { platform } = createStorage();
    remember(platform, 'slack', { ...marker, label: 'Fjord' });
    expect(recall(platform, 'slack', 'ada', now)?.label).toBe('Fjord');
    for (const label of ['x'.repeat(81), 7 as never]) {
      remember(platform, 'slack', { ...marker, label });
      expect(recall(platform, 'slack', 'ada', now)?.label).toBeUndefined();
    }
  });

  it('is gone once it is forgotten, and after an hour', () => {
    const { platform, kept } = createStorage();
    remember(platform, 'slack', marker);
    remember(platform, 'slack', undefined);
    expect(kept.size).toBe(0);
    remember(platform, 'slack', marker);
    expect(recall(platform, 'slack', 'ada', now + 3_600_001)).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it.each(['returned', 'denied', 'failed'] as const)(
    'holds what the callback page said: %s, for another reload too',
    (status) => {
      const { platform, kept } = createStorage();
      remember(platform, 'slack', marker);
      returned(kept, status);
      expect(recall(platform, 'slack', 'ada', now)?.signal).toBe(status);
      expect(kept.has('plugboard:returned')).toBe(false);
      expect(recall(platform, 'slack', 'ada', now)?.signal).toBe(status);
    },
  );

  it('leaves what is said of another connector to that one', () => {
    const { platform, kept } = createStorage();
    remember(platform, 'slack', marker);
    returned(kept, 'denied', 'notion');
    expect(recall(platform, 'slack', 'ada', now)?.signal).toBeUndefined();
    expect(kept.has('plugboard:returned')).toBe(true);
  });

  it('leads the callback page nowhere once the user has gone back by hand', () => {
    const { platform, kept } = createStorage();
    remember(platform, 'slack', marker);
    saveReturnAddress(platform, 'slack', '/integrations?page=1#x');
    expect(JSON.parse(kept.get('plugboard:return') ?? '')).toEqual({
      url: '/integrations?page=1#x',
      connectorId: 'slack',
    });
    recall(platform, 'slack', 'ada', now);
    expect(kept.has('plugboard:return')).toBe(false);
  });

  it('knows which page the user comes back to', () => {
    const { platform, kept } = createStorage();
    expect(findReturnIntegration(platform)).toBeUndefined();
    remember(platform, 'slack', marker);
    expect(findReturnIntegration(platform)).toBeUndefined();
    returned(kept, 'returned');
    expect(findReturnIntegration(platform)).toBe('int_slack');
    returned(kept, 'returned', 'notion');
    expect(findReturnIntegration(platform)).toBeUndefined();
  });

  it('does without a storage, and with one that is full', { tags: ['security-147'] }, () => {
    const none = { storage: () => undefined };
    remember(none, 'slack', marker);
    expect([recall(none, 'slack', 'ada', now), findReturnIntegration(none)]).toEqual([undefined, undefined]);
    const { platform } = createStorage({ broken: true });
    remember(platform, 'slack', marker);
    expect(recall(platform, 'slack', 'ada', now)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '7', '{"v":1}', '{"v":1,"scope":"ada","mode":"none","startedAt":1,"known":[]}'])(
    'makes nothing of %j',
    (text) => {
      const { platform, kept } = createStorage();
      kept.set('plugboard:connect:slack', text);
      kept.set('plugboard:returned', text);
      expect([recall(platform, 'slack', 'ada', now), findReturnIntegration(platform)]).toEqual([undefined, undefined]);
    },
  );
});

describe('readSignal', { tags: ['security-69'] }, () => {
  it.each([
    [{ v: 1, status: 'returned' }, 'returned'],
    [{ v: 1, status: 'denied', at: 1 }, 'denied'],
    [{ v: 1, status: 'failed' }, 'failed'],
    [{ v: 2, status: 'returned' }, undefined],
    [{ v: 1, status: 'back' }, undefined],
    [{ v: 1, status: 'connected' }, undefined],
    ['returned', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('takes %j for %s', (message, signal) => {
    expect(parseConnectSignal(message)).toBe(signal);
  });
});
