import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  ActionRunner,
  ConnectorResources,
  CredentialForm,
  CredentialList,
  ErrorPanel,
  IntegrationDetail,
  IntegrationGrid,
  Marketplace,
  WorkflowList,
  WorkflowLogs,
  WorkflowToggle,
} from '../../src/marketplace/index.ts';
import { createStage, problem, type Stage } from '../marketplace/render-stage.tsx';

const catalogue = 'GET /embedded/integrations';
const workflows = 'GET /embedded/workflows';
const logs = 'GET /embedded/workflows/wf_xyz456/logs';
const errors = 'GET /embedded/workflows/wf_xyz456/errors';
const shopify = '/connectivity/connectors/shopify';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const failing: [name: string, ui: ReactElement, request: string][] = [
  ['<Marketplace />', <Marketplace key="" />, catalogue],
  ['<IntegrationGrid />', <IntegrationGrid key="" />, catalogue],
  ['<IntegrationDetail />', <IntegrationDetail key="" integrationId="int_shopify" />, catalogue],
  ['<WorkflowList />', <WorkflowList key="" integrationId="int_shopify" />, workflows],
  ['<WorkflowLogs />', <WorkflowLogs key="" workflowId="wf_xyz456" />, logs],
  ['<ErrorPanel />', <ErrorPanel key="" workflowId="wf_xyz456" />, errors],
  ['<CredentialList />', <CredentialList key="" connectorId="shopify" />, `GET ${shopify}/credentials`],
  ['<CredentialForm />', <CredentialForm key="" connectorId="shopify" />, `GET ${shopify}/credentials/metadata`],
  ['<ConnectorResources />', <ConnectorResources key="" connectorId="shopify" />, `GET ${shopify}/resources`],
  [
    '<ActionRunner />',
    <ActionRunner key="" connectorId="shopify" actionId="list-orders" />,
    `GET ${shopify}/credentials`,
  ],
];

const hasFocus = () => document.activeElement !== null && document.activeElement !== document.body;
const frames = async () => {
  for (let at = 0; at < 4; at += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

async function retry(stage: Stage, request: string) {
  const [button] = await screen.findAllByRole('button', { name: 'Try again' });
  delete stage.answers[request];
  button?.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
  await frames();
}

it.each(failing)('"Try again" that works keeps the focus within %s', async (_, ui, request) => {
  const stage = createStage({ allow: { actions: ['shopify/list-orders'] } });
  stage.answers[request] = () => problem(502, 'upstream_error');
  stage.show(ui);
  await retry(stage, request);
  expect(hasFocus()).toBe(true);
  expect(document.querySelector('[data-pb-root]')?.contains(document.activeElement)).toBe(true);
});

it('"Try again" of a switch hands the focus to the switch', async () => {
  const stage = createStage();
  await stage.deactivate('wf_xyz456');
  stage.answers['PUT /embedded/workflows/activate'] = () => problem(422, 'rejected');
  stage.show(<WorkflowToggle workflowId="wf_xyz456" />);
  await userEvent.click(await screen.findByRole('switch'));
  await retry(stage, 'PUT /embedded/workflows/activate');
  expect(document.activeElement).toBe(screen.getByRole('switch'));
});
