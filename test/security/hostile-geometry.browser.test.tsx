import { cleanup, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanText } from '../../src/api/internal.ts';
import {
  CredentialRows,
  DisconnectDialog,
  IntegrationGridView,
  RunTableView,
  WorkflowRow,
} from '../../src/components/index.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';

const at = '2026-04-01T12:00:00Z';
const ignore = () => {};

/** Elements that contain a name and must not grow with it. */
const places: readonly (readonly [string, string, (name: string) => ReactElement])[] = [
  [
    'a card',
    '[data-slot="pb-integration-card"]',
    (name) => (
      <IntegrationGridView
        items={[
          { integrationId: 'int_a', name, category: name, purpose: name, state: 'available' },
          { integrationId: 'int_b', name: 'Other', category: 'CRM', purpose: 'More', state: 'available' },
        ]}
        onOpen={ignore}
        onAction={ignore}
      />
    ),
  ],
  [
    'an account',
    '[data-slot="pb-credential"]',
    (name) => (
      <CredentialRows
        connectorId="acme"
        credentials={[{ credentialId: 'cred_1', connectorId: 'acme', name, createdAt: at }]}
      />
    ),
  ],
  [
    'a workflow',
    '[data-slot="pb-workflow-row"]',
    (name) => (
      <ul>
        <WorkflowRow workflowId="wf_1" name={name} version="1.0.0" onOpen={ignore} />
      </ul>
    ),
  ],
  [
    'a run',
    '[data-slot="pb-run"]',
    (name) => (
      <RunTableView
        runs={[{ logId: 'log_1', workflowId: 'wf_1', status: 'failure', executedAt: at, duration: 1 }]}
        workflows={[
          { workflowId: 'wf_1', name },
          { workflowId: 'wf_2', name: 'B' },
        ]}
      />
    ),
  ],
  [
    'a dialog',
    'dialog',
    (name) => (
      <DisconnectDialog
        open
        name={name}
        account={name}
        workflows={[{ workflowId: 'wf_1', integrationId: 'int_a', name, state: 'active' }]}
        onClose={ignore}
        onConfirm={ignore}
      />
    ),
  ],
];

const marks = '\u0301\u0489\u0334\u0348'.repeat(50);
const plain = 'Shopify';
const names = [
  ['two hundred marks on a letter', `S${marks}hopify`],
  ['two hundred marks on each', Array.from(plain, (letter) => letter + marks).join('')],
] as const;

function sizeOf(selector: string, element: ReactElement) {
  const { baseElement } = render(<ThemeRoot>{element}</ThemeRoot>);
  const { width, height } = baseElement.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const { scrollWidth } = document.documentElement;
  cleanup();
  return { width: Math.round(width), height: Math.round(height), scrollWidth };
}

describe.each(places)('%s', (_, selector, draw) => {
  it.each(names)('is as large with %s as without', async (__, name) => {
    await page.viewport(400, 800);
    const expected = sizeOf(selector, draw(plain));
    expect(expected.height).toBeGreaterThan(10);
    // As hosts pass names, and as the UI shows upstream names.
    for (const shown of [name, cleanText(name, 200)]) {
      const { width, height, scrollWidth } = sizeOf(selector, draw(shown));
      expect(Math.abs(height - expected.height)).toBeLessThanOrEqual(1);
      expect({ width, scrollWidth }).toEqual({ width: expected.width, scrollWidth: expected.scrollWidth });
    }
  });
});

it('isolates a name of the opposite direction from its sentence', async () => {
  const name = 'שלום (1)!';
  render(
    <ThemeRoot>
      <DisconnectDialog open name={name} account="Account 1" workflows={[]} onClose={ignore} onConfirm={ignore} />
    </ThemeRoot>,
  );
  const title = screen.getByRole('heading', { level: 2 });
  const text = title.firstChild;
  expect(title.textContent).toBe(`Disconnect \u2068${name}\u2069, Account 1?`);
  const placeOf = (word: string) => {
    const range = document.createRange();
    const start = title.textContent.indexOf(word);
    range.setStart(text as Node, start);
    range.setEnd(text as Node, start + word.length);
    return range.getBoundingClientRect();
  };
  // Without isolation the comma and the sign before it swap places with the name.
  expect(placeOf(',').left).toBeGreaterThanOrEqual(placeOf('ש').right - 1);
  expect(placeOf('!').left).toBeLessThan(placeOf('ש').left);
});
