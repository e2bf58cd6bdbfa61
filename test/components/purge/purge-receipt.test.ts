import { describe, expect, it } from 'vitest';
import { toReceipt } from '../../../src/components/purge/purge-receipt.tsx';
import { purgeMessages } from '../../../src/i18n/internal.ts';

const at = Date.parse('2026-11-21T12:00:00Z');
const make = (requestId?: string) => toReceipt({ text: purgeMessages, requestIdLabel: 'Request ID', at, requestId });

describe('toReceipt', () => {
  it('says what was deleted, when by any clock, what stays, and what is not revoked', () => {
    expect(make()).toBe(
      [
        'Your run logs are deleted.',
        'Time: 2026-11-21T12:00:00.000Z',
        'This deletes: every run log and error of all your workflows',
        'This keeps: your connected accounts; your workflows, and whether each is on or off; your data at the providers',
        'Access that you gave at a provider isn’t revoked. Do that in your account there.',
        '',
      ].join('\n'),
    );
  });

  it('names the request when there is a name', () => {
    expect(make('req_1')).toContain('Request ID: req_1\n');
  });
});
