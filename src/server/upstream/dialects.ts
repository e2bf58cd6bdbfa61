import type { OperationName } from '../../api/index.ts';

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of several names that holds something. */
const first = (item: Json, ...names: string[]): unknown =>
  names.map((name) => item[name]).find((value) => value !== undefined && value !== null);

const firstWord = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Adds what a dialect calls otherwise. What the contract's own name holds stays. */
function fill(item: Json, values: Json): Json {
  const missing = Object.entries(values).filter(([name, value]) => item[name] === undefined && value !== undefined);
  return missing.length > 0 ? { ...item, ...Object.fromEntries(missing) } : item;
}

const span = (from: unknown, to: unknown): number | undefined => {
  const ms = Date.parse(String(to)) - Date.parse(String(from));
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
};

function runStatus({ finished, stoppedAt }: Json): string | undefined {
  if (finished === true) return 'success';
  if (finished === false) return stoppedAt ? 'failure' : 'pending';
  return undefined;
}

const integration = (item: Json) => ({
  ...fill(item, {
    integrationId: item['id'],
    name: first(item, 'primaryConnector', 'app'),
    iconUrl: item['icon'],
  }),
  category: firstWord(item['category']),
});

const connector = (item: Json) => ({
  ...fill(item, { connectorId: item['id'], iconUrl: item['icon'] }),
  category: firstWord(item['category']),
});

const run = (item: Json) =>
  fill(item, {
    logId: first(item, 'executionId', 'id'),
    status: runStatus(item),
    executedAt: item['startedAt'],
    duration: span(item['startedAt'], item['stoppedAt']),
  });

const failure = (item: Json) =>
  fill(item, {
    errorId: first(item, 'executionId', 'id'),
    message: isRecord(item['error']) ? item['error']['message'] : item['error'],
    occurredAt: first(item, 'stoppedAt', 'startedAt', 'createdAt'),
  });

const actionName = (action: unknown) => (isRecord(action) ? first(action, 'id', 'actionId', 'name') : action);

const resource = (item: Json) => ({
  ...fill(item, { resourceId: item['id'], name: item['displayName'] }),
  ...(Array.isArray(item['actions']) && { actions: item['actions'].map(actionName) }),
});

const credential = (item: Json) => fill(item, { credentialId: item['id'] });

/** A list under its contract name, wherever the dialect has it. A bare one with nothing in it could be anything's, so it stays unreadable. */
const list = (name: string, toItem: (item: Json) => Json) => (answer: unknown) => {
  const { [name]: named, data } = isRecord(answer) ? answer : { [name]: answer, data: undefined };
  const items = [named, data, isRecord(data) ? (data[name] ?? data['items']) : undefined].find(Array.isArray);
  if (!items || (items === answer && items.length === 0)) return answer;
  return {
    ...(isRecord(answer) && answer),
    [name]: items.map((item: unknown) => (isRecord(item) ? toItem(item) : item)),
  };
};

/** One thing, out of the wrapper a dialect puts around it. */
const one = (wrapper: string, toItem: (item: Json) => Json) => (answer: unknown) => {
  if (!isRecord(answer)) return answer;
  const inner = [answer[wrapper], answer['data']].find(isRecord);
  return toItem(inner ?? answer);
};

const parameter = (item: unknown) =>
  isRecord(item) && isRecord(item['schema']) ? fill(item, { type: item['schema']['type'] }) : item;

const action = (item: Json) => ({
  ...fill(item, { actionId: item['id'], name: item['displayName'] }),
  ...(Array.isArray(item['parameters']) && { parameters: item['parameters'].map(parameter) }),
});

const authTypes: Record<string, string> = { oauth: 'oauth2', oauth2: 'oauth2', apikey: 'api_key', basic: 'basic' };
const toAuthType = (word: unknown) =>
  authTypes[
    String(word)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
  ] ?? word;

/** The fields of a JSON Schema; those of the connector lie below `data`. */
function schemaFields(schema: unknown): Json[] {
  const { properties, required } = isRecord(schema) ? schema : { properties: undefined, required: undefined };
  if (!isRecord(properties)) return [];
  if (isRecord(properties['data'])) return schemaFields(properties['data']);
  return Object.entries(properties).map(([name, field]) => ({
    name,
    description: isRecord(field) ? first(field, 'description', 'title') : undefined,
    required: Array.isArray(required) && required.includes(name),
  }));
}

/** What a credential is made of: the current dialect lists methods with a JSON Schema, the older one properties. */
function metadata(answer: unknown): unknown {
  if (!isRecord(answer) || answer['authType'] !== undefined || answer['requiredFields'] !== undefined) return answer;
  const [method] = Array.isArray(answer['metadata']) ? answer['metadata'] : [];
  if (isRecord(method)) {
    return {
      authType: toAuthType(method['authenticationType']),
      requiredFields: schemaFields(method['inputSchema']),
    };
  }
  const { data } = answer;
  if (!isRecord(data)) return answer;
  if (!Array.isArray(data['properties'])) return data;
  return { authType: data['isOauth'] === true ? 'oauth2' : 'api_key', requiredFields: data['properties'] };
}

/** What an action returned, under the contract's name. */
const result = (answer: unknown) =>
  isRecord(answer) ? fill(answer, { data: first(answer, 'result', 'responseData') }) : answer;

const user = one('user', (item) => fill(item, { userId: first(item, 'id', '_id') }));
const token = one('', (item) => item);

/** How each answer is brought into the contract's shape. What has that shape already passes as it is. */
const dialects: Partial<Record<OperationName, (answer: unknown) => unknown>> = {
  createUser: user,
  createConnectivityUser: user,
  generateUserToken: token,
  generateConnectivityUserToken: token,
  listIntegrations: list('integrations', integration),
  listWorkflowLogs: list('logs', run),
  listWorkflowErrors: list('errors', failure),
  listConnectors: list('connectors', connector),
  listConnectorResources: list('resources', resource),
  getConnectorAction: one('action', action),
  executeConnectorAction: result,
  getCredentialMetadata: metadata,
  createCredential: one('credential', credential),
  listCredentials: list('credentials', credential),
};

/** Brings an upstream answer into the contract's shape, so that nothing behind this line knows another. */
export function toContract(operation: OperationName, answer: unknown): unknown {
  return dialects[operation]?.(answer) ?? answer;
}
