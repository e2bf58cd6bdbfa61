import { isObject, type JsonObject, type OperationName } from '../../api/internal.ts';

/** Returns the value of the first name that has one. */
const first = (item: JsonObject, ...names: string[]): unknown =>
  names.map((name) => item[name]).find((value) => value !== undefined && value !== null);

/** Finds the value of each contract name in an item of another dialect. */
type Finders = Readonly<Record<string, (item: JsonObject) => unknown>>;

/** Adds the contract names that an item lacks. Keeps existing values, and does not copy a complete item. */
function fill(finders: Finders): (item: JsonObject) => JsonObject {
  const names = Object.keys(finders);
  const all = Object.entries(finders);
  return (item) => {
    if (names.every((name) => item[name] !== undefined)) return item;
    let filled = item;
    for (const [name, find] of all) {
      const value = item[name] === undefined ? find(item) : undefined;
      if (value !== undefined) filled = { ...filled, [name]: value };
    }
    return filled;
  };
}

/** Keeps the first category where a dialect has several. */
const oneCategory = (item: JsonObject): JsonObject =>
  Array.isArray(item['category']) ? { ...item, category: item['category'][0] as unknown } : item;

const span = (from: unknown, to: unknown): number | undefined => {
  const ms = Date.parse(String(to)) - Date.parse(String(from));
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
};

function runStatus({ finished, stoppedAt }: JsonObject): string | undefined {
  if (finished === true) return 'success';
  if (finished === false) return stoppedAt ? 'failure' : 'pending';
  return undefined;
}

const itsId = ({ id }: JsonObject) => id;
const itsName = ({ displayName }: JsonObject) => displayName;
const itsIcon = ({ icon }: JsonObject) => icon;
const runId = (item: JsonObject) => first(item, 'executionId', 'id');

const fillIntegration = fill({
  integrationId: itsId,
  name: (item) => first(item, 'primaryConnector', 'app'),
  iconUrl: itsIcon,
});
const integration = (item: JsonObject) => oneCategory(fillIntegration(item));

const fillConnector = fill({ connectorId: itsId, iconUrl: itsIcon });
const connector = (item: JsonObject) => oneCategory(fillConnector(item));

const run = fill({
  logId: runId,
  status: runStatus,
  executedAt: ({ startedAt }) => startedAt,
  duration: ({ startedAt, stoppedAt }) => span(startedAt, stoppedAt),
});

const failure = fill({
  errorId: runId,
  message: ({ error }) => (isObject(error) ? error['message'] : error),
  occurredAt: (item) => first(item, 'stoppedAt', 'startedAt', 'createdAt'),
});

const actionName = (action: unknown) => (isObject(action) ? first(action, 'id', 'actionId', 'name') : action);

const fillResource = fill({ resourceId: itsId, name: itsName });
const resource = (item: JsonObject) => ({
  ...fillResource(item),
  ...(Array.isArray(item['actions']) && { actions: item['actions'].map(actionName) }),
});

const credential = fill({ credentialId: itsId });

/** Moves a list to its contract name. An empty array without a name could be any list, so it stays unreadable. */
const list = (name: string, toItem: (item: JsonObject) => JsonObject) => (answer: unknown) => {
  const { [name]: named, data } = isObject(answer) ? answer : { [name]: answer, data: undefined };
  const items = [named, data, isObject(data) ? (data[name] ?? data['items']) : undefined].find(Array.isArray);
  if (!items || (items === answer && items.length === 0)) return answer;
  return {
    ...(isObject(answer) && answer),
    [name]: items.map((item: unknown) => (isObject(item) ? toItem(item) : item)),
  };
};

/** Unwraps a single item. An answer that has a key of the contract's own is the item, whatever else it holds. */
const one =
  (wrapper: string, own: readonly string[], toItem: (item: JsonObject) => JsonObject) => (answer: unknown) => {
    if (!isObject(answer)) return answer;
    if (own.some((key) => typeof answer[key] === 'string')) return toItem(answer);
    const inner = [answer[wrapper], answer['data']].find(isObject);
    return toItem(inner ?? answer);
  };

const fillParameter = fill({ type: ({ schema }) => (isObject(schema) ? schema['type'] : undefined) });
const parameter = (item: unknown) => (isObject(item) ? fillParameter(item) : item);

const fillAction = fill({ actionId: itsId, name: itsName });
const action = (item: JsonObject) => ({
  ...fillAction(item),
  ...(Array.isArray(item['parameters']) && { parameters: item['parameters'].map(parameter) }),
});

const authTypes: Record<string, string> = { oauth: 'oauth2', oauth2: 'oauth2', apikey: 'api_key', basic: 'basic' };
const toAuthType = (word: unknown) =>
  authTypes[
    String(word)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
  ] ?? word;

/** Reads the fields of a JSON Schema. The connector's own fields are below `data`. */
function schemaFields(schema: unknown): JsonObject[] {
  const { properties, required } = isObject(schema) ? schema : { properties: undefined, required: undefined };
  if (!isObject(properties)) return [];
  if (isObject(properties['data'])) return schemaFields(properties['data']);
  return Object.entries(properties).map(([name, field]) => ({
    name,
    description: isObject(field) ? first(field, 'description', 'title') : undefined,
    required: Array.isArray(required) && required.includes(name),
  }));
}

/** Reads the fields of a credential. The current dialect lists methods with a JSON Schema, the older one properties. */
function metadata(answer: unknown): unknown {
  if (!isObject(answer) || answer['authType'] !== undefined || answer['requiredFields'] !== undefined) return answer;
  const [method] = Array.isArray(answer['metadata']) ? answer['metadata'] : [];
  if (isObject(method)) {
    return {
      authType: toAuthType(method['authenticationType']),
      requiredFields: schemaFields(method['inputSchema']),
    };
  }
  const { data } = answer;
  if (!isObject(data)) return answer;
  if (!Array.isArray(data['properties'])) return data;
  return { authType: data['isOauth'] === true ? 'oauth2' : 'api_key', requiredFields: data['properties'] };
}

const fillResult = fill({ data: (answer) => first(answer, 'result', 'responseData') });
/** Moves an action's result to its contract name. */
const result = (answer: unknown) => (isObject(answer) ? fillResult(answer) : answer);

const user = one('user', ['userId'], fill({ userId: (item) => first(item, 'id', '_id') }));
const token = one('', ['token'], (item) => item);

/** The normalizer of each operation. A response in the contract's shape passes unchanged. */
const normalizers: Partial<Record<OperationName, (answer: unknown) => unknown>> = {
  createUser: user,
  createConnectivityUser: user,
  generateUserToken: token,
  generateConnectivityUserToken: token,
  listIntegrations: list('integrations', integration),
  listWorkflowLogs: list('logs', run),
  listWorkflowErrors: list('errors', failure),
  listConnectors: list('connectors', connector),
  listConnectorResources: list('resources', resource),
  getConnectorAction: one('action', ['actionId'], action),
  executeConnectorAction: result,
  getCredentialMetadata: metadata,
  createCredential: one('credential', ['credentialId', 'oauthUrl'], credential),
  listCredentials: list('credentials', credential),
};

/** Converts an upstream response into the contract's shape, the only one that the rest of the handler handles. */
export function normalizeResponse(operation: OperationName, answer: unknown): unknown {
  return normalizers[operation]?.(answer) ?? answer;
}
