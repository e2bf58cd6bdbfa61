import { PlugboardError } from '../../api/index.ts';
import { effectOf, isObject, type ApiRequest, type JsonObject, type OperationName } from '../../api/internal.ts';

/** The keys by which an operation returns its own result. An operation that is not here returns an acknowledgement. */
const resultKeys: Partial<Record<OperationName, readonly string[]>> = {
  createUser: ['userId', 'id', '_id'],
  createConnectivityUser: ['userId', 'id', '_id'],
  generateUserToken: ['token'],
  generateConnectivityUserToken: ['token'],
  createCredential: ['credentialId', 'id', 'oauthUrl'],
  executeConnectorAction: ['data', 'result', 'responseData'],
};

/** The words, besides `success`, by which a write says that it did not happen. */
const doneKeys: Partial<Record<OperationName, string>> = {
  activateWorkflow: 'activated',
  deactivateWorkflow: 'deactivated',
  upgradeWorkflow: 'upgraded',
  deleteUserLogs: 'deleted',
};

const isToken = (operation: OperationName) => /^generate\w*Token$/.test(operation);
const isFalse = (value: unknown) => value === false || value === 0 || /^(false|no|0)$/i.test(String(value));
const isError = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
const has = (answer: JsonObject, keys: readonly string[]) =>
  keys.some((key) => answer[key] !== undefined && answer[key] !== null);

/** True when the answer, or what it wraps, says in any spelling that the operation failed. */
function saysFailure(operation: OperationName, answer: JsonObject): boolean {
  const words = new Map(
    Object.entries(answer).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]),
  );
  const done = ['success', 'issuccess', 'succeeded', 'successful', 'ok', doneKeys[operation]];
  if (done.some((word) => word !== undefined && words.has(word) && isFalse(words.get(word)))) return true;
  if (/^(error|failed|failure)$/i.test(String(words.get('status')))) return true;
  const keys = resultKeys[operation];
  const hasResult = keys ? has(answer, keys) : words.get('success') === true;
  return !hasResult && [words.get('error'), words.get('errors')].some(isError);
}

/** Throws when a 200 of a write or of a token holds an error: its outcome must not be stored or shown as a success. */
export function assertSuccess(request: ApiRequest, answer: unknown): void {
  const { operation } = request;
  if (effectOf(request) === 'read' && !isToken(operation)) return;
  if (!isObject(answer)) return;
  // An action's own payload may speak of success in words of its own.
  const wrapped = operation === 'executeConnectorAction' ? [] : [answer['data'], answer['result']];
  const hasOwnResult = has(answer, resultKeys[operation] ?? []);
  const parts = [answer, ...(hasOwnResult ? [] : wrapped)].filter(isObject);
  if (!parts.some((part) => saysFailure(operation, part))) return;
  if (operation === 'createCredential') {
    throw new PlugboardError('rejected', 'The upstream answered 200 with an error in it, so nothing was stored.');
  }
  throw new PlugboardError('upstream_error', 'The upstream answered 200 with an error in it.');
}
