/**
 * @module-tag UX-42
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRunFilter, writeRunFilter } from '../../../src/components/run-filter/filter-params.ts';
import type { RunFilter } from '../../../src/components/run-filter/filter-runs.ts';

describe('the filter in an address', () => {
  it('is written beside other parameters, and read back', () => {
    const filter: RunFilter = {
      status: 'failure',
      period: 'week',
      workflowId: 'wf_1',
      query: 'a & b',
      sort: 'longest',
    };
    const search = writeRunFilter(filter, '?integration=int_shopify&run-status=success');
    expect(search).toBe(
      '?integration=int_shopify&run-status=failure&run-workflow=wf_1&run-q=a+%26+b&run-sort=longest&run-period=week',
    );
    expect(readRunFilter(search)).toEqual(filter);
  });

  it('leaves no parameter behind when it is cleared', () => {
    expect(writeRunFilter({}, '?a=1&run-status=failure&run-q=x')).toBe('?a=1');
    expect(writeRunFilter({ sort: 'newest' }, '?run-sort=oldest')).toBe('');
    expect(writeRunFilter({ query: 'newest' }, '')).toBe('?run-q=newest');
  });

  it('drops unknown values', () => {
    expect(readRunFilter('?run-status=broken&run-sort=&run-period=century&run-from=2026-11-01')).toEqual({
      from: '2026-11-01',
    });
  });

  it('survives a round trip for any query', () => {
    const text = fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' });
    fc.assert(
      fc.property(
        fc.record<RunFilter>(
          {
            status: fc.constantFrom('success', 'failure', 'pending', 'unknown'),
            sort: fc.constantFrom('oldest', 'longest', 'shortest', 'worst', 'best'),
            period: fc.constantFrom('day', 'week', 'month', 'dates'),
            query: text,
            workflowId: text,
          },
          { requiredKeys: [] },
        ),
        (filter) => {
          expect(readRunFilter(writeRunFilter(filter, '?x=1'))).toEqual(filter);
        },
      ),
    );
  });
});
