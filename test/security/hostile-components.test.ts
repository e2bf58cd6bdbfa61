import { describe, expect, it } from 'vitest';
import { toCurl, toFetch } from '../../src/components/index.ts';
import { groupErrors, initialsOf, readableLabel } from '../../src/components/internal.ts';
import { createCatalogueIndex } from '../../src/components/catalogue-search/catalogue-index.ts';
import { filterCatalogue } from '../../src/components/catalogue-search/filter-catalogue.ts';
import { toDetails } from '../../src/components/errors/support-text.ts';
import { toSupportBundle } from '../../src/components/errors/support-text.ts';
import { toJson } from '../../src/components/run-table/export-runs.ts';
import { hrefOf, readView } from '../../src/marketplace/navigation/view-url.ts';
import { hostileStrings } from './corpora/strings.ts';

const at = '2026-04-01T12:00:00Z';
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Returns the texts that fail a check. A thrown error counts as a failure. */
const failing = (check: (text: string) => boolean) =>
  hostileStrings.filter((text) => {
    try {
      return !check(text);
    } catch {
      return true;
    }
  });

describe('a hostile text', () => {
  it('is found by itself, and searched for without harm', () => {
    const names = hostileStrings.filter((name) => name.length <= 200);
    const index = createCatalogueIndex(
      names.map((name, at) => ({ integrationId: `int_${at}`, name, category: name, state: 'available' })),
      compare,
    );
    const wrong = failing((query) => {
      const { items } = filterCatalogue(index, { query });
      return !names.includes(query) || items.some(({ name }) => name === query);
    });
    expect(wrong).toEqual([]);
  });

  it('stands in an export and in what is copied as it is', () => {
    const wrong = failing((text) => {
      const [group] = groupErrors([{ errorId: text, workflowId: 'wf_1', message: text, occurredAt: at }]);
      const runs = toJson([{ logId: text, workflowId: 'wf_1', status: 'failure' }], new Map([['wf_1', text]]));
      const [row] = (JSON.parse(runs) as { runs: { run_id: string; workflow: string }[] }).runs;
      return (
        group !== undefined && toDetails(group, 'Title').includes(text) && row?.run_id === text && row.workflow === text
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is no part of a support file', () => {
    const wrong = failing((text) => {
      const groups = groupErrors([{ errorId: text, workflowId: 'wf_1', message: `${text} CANARY`, occurredAt: at }]);
      const bundle = toSupportBundle(groups, ['wf_1'], 0);
      return !bundle.includes('CANARY') && Object.keys(JSON.parse(bundle) as object).length === 5;
    });
    expect(wrong).toEqual([]);
  });

  it('is one word of a shell and one value of a script in code to copy', () => {
    const wrong = failing((text) => {
      const body = { a: text };
      const request = { url: 'https://app.example/api', method: 'POST', body };
      const [, word = ''] = /--data-raw '((?:[^']|'\\'')*)'$/.exec(toCurl(request)) ?? [];
      const sent: unknown[] = [];
      const script = toFetch(request).replace('const response = await ', '').split('\nconsole.log')[0];
      const run = Reflect.construct(Function, ['fetch', script]) as (fetch: (...values: unknown[]) => void) => void;
      run((_, init) => void sent.push(JSON.parse((init as { body: string }).body)));
      const typed: unknown = JSON.parse(word.replaceAll(String.raw`'\''`, "'"));
      return JSON.stringify([typed, sent[0]]) === JSON.stringify([body, body]);
    });
    expect(wrong).toEqual([]);
  });

  it('gives initials and labels that hold nothing but letters, numbers and words', () => {
    const wrong = failing((text) => {
      const initials = initialsOf(text);
      return /^(?:\?|[\p{L}\p{N}\p{M}]{1,6})$/u.test(initials) && readableLabel(text).length <= 400;
    });
    expect(wrong).toEqual([]);
  });

  it('comes back out of an address as it went in', () => {
    const wrong = failing((integrationId) => {
      const href = hrefOf({ integrationId }, { pathname: '/a', search: '', hash: '' });
      return (readView(href.slice(2)).integrationId ?? '') === integrationId.replace(/\p{Cs}/gu, '\ufffd');
    });
    expect(wrong).toEqual([]);
  });
});
