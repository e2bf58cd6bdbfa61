import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PlugboardError, type Run } from '../../src/api/index.ts';
import {
  CredentialFormView,
  CredentialRows,
  ErrorGroups,
  RunTableView,
  WorkflowRow,
  WorkflowSwitch,
} from '../../src/components/index.ts';

const run: Run = { logId: 'a', status: 'failure', executedAt: '2026-11-21T12:00:00Z', duration: 10 };
const metadata = {
  connectorId: 'shopify',
  authType: 'api_key' as const,
  requiredFields: [{ name: 'api_key', required: true }],
};

const parts = {
  'switch that is on': <WorkflowSwitch workflowId="w" name="n" state="on" />,
  'switch in a form': (
    <form>
      <WorkflowSwitch workflowId="w" name="n" state="off" />
    </form>
  ),
  'switch of unknown state': <WorkflowSwitch workflowId="w" name="n" state="unknown" />,
  row: <WorkflowRow workflowId="w" name="n" toggle={(id) => <b id={`${id}-x`} />} />,
  form: <CredentialFormView metadata={metadata} error={new PlugboardError('offline', 'x')} />,
  rows: <CredentialRows connectorId="shopify" credentials={[{ credentialId: 'c', createdAt: run.executedAt }]} />,
  runs: <RunTableView runs={[run]} />,
  'runs that load': <RunTableView runs={undefined} />,
  errors: <ErrorGroups errors={[{ errorId: 'e', message: 'x', occurredAt: run.executedAt }]} />,
};

describe('server rendering', () => {
  it.each(Object.entries(parts))('prints a %s without a style attribute, which a strict policy refuses', (_, part) => {
    const html = renderToString(part);
    expect(html).not.toMatch(/ style=/);
    expect(html).toContain('data-slot="pb-');
  });

  it('prints a switch, not a place for one', () => {
    expect(renderToString(parts['switch that is on'])).toContain('role="switch"');
  });

  it('prints no name and no value for what will be typed', () => {
    expect(renderToString(parts.form)).not.toMatch(/<input[^>]* (name|value)=/);
  });
});
