import type { ComponentType } from 'react';
import {
  ActionRunner,
  AttentionBanner,
  ConnectorResources,
  CredentialForm,
  CredentialList,
  ErrorPanel,
  EventTrigger,
  IntegrationDetail,
  IntegrationGrid,
  LogPurge,
  Marketplace,
  WorkflowList,
  WorkflowLogs,
  WorkflowToggle,
} from '../../../src/marketplace/index.ts';

/** Props that no type has checked, as a host that writes JavaScript gives them. */
export type AnyProps = Record<string, unknown>;

const untyped = (component: unknown) => component as ComponentType<AnyProps>;

/** Every connected component with the least it needs, by name. */
export const connectedComponents: readonly [name: string, Part: ComponentType<AnyProps>, props: AnyProps][] = [
  ['Marketplace', untyped(Marketplace), {}],
  ['IntegrationGrid', untyped(IntegrationGrid), {}],
  ['IntegrationDetail', untyped(IntegrationDetail), { integrationId: 'int_shopify' }],
  ['AttentionBanner', untyped(AttentionBanner), {}],
  ['CredentialForm', untyped(CredentialForm), { connectorId: 'stripe' }],
  ['CredentialList', untyped(CredentialList), { connectorId: 'stripe' }],
  ['WorkflowList', untyped(WorkflowList), { integrationId: 'int_shopify' }],
  ['WorkflowToggle', untyped(WorkflowToggle), { workflowId: 'wf_a' }],
  ['WorkflowLogs', untyped(WorkflowLogs), { workflowId: 'wf_a' }],
  ['ErrorPanel', untyped(ErrorPanel), { workflowId: 'wf_a' }],
  ['ActionRunner', untyped(ActionRunner), { connectorId: 'stripe', actionId: 'list-customers' }],
  ['ConnectorResources', untyped(ConnectorResources), { connectorId: 'stripe' }],
  ['EventTrigger', untyped(EventTrigger), {}],
  ['LogPurge', untyped(LogPurge), {}],
];
