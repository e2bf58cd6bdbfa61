import type { CallOptions, Transport } from '../contract/transport.ts';
import { parseAction, parseActionResult, parseConnectors, parseResources } from '../parse/connectors.ts';
import type { ActionResult, ConnectorAction, ConnectorList, ResourceList } from '../contract/types.ts';

export interface ListConnectorsInput {
  /** The category to list. @default all categories */
  category?: string | undefined;
}

export interface ConnectorInput {
  connectorId: string;
}

export interface ActionInput extends ConnectorInput {
  actionId: string;
}

export interface ExecuteActionInput extends ActionInput {
  /** One of the user's credentials for the connector. Has no default, so that no action runs on the wrong account. */
  credentialId: string;
  parameters?: Readonly<Record<string, unknown>> | undefined;
}

/** Lists the connectors. */
export async function listConnectors(
  api: Transport,
  { category }: ListConnectorsInput = {},
  { signal }: CallOptions = {},
): Promise<ConnectorList> {
  return parseConnectors(await api.send({ operation: 'listConnectors', query: { category }, signal }));
}

/** Lists the record types of a connector. */
export async function listConnectorResources(
  api: Transport,
  { connectorId }: ConnectorInput,
  { signal }: CallOptions = {},
): Promise<ResourceList> {
  return parseResources(await api.send({ operation: 'listConnectorResources', params: { connectorId }, signal }));
}

/** Describes an action and its parameters. */
export async function getConnectorAction(
  api: Transport,
  { connectorId, actionId }: ActionInput,
  { signal }: CallOptions = {},
): Promise<ConnectorAction> {
  return parseAction(await api.send({ operation: 'getConnectorAction', params: { connectorId, actionId }, signal }));
}

/** Runs an action with one of the user's credentials. Never retried. Throws `not_allowed` unless the host allows the action. */
export async function executeConnectorAction(
  api: Transport,
  input: ExecuteActionInput,
  { signal }: CallOptions = {},
): Promise<ActionResult> {
  const { connectorId, actionId, credentialId, parameters } = input;
  const body = { credentialId, ...(parameters && { parameters }) };
  return parseActionResult(
    await api.send({ operation: 'executeConnectorAction', params: { connectorId, actionId }, body, signal }),
  );
}
