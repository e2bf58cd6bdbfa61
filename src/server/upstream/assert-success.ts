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

/** Reads whether the answer, or what it wraps, says in any spelling that the operation was refused or that it failed. */
function failureOf(operation: OperationName, answer: JsonObject): 'refused' | 'failed' | undefined {
  const words = new Map(
    Object.entries(answer).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]),
  );
  const done = ['success', 'issuccess', 'succeeded', 'successful', 'ok', doneKeys[operation]];
  if (done.some((word) => word !== undefined && words.has(word) && isFalse(words.get(word)))) return 'refused';
  if (/^(error|failed|failure)$/i.test(String(words.get('status')))) return 'failed';
  const keys = resultKeys[operation];
  const hasResult = keys ? has(answer, keys) : words.get('success') === true;
  return !hasResult && [words.get('error'), words.get('errors')].some(isError) ? 'failed' : undefined;
}

/** Throws when a 200 of a write or of a token holds an error: its outcome must not be stored or shown as a success. */
export function assertSuccess(request: ApiRequest, answer: unknown): void {
  const { operation } = request;
  if (effectOf(request) === 'read' && !isToken(operation)) return;
  if (!isObject(answer)) return;
  // The contract's result of an action says itself whether the action succeeded.
  if (operation === 'executeConnectorAction' && answer['success'] === false) return;
  // An action's own payload may speak of success in words of its own.
  const wrapped = operation === 'executeConnectorAction' ? [] : [answer['data'], answer['result']];
  const hasOwnResult = has(answer, resultKeys[operation] ?? []);
  const parts = [answer, ...(hasOwnResult ? [] : wrapped)].filter(isObject);
  const failures = parts.map((part) => failureOf(operation, part));
  if (!failures.some(Boolean)) return;
  // A write that says it was refused was not applied. After any other error its outcome is open.
  const isRefusal = operation === 'createCredential' || (operation in doneKeys && failures.includes('refused'));
  if (isRefusal) {
    throw new PlugboardError('rejected', 'The upstream answered 200 and refused the request in it.');
  }
  throw new PlugboardError('upstream_error', 'The upstream answered 200 with an error in it.');
}
