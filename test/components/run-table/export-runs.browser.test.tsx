import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Run } from '../../../src/api/index.ts';
import { ErrorGroups, RunTableView } from '../../../src/components/index.ts';
import { openMenu } from '../../support/choose.ts';
import { ThemeRoot } from '../../../src/theme/internal.ts';

const runs: Run[] = Array.from({ length: 120 }, (_, index) => ({
  logId: `log_${index}`,
  status: index % 4 === 0 ? 'failure' : 'success',
  executedAt: new Date(Date.UTC(2026, 10, 21, 12, -index)).toISOString(),
  duration: index,
}));

const refused: string[] = [];
const note = ({ violatedDirective, blockedURI }: SecurityPolicyViolationEvent) =>
  refused.push(`${violatedDirective} ${blockedURI}`);
const saved: { name: string; text: Promise<string> }[] = [];

/** Takes a file where the browser would save it. */
function take(event: MouseEvent) {
  const link = event.target;
  if (!(link instanceof HTMLAnchorElement) || !link.download) return;
  event.preventDefault();
  saved.push({ name: link.download, text: fetch(link.href).then((answer) => answer.text()) });
}

beforeEach(() => {
  saved.length = 0;
  refused.length = 0;
  document.addEventListener('click', take);
  document.addEventListener('securitypolicyviolation', note);
});
afterEach(() => {
  document.removeEventListener('click', take);
  document.removeEventListener('securitypolicyviolation', note);
});

const file = async () => {
  await expect.poll(() => saved.length).toBe(1);
  return { name: saved[0]?.name, text: (await saved[0]?.text) ?? '' };
};

describe('files under a strict policy', () => {
  // Only for reading the file back does a test need to fetch a blob.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self' ws: blob:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
  beforeEach(() => document.head.append(policy));

  it('contains every run that matches the filter, not only the visible ones', async () => {
    render(
      <ThemeRoot>
        <RunTableView runs={runs} defaultFilter={{ status: 'success' }} />
      </ThemeRoot>,
    );
    openMenu('More for these runs');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Export as CSV' }));
    const { name, text } = await file();
    expect(name).toBe('runs.csv');
    expect(text.split('\r\n')).toHaveLength(90 + 2);
    expect(text).not.toContain('failure');
    expect(document.querySelector('a[download]')).toBeNull();
    expect(refused).toEqual([]);
  });

  it('contains the runs in display order, as JSON', async () => {
    render(
      <ThemeRoot>
        <RunTableView runs={runs} defaultFilter={{ sort: 'longest' }} />
      </ThemeRoot>,
    );
    openMenu('More for these runs');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Export as JSON' }));
    const { name, text } = await file();
    expect(name).toBe('runs.json');
    const read = JSON.parse(text) as { runs: { run_id: string }[] };
    expect(read.runs.map(({ run_id }) => run_id).slice(0, 2)).toEqual(['log_119', 'log_118']);
    expect(refused).toEqual([]);
  });

  it('gives support ids, codes, times and counts', async () => {
    render(
      <ThemeRoot>
        <ErrorGroups workflowId="wf_1" errors={[{ errorId: 'err_1', message: 'SECRET words' }]} />
      </ThemeRoot>,
    );
    openMenu(/^More for/);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Download for support' }));
    const { name, text } = await file();
    expect(name).toBe('support.json');
    expect(text).toContain('err_1');
    expect(text).not.toContain('SECRET');
    expect(refused).toEqual([]);
  });
});
