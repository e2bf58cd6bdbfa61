import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupErrors } from '../../../src/components/errors/group-errors.ts';
import { toSupportBundle } from '../../../src/components/errors/support-text.ts';

const createdAt = Date.parse('2026-11-21T12:00:00Z');
const read = (bundle: string) => JSON.parse(bundle) as Record<string, unknown>;

describe('toSupportBundle', () => {
  it('contains ids, codes, times and counts', () => {
    const groups = groupErrors([
      { errorId: 'err_1', workflowId: 'wf_1', message: 'Token expired', occurredAt: '2026-11-21T11:00:00Z' },
      { errorId: 'err_2', workflowId: 'wf_2', message: 'Token expired', occurredAt: '2026-11-21T10:00:00Z' },
      { errorId: 'err_3' },
    ]);
    expect(read(toSupportBundle(groups, ['wf_1', 'wf_2'], createdAt))).toEqual({
      kind: 'plugboard-support',
      createdAt: '2026-11-21T12:00:00.000Z',
      workflowIds: ['wf_1', 'wf_2'],
      count: 3,
      problems: [
        {
          class: 'auth_expired',
          count: 2,
          firstSeen: '2026-11-21T10:00:00.000Z',
          lastSeen: '2026-11-21T11:00:00.000Z',
          workflowIds: ['wf_1', 'wf_2'],
          errorIds: ['err_1', 'err_2'],
        },
        { class: 'internal', count: 1, firstSeen: null, lastSeen: null, workflowIds: [], errorIds: ['err_3'] },
      ],
    });
  });

  it('lists at most a hundred ids of a problem', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ errorId: `err_${index}` }));
    const { problems } = read(toSupportBundle(groupErrors(many), [], createdAt)) as {
      problems: [{ errorIds: string[]; count: number }];
    };
    expect(problems[0].errorIds).toHaveLength(100);
    expect(problems[0].count).toBe(250);
  });

  // Signs that no id, code or time has, so that a word of the upstream's is told from ours wherever it comes to stand.
  const word = fc.string({ unit: fc.constantFrom('§', 'ß', '<', ' ', '✶'), minLength: 1 }).map((text) => `§${text}`);
  const foreign = /[§ß<✶]/;

  it('contains no text of a message, of an invalid id or of a time', () => {
    const error = fc.record({
      errorId: fc.oneof(word, fc.constant('err_1')),
      message: fc.option(word, { nil: undefined }),
      occurredAt: fc.constantFrom(undefined, '2026-11-21T10:00:00Z', '2026-11-21 10:00 (§ secret)'),
    });
    fc.assert(
      fc.property(fc.array(error), (errors) => {
        expect(toSupportBundle(groupErrors(errors), ['wf_1'], createdAt)).not.toMatch(foreign);
      }),
    );
  });

  it('contains no secret of a message', () => {
    const message = 'Bearer CANARY of ada@acme.example, key sk_live_CANARY, was refused';
    expect(toSupportBundle(groupErrors([{ errorId: 'err_1', message }]), [], createdAt)).not.toMatch(/CANARY|ada@|sk_/);
  });
});
